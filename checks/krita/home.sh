# Sourced by the checks of Krita: a home of its own, and Krita on a screen of its own.
root=$(dirname "$shirushi")
host=$root/manifest/hosts/krita
export PYTHONDONTWRITEBYTECODE=1

# Debian's Krita takes Python from the system, and Qt's bindings with it.
missing=
command -v krita >/dev/null || missing="krita is missing"
command -v xvfb-run >/dev/null || missing="xvfb-run is missing"
command -v krita >/dev/null && ! /usr/bin/python3 -c 'import PyQt5.QtWidgets' 2>/dev/null && missing="python3-pyqt5 is missing"

export HOME=$tmp/home TMPDIR=$tmp/tmp
export XDG_DATA_HOME=$HOME/.local/share XDG_CONFIG_HOME=$HOME/.config XDG_CACHE_HOME=$HOME/.cache XDG_RUNTIME_DIR=$tmp/run
unset LANGUAGE WAYLAND_DISPLAY
mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$TMPDIR"
mkdir -m 700 "$XDG_RUNTIME_DIR"
python=$XDG_DATA_HOME/krita/pykrita

# Places the plug-in that runs the file that SHIRUSHI_TEST_INSIDE names.
test_plugin() {
  mkdir -p "$python/shirushi_test"
  cp "$root/checks/krita/plugin.py" "$python/shirushi_test/__init__.py"
  sed 's/^X-KDE-Library=.*/X-KDE-Library=shirushi_test/; s/^Name=.*/Name=Shirushi test/' \
    "$host/shirushi.desktop" >"$python/shirushi_test.desktop"
}

# run_krita SECONDS: on a screen, because Krita 5 starts on no other platform.
run_krita() {
  LANG=C.UTF-8 timeout -k 10 "$1" xvfb-run -a -s "-screen 0 1600x1000x24" krita --nosplash 2>"$tmp/stderr"
}

# Krita's first start indexes what it brings, which takes half a minute: that is kept.
warm() {
  local kept settings=
  kept=$root/target/krita-home-$(dpkg-query -W -f '${Version}' krita 2>/dev/null | tr -c 'A-Za-z0-9.\n' _).tar
  [ -e "$XDG_CONFIG_HOME/kritarc" ] && settings=$(cat "$XDG_CONFIG_HOME/kritarc")
  if [ ! -s "$kept" ]; then
    test_plugin
    echo "pass" >"$tmp/nothing.py"
    printf '[python]\nenable_shirushi_test=true\n' >"$XDG_CONFIG_HOME/kritarc"
    SHIRUSHI_TEST_INSIDE=$tmp/nothing.py run_krita 180 || not_ok "Krita starts ($(tail -n 1 "$tmp/stderr"))"
    mkdir -p "$(dirname "$kept")"
    tar -cf "$kept.new" -C "$HOME" --exclude=pykrita --exclude=actions --exclude=kritarc . && mv "$kept.new" "$kept"
  fi
  tar -xf "$kept" -C "$HOME"
  printf '%s\n' "$settings" >"$XDG_CONFIG_HOME/kritarc"
}

# place_bridge: as the installer does, beside the test's own plug-in.
place_bridge() {
  test_plugin
  mkdir -p "$XDG_DATA_HOME/krita/actions"
  cp -r "$host/shirushi" "$host/shirushi.desktop" "$python"
  cp "$host/actions/shirushi.action" "$XDG_DATA_HOME/krita/actions"
}

# inside FILE PALETTE SECONDS: runs it in Krita, where that command is the palette's.
inside() {
  rm -rf "$tmp/table" "$TMPDIR"/shirushi-krita-* # the test ends Krita so that it tidies nothing
  mkdir "$tmp/table"
  printf '[python]\nenable_shirushi=true\nenable_shirushi_test=true\n' >"$XDG_CONFIG_HOME/kritarc"
  SHIRUSHI_TEST=$tmp/table SHIRUSHI_TEST_SOCKET=$tmp/table/socket SHIRUSHI_TEST_INSIDE=$root/checks/krita/$1 \
    SHIRUSHI_TEST_LAUNCHER=$shirushi SHIRUSHI_PALETTE=$2 run_krita "$3" || {
    not_ok "Krita came to the end of $1 (exit code $?: $(tail -n 1 "$tmp/stderr"))"
    grep -v '^krita\.' "$tmp/stderr" | tail -n 20
  }
}

# What the palettes are: one without a will of its own, and the real one.
spoken="python3 '$root/checks/krita/palette.py'"
real="'$shirushi' palette"

# Behind the first start with a build lies what the next ones start faster with: as a second session does.
rehearsed() {
  learned && return
  xvfb-run -a "$shirushi" palette </dev/null >/dev/null 2>&1
  for _ in $(seq 90); do
    learned && return
    sleep 1
  done
}

learned() {
  find "$root/plugin-src/target" -name 'shirushi-palette-*.jsa' -newer "$root/plugin-src/target/shirushi.jar" | grep -q .
}
