#!/usr/bin/env bash
# fuzz.sh SECONDS [TARGET…]: Jazzer on every parser of strangers' files, so many seconds each, from
# the corpus in plugin-src/src/test/resources/shirushi/fuzz. What it finds it leaves in
# target/fuzz/TARGET; put into the corpus, under a name that says what it is, it is a test for good.
# Without SECONDS it does nothing: the unit tests go through the corpus.
. "$(dirname "$0")/tap"
export LC_ALL=C.UTF-8
if [ $# -eq 0 ]; then
  skip "fuzzing (checks/fuzz.sh SECONDS does it; the unit tests go through its corpus)"
  exit 0
fi
seconds=$1
shift
home=$(dirname "$shirushi")
jazzer=$home/target/jazzer
for part in jazzer jazzer-api; do
  [ -e "$jazzer/$part-0.30.0.jar" ] ||
    (cd "$tmp" && mvn -q -B dependency:copy "-Dartifact=com.code-intelligence:$part:0.30.0" \
      "-DoutputDirectory=$jazzer") >"$tmp/said" 2>&1 ||
    { skip "fuzzing (Jazzer could not be fetched: $(grep -m 1 ERROR "$tmp/said"))"; exit 0; }
done

tests=$home/plugin-src/src/test
classes=$home/plugin-src/target/shirushi.jar
"$java" -m jdk.compiler/com.sun.tools.javac.Main -encoding UTF-8 -cp "$classes" -d "$tmp/classes" \
  "$tests/java/shirushi/fuzz/Target.java" "$tests/java/shirushi/fuzz/Fuzz.java" ||
  { not_ok "the fuzz targets compile"; exit 0; }
[ $# -gt 0 ] || set -- $(ls "$tests/resources/shirushi/fuzz")

for target in "$@"; do
  found=$home/target/fuzz/$target
  mkdir -p "$found/corpus"
  # A picture at the limit takes 256 MB; an input that takes longer than 20 s is a finding.
  (cd "$found" && nice "$java" -Xmx1g -XX:+UseSerialGC "-Dshirushi.fuzz=$target" "-Djava.io.tmpdir=$tmp" \
    -cp "$jazzer/jazzer-0.30.0.jar:$jazzer/jazzer-api-0.30.0.jar:$tmp/classes:$classes" \
    com.code_intelligence.jazzer.Jazzer --target_class=shirushi.fuzz.Fuzz \
    --disabled_hooks=com.code_intelligence.jazzer.sanitizers.XmlParserSsrfGuidance \
    --instrumentation_includes='shirushi.**' --reproducer_path="$tmp" \
    "-max_total_time=$seconds" -timeout=20 -rss_limit_mb=2500 -max_len=65536 \
    -artifact_prefix="$found/" corpus "$tests/resources/shirushi/fuzz/$target") >"$found/log" 2>&1
  code=$?
  runs=$(grep -oE '^#[0-9]+' "$found/log" | tail -n 1)
  if [ $code -eq 0 ]; then
    ok "$target: nothing found in $seconds seconds, ${runs#\#} inputs"
  else
    not_ok "$target: $(grep -m 1 -E '^== Java Exception|ERROR: libFuzzer|^Error' "$found/log") (target/fuzz/$target)"
  fi
done
