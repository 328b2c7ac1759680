#!/usr/bin/env bash
# Whatever goes wrong is said in one plain sentence, with the right exit code, and costs no file.
. "$(dirname "$0")/tap"
home=$(dirname "$shirushi")
usage=2 world=3 either='[23]'

# refuses CODE NAME ARGUMENT…: `shirushi paint ARGUMENT…` is refused, and "$out" stays as it was.
mkdir "$tmp/out"
out=$tmp/out/kept.ora
refuses() {
  local code=$1 name=$2 rc why=
  shift 2
  echo kept >"$out"
  "$shirushi" paint "$@" >"$tmp/stdout" 2>"$tmp/stderr" </dev/null
  rc=$?
  # shellcheck disable=SC2254 # a pattern
  case $rc in $code) ;; *) why="exit code $rc, expected $code" ;; esac
  [ "$(wc -l <"$tmp/stderr")" -eq 1 ] || why="${why:+$why; }$(wc -l <"$tmp/stderr") lines on stderr"
  grep -qE 'Exception|at shirushi' "$tmp/stderr" && why="${why:+$why; }a stack trace"
  [ -s "$tmp/stdout" ] && why="${why:+$why; }something on stdout"
  [ "$(cat "$out")" = kept ] || why="${why:+$why; }the existing file was changed"
  [ "$(ls -A "$(dirname "$out")")" = kept.ora ] || why="${why:+$why; }something was left beside the output"
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

mkdir "$tmp/disk"
if mount -t tmpfs -o size=16k tmpfs "$tmp/disk" 2>/dev/null; then
  trap 'umount "$tmp/disk"; rm -rf "$tmp"' EXIT
  out=$tmp/disk/kept.ora
  refuses $world "a full disk" "red" --seed 1 --steps 1 -o "$out"
else
  skip "a full disk (only root may mount a small one)"
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
