#!/usr/bin/env bash
# matrix-page.sh < TABLE: docs/origin-matrix.md from the lines "format, operation, verdict,
# credential, accused" that the judge prints.
columns=("saved again" copied merged flattened grouped Krita GIMP ImageMagick exiftool ag-psd)
declare -A cell seal
others=()
while IFS=$'\t' read -r row column verdict credential _; do
  cell[$row/$column]=$verdict
  seal[$row/$column]=$credential
  case $row in *-*) others+=("$row/$column") ;; esac
done

# table CELLS FORMAT…
table() {
  local -n of=$1
  shift
  local row column line
  line="| |"
  for column in "${columns[@]}"; do line+=" $column |"; done
  echo "$line"
  echo "|---|$(printf -- '---|%.0s' "${columns[@]}")"
  for row in "$@"; do
    line="| **$row** |"
    for column in "${columns[@]}"; do line+=" ${of[$row/$column]:-} |"; done
    echo "$line"
  done
}

cat <<'MD'
# What becomes of the AI tag

Made by `checks/marks-matrix.sh --write`, which really does each of these things, and then reads the
result without its sidecar and with it. The sample has a drawing made by hand below, and an AI layer
with its whole tag on top.

- **kept**: the file alone still says everything: model, prompts, seed, settings.
- **name only**: the file alone still says that it is AI, and no longer how it was made.
- **recovered by the sidecar**: the file alone says nothing any more; with `FILE.origin.json` beside
  it, everything is known again.
- **lost, but the sidecar tells**: the sidecar says that an AI layer is missing here.
- An empty cell: the program does not write the format.

What is lost without a sidecar reads as *unknown*, never as made by hand. Nobody can help where the
sidecar stays behind *and* the program drops everything, and a screenshot drops everything. The samples
have a sidecar, as everything has that `paint` writes.

The first five operations are our own; of a Krita file the layers that we merge or group go into an
OpenRaster file. In the others the named program opens the file and saves it under its name;
exiftool changes the author and the title.

MD
table cell ora psd kra png jpg tif
cat <<'MD'

## Saved in another format

The sidecar lies beside it under the name of the old file, as in `sample.ora.origin.json` beside
`sample.png`. ImageMagick also halves the size.

| from, to | by | tag |
|---|---|---|
MD
printf '%s\n' "${others[@]}" | sort | while read -r key; do
  row=${key%/*}
  echo "| ${row/-/, } | ${key#*/} | ${cell[$key]} |"
done
cat <<'MD'

## Content Credentials

The samples are signed. Any change after that must show: *tampered* where the credential stays
behind in a changed file, *unreadable* where it no longer holds together, *gone* where the program
drops it. Our own operations write a new file,
which is signed anew on export.

MD
table seal png jpg tif
