#!/usr/bin/env bash
# host install, remove and zip, as an artist calls them, and what the real Krita makes of it.
. "$(dirname "$0")/tap"
. "$(dirname "$0")/krita/home.sh"

tree() { (cd "$HOME" && find . -name Shirushi -prune -o -path ./.cache -prune -o -print -type f -exec sha256sum {} + | sort); }
palette() { "$shirushi" host "$@" >"$tmp/out" 2>"$tmp/err"; }
fact() { if "${@:2}"; then ok "$1"; else not_ok "$1 ($(tail -n 2 "$tmp/err") $(tail -n 3 "$tmp/out" | tr '\n' ';'))"; fi; }
gone() { ! find "$HOME" -path "$HOME/.cache" -prune -o -iname '*shirushi*' ! -name 'shirushi_test*' -print | grep -q . &&
  ! grep -qs 'enable_shirushi=' "$XDG_CONFIG_HOME/kritarc"; }

mkdir -p "$XDG_DATA_HOME/krita/pykrita"
echo "of the artist" >"$XDG_DATA_HOME/krita/pykrita/note"
printf '[theme]\nTheme=Krita dark\n' >"$XDG_CONFIG_HOME/kritarc"
tree >"$tmp/before"
fact "host install krita says what it did" palette install krita
fact "it names the folder and the settings" test "$(grep -cF "$HOME/.local/share/krita: the bridge placed
$HOME/.config/kritarc: the plug-in switched on" "$tmp/out")" = 2
tree >"$tmp/installed"
palette install krita
fact "installing again changes nothing" test -z "$(tree | diff - "$tmp/installed")"
fact "host remove krita says what it did" palette remove krita
fact "what was there is there again, byte for byte" test -z "$(tree | diff - "$tmp/before")"
fact "host zip krita writes the archive" palette zip krita -o "$tmp/krita.zip"
palette zip krita -o "$tmp/krita.zip"
fact "an archive that is there stays" test "$?" = 2
palette install gimp
fact "a program without a bridge is refused in a sentence" grep -q 'there is no bridge for “gimp”' "$tmp/err"

if [ -n "$missing" ]; then
  skip "the installed bridge in the real Krita ($missing)"
  exit
fi
warm
test_plugin
export SHIRUSHI_TEST_LAUNCHER=$shirushi SHIRUSHI_TEST_ZIP=$tmp/krita.zip

# in_krita FILE: with the test's plug-in switched on, and whatever else the settings say.
in_krita() {
  grep -q '^\[python\]' "$XDG_CONFIG_HOME/kritarc" || printf '\n[python]\n' >>"$XDG_CONFIG_HOME/kritarc"
  grep -q enable_shirushi_test "$XDG_CONFIG_HOME/kritarc" ||
    sed -i 's/^\[python\]$/&\nenable_shirushi_test=true/' "$XDG_CONFIG_HOME/kritarc"
  SHIRUSHI_TEST_INSIDE=$root/checks/krita/$1 SHIRUSHI_TEST_WAY=$2 run_krita 120 ||
    not_ok "Krita came to the end, $2 (exit code $?: $(tail -n 1 "$tmp/stderr"))"
}

palette install krita
in_krita installed.py "by the command"
palette remove krita
fact "nothing is left in Krita's folders after it was removed" gone
in_krita imports.py "to import the archive"
in_krita installed.py "by Krita's own importer"
palette remove krita
fact "nothing is left in Krita's folders of what was imported" gone
