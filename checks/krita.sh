#!/usr/bin/env bash
# The bridge in Krita: its logic with a Krita that is none, then each call of the protocol in the real one.
. "$(dirname "$0")/tap"
root=$(dirname "$shirushi")
host=$root/manifest/hosts/krita
export PYTHONDONTWRITEBYTECODE=1

if ! command -v python3 >/dev/null; then
  skip "the bridge in Krita (python3 is missing)"
  exit
fi
(cd "$host/tests" && python3 -m unittest) >"$tmp/unit" 2>&1 && ok "the bridge's logic ($(grep -o 'Ran [0-9]* tests' "$tmp/unit"))" ||
  not_ok "the bridge's logic ($(grep -E '^(FAIL|ERROR):' "$tmp/unit" | head -n 3 | tr '\n' ';') $(tail -n 1 "$tmp/unit"))"

# Debian's Krita takes Python from the system, and Qt's bindings with it.
missing=
command -v krita >/dev/null || missing="krita is missing"
command -v xvfb-run >/dev/null || missing="xvfb-run is missing"
command -v krita >/dev/null && ! /usr/bin/python3 -c 'import PyQt5.QtWidgets' 2>/dev/null && missing="python3-pyqt5 is missing"
if [ -n "$missing" ]; then
  skip "the bridge in the real Krita ($missing)"
  exit
fi

# A home of its own. Krita's first start indexes what it brings, which takes half a minute: that is kept.
export HOME=$tmp/home TMPDIR=$tmp/tmp
export XDG_DATA_HOME=$HOME/.local/share XDG_CONFIG_HOME=$HOME/.config XDG_CACHE_HOME=$HOME/.cache XDG_RUNTIME_DIR=$tmp/run
unset LANGUAGE WAYLAND_DISPLAY
mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$TMPDIR"
mkdir -m 700 "$XDG_RUNTIME_DIR"
warm=$root/target/krita-home-$(dpkg-query -W -f '${Version}' krita 2>/dev/null | tr -c 'A-Za-z0-9.\n' _).tar
if [ -s "$warm" ]; then tar -xf "$warm" -C "$HOME"; fi

python=$XDG_DATA_HOME/krita/pykrita
mkdir -p "$python/shirushi_test" "$XDG_DATA_HOME/krita/actions"
cp -r "$host/shirushi" "$host/shirushi.desktop" "$python"
cp "$host/actions/shirushi.action" "$XDG_DATA_HOME/krita/actions"
cp "$root/checks/krita/plugin.py" "$python/shirushi_test/__init__.py"
sed 's/^X-KDE-Library=.*/X-KDE-Library=shirushi_test/; s/^Name=.*/Name=Shirushi test/' \
  "$host/shirushi.desktop" >"$python/shirushi_test.desktop"

# inside FILE SECONDS: runs it in Krita, on a screen, because Krita 5 starts on no other platform.
inside() {
  rm -rf "$tmp/work" && mkdir "$tmp/work"
  printf '[python]\nenable_shirushi=true\nenable_shirushi_test=true\n' >"$XDG_CONFIG_HOME/kritarc"
  SHIRUSHI_TEST=$tmp/work SHIRUSHI_TEST_SOCKET=$tmp/work/socket SHIRUSHI_TEST_INSIDE=$1 \
    SHIRUSHI_PALETTE=${PALETTE:-python3 '$root/checks/krita/palette.py'} LANG=C.UTF-8 \
    timeout -k 10 "$2" xvfb-run -a -s "-screen 0 1600x1000x24" krita --nosplash 2>"$tmp/stderr"
}

if [ ! -s "$warm" ]; then
  echo "pass" >"$tmp/nothing.py"
  inside "$tmp/nothing.py" 180 || not_ok "Krita starts ($(tail -n 1 "$tmp/stderr"))"
  mkdir -p "$(dirname "$warm")"
  tar -cf "$warm.new" -C "$HOME" --exclude=pykrita --exclude=actions . && mv "$warm.new" "$warm"
fi

inside "$root/checks/krita/inside.py" 400 || {
  not_ok "Krita came to the end of the test (exit code $?: $(tail -n 1 "$tmp/stderr"))"
  grep -v '^krita\.' "$tmp/stderr" | tail -n 20
}

# The real palette in the real Krita, by mouse and keyboard.
if command -v xdotool >/dev/null; then
  # Behind the first start with a build lies what the next ones start faster with: as a second session does.
  xvfb-run -a "$shirushi" palette </dev/null >/dev/null 2>&1
  for _ in $(seq 60); do
    ls "$root"/plugin-src/target/shirushi-palette-*.jsa >/dev/null 2>&1 && break
    sleep 1
  done
  PALETTE="'$shirushi' palette" inside "$root/checks/krita/artist.py" 500 || {
    not_ok "the palette in Krita came to the end of the test (exit code $?: $(tail -n 1 "$tmp/stderr"))"
    grep -v '^krita\.' "$tmp/stderr" | tail -n 20
  }
  left=$(find "$XDG_DATA_HOME/shirushi" "$XDG_CACHE_HOME/shirushi" -name '*.tmp' 2>/dev/null)
  [ -z "$left" ] && ok "palettes that were killed leave no stray files" ||
    not_ok "palettes that were killed leave no stray files ($left)"
else
  skip "the palette in the real Krita by mouse and keyboard (xdotool is missing)"
fi

# Krita quits as the artist quits it: nothing may stay.
inside "$root/checks/krita/quits.py" 120 || not_ok "Krita quits ($(tail -n 1 "$tmp/stderr"))"
left=$(ls -d "$TMPDIR"/shirushi-krita-* 2>/dev/null)
[ -z "$left" ] && ok "a Krita that has quit leaves no folder" || not_ok "a Krita that has quit leaves no folder ($left)"
[ -e "$tmp/work/ended" ] && ok "a Krita that has quit has ended its palette" ||
  not_ok "a Krita that has quit has ended its palette"
