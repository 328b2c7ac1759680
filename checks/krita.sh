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

# inside FILE SECONDS: runs it in Krita.
inside() {
  rm -rf "$tmp/work" && mkdir "$tmp/work"
  printf '[python]\nenable_shirushi=true\nenable_shirushi_test=true\n' >"$XDG_CONFIG_HOME/kritarc"
  SHIRUSHI_TEST=$tmp/work SHIRUSHI_TEST_SOCKET=$tmp/work/socket SHIRUSHI_TEST_INSIDE=$1 \
    SHIRUSHI_PALETTE="python3 '$root/checks/${3:-krita/palette.py}'" run_krita "$2"
}

# What any host's bridge is held to; see docs/host-protocol.md.
export SHIRUSHI_CONFORMANCE=$tmp/conformance
inside "$root/checks/krita/conforms.py" 240 host-protocol/conformance.py
grep -v '^done$' "$tmp/conformance" | sed 's/ - / - the protocol: /'
grep -q '^done$' "$tmp/conformance" || not_ok "the protocol: the test came to its end ($(tail -n 1 "$tmp/stderr"))"

inside "$root/checks/krita/inside.py" 400 || {
  not_ok "Krita came to the end of the test (exit code $?: $(tail -n 1 "$tmp/stderr"))"
  grep -v '^krita\.' "$tmp/stderr" | tail -n 20
}

# Krita quits as the artist quits it: nothing may stay.
inside "$root/checks/krita/quits.py" 120 || not_ok "Krita quits ($(tail -n 1 "$tmp/stderr"))"
left=$(ls -d "$TMPDIR"/shirushi-krita-* 2>/dev/null)
[ -z "$left" ] && ok "a Krita that has quit leaves no folder" || not_ok "a Krita that has quit leaves no folder ($left)"
[ -e "$tmp/work/ended" ] && ok "a Krita that has quit has ended its palette" ||
  not_ok "a Krita that has quit has ended its palette"
