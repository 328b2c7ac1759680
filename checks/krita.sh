#!/usr/bin/env bash
# The bridge in Krita: its logic with a Krita that is none, then each call of the protocol in the real one.
. "$(dirname "$0")/tap"
. "$(dirname "$0")/krita/home.sh"

if ! command -v python3 >/dev/null; then
  skip "the bridge in Krita (python3 is missing)"
  exit
fi
(cd "$host/tests" && python3 -m unittest) >"$tmp/unit" 2>&1 && ok "the bridge's logic ($(grep -o 'Ran [0-9]* tests' "$tmp/unit"))" ||
  not_ok "the bridge's logic ($(grep -E '^(FAIL|ERROR):' "$tmp/unit" | head -n 3 | tr '\n' ';') $(tail -n 1 "$tmp/unit"))"

if [ -n "$missing" ]; then
  skip "the bridge in the real Krita ($missing)"
  exit
fi

warm
test_plugin
mkdir -p "$XDG_DATA_HOME/krita/actions"
cp -r "$host/shirushi" "$host/shirushi.desktop" "$python"
cp "$host/actions/shirushi.action" "$XDG_DATA_HOME/krita/actions"

# inside FILE PALETTE SECONDS: runs it in Krita, where that command is the palette's.
inside() {
  rm -rf "$tmp/work" && mkdir "$tmp/work"
  printf '[python]\nenable_shirushi=true\nenable_shirushi_test=true\n' >"$XDG_CONFIG_HOME/kritarc"
  SHIRUSHI_TEST=$tmp/work SHIRUSHI_TEST_SOCKET=$tmp/work/socket SHIRUSHI_TEST_INSIDE=$1 \
    SHIRUSHI_PALETTE=$2 run_krita "$3"
}

# What any host's bridge is held to; see docs/host-protocol.md.
export SHIRUSHI_CONFORMANCE=$tmp/conformance
inside "$root/checks/krita/conforms.py" "python3 '$root/checks/host-protocol/conformance.py'" 240
grep -v '^done$' "$tmp/conformance" | sed 's/ - / - the protocol: /'
grep -q '^done$' "$tmp/conformance" || not_ok "the protocol: the test came to its end ($(tail -n 1 "$tmp/stderr"))"

spoken="python3 '$root/checks/krita/palette.py'"
inside "$root/checks/krita/inside.py" "$spoken" 400 || {
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
  inside "$root/checks/krita/artist.py" "'$shirushi' palette" 500 || {
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
inside "$root/checks/krita/quits.py" "$spoken" 120 || not_ok "Krita quits ($(tail -n 1 "$tmp/stderr"))"
left=$(ls -d "$TMPDIR"/shirushi-krita-* 2>/dev/null)
[ -z "$left" ] && ok "a Krita that has quit leaves no folder" || not_ok "a Krita that has quit leaves no folder ($left)"
[ -e "$tmp/work/ended" ] && ok "a Krita that has quit has ended its palette" ||
  not_ok "a Krita that has quit has ended its palette"
