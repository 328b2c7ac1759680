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

# Krita 6 brings the second of these.
for binding in PyQt5 PyQt6; do
  if /usr/bin/python3 -c "import $binding.QtWidgets" 2>/dev/null; then
    said=$(/usr/bin/python3 "$root/checks/krita/qt_names.py" "$binding" "$host"/shirushi/*.py 2>&1) &&
      ok "what the bridge names of Qt is in $binding ($said)" || not_ok "what the bridge names of Qt is in $binding ($said)"
  else
    skip "what the bridge names of Qt is in $binding (it is missing)"
  fi
done

if [ -n "$missing" ]; then
  skip "the bridge in the real Krita ($missing)"
  exit
fi

warm
place_bridge

# What any host's bridge is held to; see docs/host-protocol.md.
export SHIRUSHI_CONFORMANCE=$tmp/conformance
inside conforms.py "python3 '$root/checks/host-protocol/conformance.py'" 240
grep -v '^done$' "$tmp/conformance" | sed 's/ - / - the protocol: /'
grep -q '^done$' "$tmp/conformance" || not_ok "the protocol: the test came to its end ($(tail -n 1 "$tmp/stderr"))"

inside inside.py "$spoken" 400

# The real palette in the real Krita, by mouse and keyboard.
if command -v xdotool >/dev/null; then
  rehearsed
  export SHIRUSHI_TEST_SAVED=$tmp/tagged.kra
  inside artist.py "$real" 500
  inside again.py "$real" 120
  # What one leaves that was killed as it wrote goes with the next one.
  sh -c 'touch "$1.$$-1.tmp" "$2.$$-1.tmp"' - \
    "$XDG_DATA_HOME/shirushi/ledger/checkpoint" "$XDG_DATA_HOME/shirushi/palette/accepted-models.json"
  unfinished() { find "$XDG_DATA_HOME/shirushi" "$XDG_CACHE_HOME/shirushi" -name '*.tmp' 2>/dev/null | sort; }
  unfinished >"$tmp/unfinished"
  inside follows.py "$real" 300
  left=$(unfinished | comm -12 - "$tmp/unfinished")
  [ -s "$tmp/unfinished" ] && [ -z "$left" ] && ok "what killed palettes left unfinished is swept by the next" ||
    not_ok "what killed palettes left unfinished is swept by the next ($left)"
else
  skip "the palette in the real Krita by mouse and keyboard (xdotool is missing)"
fi

# Krita quits as the artist quits it: nothing may stay.
SHIRUSHI_TEST_QUITS=1 inside quits.py "$spoken" 120
left=$(ls -d "$TMPDIR"/shirushi-krita-* 2>/dev/null)
[ -z "$left" ] && ok "a Krita that has quit leaves no folder" || not_ok "a Krita that has quit leaves no folder ($left)"
[ -e "$tmp/table/ended" ] && ok "a Krita that has quit has ended its palette" ||
  not_ok "a Krita that has quit has ended its palette"
