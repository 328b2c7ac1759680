#!/usr/bin/env bash
# Whatever goes wrong is said in one plain sentence, with the right exit code, and costs no file.
. "$(dirname "$0")/tap"
home=$(dirname "$shirushi")
usage=2 world=3 either='[23]'

# refuses CODE NAME ARGUMENT…: `shirushi paint ARGUMENT…` is refused, and "$out" stays as it was,
# also where it might be replaced. With limit=KB in front no file can be written larger than that.
mkdir "$tmp/out"
out=$tmp/out/kept.ora
limit=unlimited overwrite=--overwrite
refuses() {
  local code=$1 name=$2 rc left why=
  shift 2
  echo kept >"$out"
  echo kept >"$out.origin.json"
  # shellcheck disable=SC2086 # an option or none
  (ulimit -f "$limit" && exec "$shirushi" paint $overwrite "$@") >"$tmp/stdout" 2>"$tmp/stderr" </dev/null
  rc=$?
  # shellcheck disable=SC2254 # a pattern
  case $rc in $code) ;; *) why="exit code $rc, expected $code" ;; esac
  sed -i '/^shirushi: painting at .*, then \(scaling\|enlarging\)/d' "$tmp/stderr" # no fault, a note
  [ "$(wc -l <"$tmp/stderr")" -eq 1 ] || why="${why:+$why; }$(wc -l <"$tmp/stderr") lines on stderr"
  grep -qE 'Exception|at shirushi' "$tmp/stderr" && why="${why:+$why; }a stack trace"
  [ -s "$tmp/stdout" ] && why="${why:+$why; }something on stdout"
  [ "$(cat "$out" "$out.origin.json")" = $'kept\nkept' ] || why="${why:+$why; }an existing file was changed"
  left=$(cd "$(dirname "$out")" && find . -mindepth 1 ! -name "$(basename "$out")" ! -name "$(basename "$out").origin.json")
  [ -z "$left" ] || why="${why:+$why; }left beside the output: $left"
  [ -z "$why" ] && ok "$name" || not_ok "$name ($why; it said: $(head -n 1 "$tmp/stderr"))"
}

refuses $usage "an empty prompt" "" -o "$out"
refuses $usage "a blank prompt" "   " -o "$out"
refuses $usage "a prompt of 100 KB" "$(head -c 102400 /dev/zero | tr '\0' 'a')" -o "$out"
refuses $usage "an unknown scheduler" "red" --scheduler fastest -o "$out"
refuses $usage "an empty size" "red" --size 0x0 -o "$out"
refuses $usage "a size that is none" "red" --size abc -o "$out"
refuses $usage "an unknown ending" "red" -o "$tmp/picture.docx"
refuses $either "a directory as output" "red" -o "$tmp"
overwrite= refuses $usage "a picture that is there already" "red" -o "$out"
refuses $world "an output directory that does not exist" "red" -o "$tmp/nowhere/picture.ora"
refuses $world "no such model" "red" --model "$tmp/no-model" -o "$out"

if "$shirushi" devices 2>/dev/null | grep -qi cuda; then
  skip "a device that isn't there (this machine has CUDA)"
else
  refuses $world "a device that isn't there" "red" --device cuda -o "$out"
fi

echo "not a picture" >"$tmp/unreadable.png"
refuses $world "an unreadable picture" "red" --from "$tmp/unreadable.png" -o "$out"
refuses $world "a picture that does not exist" "red" --from "$tmp/none.png" -o "$out"
"$shirushi" paint "red" --seed 1 --steps 1 -o "$tmp/picture.png" >/dev/null 2>&1
echo iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTjWgwAAAABJRU5ErkJggg== |
  base64 -d >"$tmp/dot.png"
refuses $either "a mask of another size" "red" --from "$tmp/picture.png" --mask "$tmp/dot.png" -o "$out"

# says CODE SENTENCE NAME ARGUMENT…: `shirushi ARGUMENT…` ends so, with that one sentence.
says() {
  local code=$1 sentence=$2 name=$3 rc
  shift 3
  (cd "$tmp" && exec "$shirushi" "$@") >"$tmp/stdout" 2>"$tmp/stderr" </dev/null
  rc=$?
  [ $rc -eq "$code" ] && [ "$(wc -l <"$tmp/stderr")" -eq 1 ] && grep -qF -- "$sentence" "$tmp/stderr" && ok "$name" ||
    not_ok "$name (exit code $rc, expected $code; it said: $(head -n 1 "$tmp/stderr"))"
}

# Whatever is written, what is there is not replaced by it.
for line in "evidence picture.png -o there" "scan out --html there" "ledger export -o there" \
  "ledger prove 0 -o there" "ledger checkpoint -o there" "key certificate -o there" \
  "origin set picture.png --role main -o there.png" "paint red -o beside.png"; do
  echo kept | tee "$tmp/there" "$tmp/there.png" >"$tmp/beside.png.origin.json"
  # shellcheck disable=SC2086 # words
  says $usage "is there already: choose another name, or replace it with --overwrite" \
    "${line%% -o*} leaves what is there" $line
  [ "$(cat "$tmp/there" "$tmp/there.png" "$tmp/beside.png.origin.json")" = $'kept\nkept\nkept' ] ||
    not_ok "$line: an existing file was changed"
done
says $world "not an evidence pack" "verifying what is no pack" verify picture.png
says $world "a folder, not a file" "a snapshot of a folder" evidence snapshot out
says $world "a folder, not a file" "checking a folder" ledger check out
says 0 "not known to this model: zeppelin" "a word that the model was never taught" \
  paint "red flower, zeppelin" --seed 1 --steps 1 -o zeppelin.png
cp "$tmp/picture.png" "$tmp/-dash.png"
says $usage "write ./-dash.png" "a file that looks like an option" origin show -dash.png
if [ -d /proc/self ]; then
  says $world "/proc/y.png: cannot be written (no" "a folder that takes no files" paint red --seed 1 --steps 1 -o /proc/y.png
else
  skip "a folder that takes no files (no /proc here)"
fi

# broken NAME COMMAND: the embedded model's copy in $model, damaged by the command.
broken() {
  model=$tmp/model
  rm -rf "$model"
  if ! { cp -rL "$home/manifest/models/suzuri" "$model" && chmod -R u+w "$model" && (cd "$model" && eval "$2"); }; then
    not_ok "$1 (the embedded model could not be copied and damaged)"
    return
  fi
  refuses $world "$1" "red" --model "$model" -o "$out"
}

broken "a truncated unet" 'head -c 1000 unet/model.onnx >cut && mv cut unet/model.onnx'
broken "an empty unet" ': >unet/model.onnx'
broken "a missing unet" 'rm unet/model.onnx'
broken "a unet linked from outside the model" "mv unet/model.onnx '$tmp/outside.onnx' && ln -s '$tmp/outside.onnx' unet/model.onnx"
broken "a broken scheduler config" 'echo "{\"_class_name\":" >scheduler/scheduler_config.json'
broken "a missing tokenizer" 'rm -r tokenizer'
broken "an empty vocabulary" 'echo "{}" >tokenizer/vocab.json'

# number N: N as four bytes, the lowest first. bitmap: a BMP of 512×512 grey pixels from what it reads.
number() { local i; for i in 0 8 16 24; do printf "\\x$(printf %x $(($1 >> i & 255)))"; done; }
bitmap() {
  printf BM && number 263222 && number 0 && number 1078 && number 40 && number 512 && number 512
  printf '\x01\x00\x08\x00' && number 0 && number 262144 && number 2835 && number 2835 && number 256 && number 0
  local i; for ((i = 0; i < 256; i++)); do number $((i * 65793)); done
  head -c 262144
}
# The disk is full for what is larger than a limit, for which nobody needs to be root. Most of the
# picture is noise, which no format makes small; what the program itself unpacks on a start is less.
bitmap </dev/urandom >"$tmp/noise.bmp"
{ head -c 32768 /dev/zero | tr '\0' '\377'; cat /dev/zero; } | bitmap >"$tmp/part.bmp"
for ending in png jpg tif ora psd; do
  mkdir "$tmp/$ending"
  out=$tmp/$ending/kept.$ending
  limit=180 refuses $world "a full disk, .$ending" "red" --from "$tmp/noise.bmp" --mask "$tmp/part.bmp" \
    --seed 1 --steps 1 -o "$out"
  grep -qF "shirushi: $out: cannot be written (" "$tmp/stderr" ||
    not_ok "a full disk, .$ending: the sentence names the picture (it said: $(head -n 1 "$tmp/stderr"))"
done
( ulimit -f 1 && exec "$shirushi" verify "$tmp/noise.bmp") >"$tmp/stdout" 2>"$tmp/stderr"
rc=$?
[ $rc -eq 3 ] && [ "$(wc -l <"$tmp/stderr")" -eq 1 ] && ok "a disk too full to start on" ||
  not_ok "a disk too full to start on (exit code $rc, it said: $(head -n 1 "$tmp/stderr"))"
out=$tmp/out/kept.ora
mkdir "$tmp/disk"
if mount -t tmpfs -o size=16k tmpfs "$tmp/disk" 2>/dev/null; then
  trap 'umount "$tmp/disk"; rm -rf "$tmp"' EXIT
  out=$tmp/disk/kept.ora
  refuses $world "a disk that is full" "red" --seed 1 --steps 1 -o "$out"
else
  skip "a disk that is full (only root may mount a small one)"
fi

# Bash starts background jobs deaf to ctrl-C; perl gives the program its ears back.
if command -v perl >/dev/null; then
  mkdir "$tmp/interrupted"
  perl -e '
    my $program = fork;
    if (!$program) { $SIG{INT} = "DEFAULT"; setpgrp; exec @ARGV; }
    sleep 2; kill "INT", -$program; waitpid $program, 0;
    exit($? & 127 ? 128 + ($? & 127) : $? >> 8);' \
    "$shirushi" paint "red" --steps 900 -o "$tmp/interrupted/picture.ora" >"$tmp/stdout" 2>"$tmp/stderr"
  rc=$?
  left=$(ls -A "$tmp/interrupted")
  if [ $rc -eq 130 ] && [ -z "$left" ] && ! grep -qE 'Exception|at shirushi' "$tmp/stderr"; then
    ok "ctrl-C"
  else
    not_ok "ctrl-C (exit code $rc, left: ${left:-nothing}; it said: $(head -n 1 "$tmp/stderr"))"
  fi
else
  skip "ctrl-C (needs perl)"
fi
