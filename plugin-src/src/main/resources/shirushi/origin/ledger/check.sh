#!/usr/bin/env bash
# Checks this ledger with sha256sum, openssl and nothing of the program that wrote it.
# Slow on purpose (a process for each hash): for some thousand entries, minutes.
set -eu -o pipefail
cd "$(dirname "$0")"
export LC_ALL=C

hash_of() { sha256sum | cut -c1-64; }
bytes() { printf "$(sed 's/../\\x&/g')"; }

# Every line's hash is that of a zero byte and its entry, which begins at byte 159.
hashes=()
while IFS= read -r line; do
  leaf=$( (printf '\0'; printf '%s' "${line:158}") | hash_of)
  [ "$leaf" = "${line:0:64}" ] || { echo "entry ${#hashes[@]} was changed"; exit 1; }
  case ${line:158} in "{\"index\":${#hashes[@]},"*) ;; *) echo "entry ${#hashes[@]} is missing or out of its place"; exit 1 ;; esac
  hashes+=("$leaf")
done <entries

[ "${#hashes[@]}" = "$(sed -n 2p checkpoint)" ] || { echo "the checkpoint has another number of entries"; exit 1; }

# Two hashes become one, SHA-256 of a byte 1 and both; one without a neighbour waits for the next round.
while [ "${#hashes[@]}" -gt 1 ]; do
  next=()
  for ((i = 0; i + 1 < ${#hashes[@]}; i += 2)); do
    next+=("$(echo "01${hashes[i]}${hashes[i + 1]}" | bytes | hash_of)")
  done
  [ $((${#hashes[@]} % 2)) = 0 ] || next+=("${hashes[-1]}")
  hashes=("${next[@]}")
done
[ "$(echo "${hashes[0]}" | bytes | base64)" = "$(sed -n 3p checkpoint)" ] || { echo "the entries are not those that were signed"; exit 1; }

# The first three lines are signed; the signature is the last 64 bytes of the last line's base64.
signed=$(mktemp -d)
trap 'rm -r "$signed"' EXIT
head -n 3 checkpoint >"$signed/text"
tail -n 1 checkpoint | cut -d ' ' -f 3 | base64 -d | tail -c 64 >"$signed/signature"
openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in "$signed/text" -sigfile "$signed/signature" >/dev/null ||
  { echo "the checkpoint's signature is wrong"; exit 1; }

echo "holds: $(sed -n 2p checkpoint) entries are what $(sed -n 1p checkpoint) signed"
