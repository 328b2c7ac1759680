#!/usr/bin/env bash
# Every Java that we promise starts the program and paints, with nothing on stderr.
. "$(dirname "$0")/tap"
version=$(sed -n 's/.*"version": *"\([^"]*\)".*/\1/p' "$(dirname "$shirushi")/manifest/plugin.json")

# jdk MAJOR: the folder of such a JDK, if there is one.
jdk() {
  for release in /usr/lib/jvm/*/release "$HOME"/.sdkman/candidates/java/*/release; do
    if grep -qs "^JAVA_VERSION=\"$1[\".]" "$release" && [ -x "${release%/release}/bin/javac" ]; then
      echo "${release%/release}"
      return
    fi
  done
  return 1
}

# The first picture makes the key that signs, and says so; from then on there is nothing to say.
"$shirushi" paint "red flower" --seed 1 --steps 2 -o "$tmp/first.png" >/dev/null 2>"$tmp/stderr"
grep -q "a new key to sign with was made" "$tmp/stderr" && [ "$(wc -l <"$tmp/stderr")" -eq 1 ] &&
  ok "the first picture says that it makes a key" ||
  not_ok "the first picture says that it makes a key (it said: $(cat "$tmp/stderr"))"

for major in 17 21 25; do
  if ! home=$(jdk $major); then
    skip "Java $major starts and paints (there is none on this machine)"
    continue
  fi
  said=$(JAVA_HOME=$home "$shirushi" --version 2>"$tmp/stderr")
  case $said in
    *"$version"*) ok "Java $major starts" ;;
    *) not_ok "Java $major starts (said: $said $(head -n 1 "$tmp/stderr"))" ;;
  esac
  JAVA_HOME=$home "$shirushi" paint "red flower" --seed 1 --steps 2 -o "$tmp/$major.png" \
    >"$tmp/stdout" 2>>"$tmp/stderr" && [ -s "$tmp/$major.png" ] &&
    ok "Java $major paints" || not_ok "Java $major paints"
  if [ -s "$tmp/stderr" ]; then
    not_ok "Java $major is quiet on stderr (it said: $(head -n 1 "$tmp/stderr"))"
  else
    ok "Java $major is quiet on stderr"
  fi
done
