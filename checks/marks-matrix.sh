#!/usr/bin/env bash
# marks-matrix.sh [--write]: what becomes of the AI tag, operation by format, each cell really done
# with the program that it names. --write puts the table into docs/origin-matrix.md.
. "$(dirname "$0")/tap"
export LC_ALL=C.UTF-8
here=$(cd "$(dirname "$0")" && pwd)
home=$(dirname "$shirushi")
work=$tmp/matrix
mkdir -p "$work/classes" "$work/from" "$work/ours"
table=$work/table
declare -A why
formats="ora psd kra png jpg tif"

jars=$home/plugin-src/target/shirushi.jar
"$java" -m jdk.compiler/com.sun.tools.javac.Main -encoding UTF-8 -cp "$jars" -d "$work/classes" "$here/marks/Marks.java" ||
  { not_ok "the matrix's Java compiles"; exit 0; }
marks() { "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$work/classes:$jars" Marks "$@"; }

# place COLUMN FORMAT [NEW]: the sample alone with its sidecar, as it lies on an artist's disk; the
# program then writes $file, over it or under another ending.
place() {
  local folder=$work/$1/$2${3:+-$3}
  mkdir -p "$folder"
  file=$folder/sample.$2
  cp "$work/from/sample.$2" "$work/from/sample.$2.origin.json" "$folder/"
  in=$folder/before.$2
  mv "$file" "$in"
  [ -z "${3:-}" ] || file=$folder/sample.$3
}

# result ROW COLUMN: what was written is to be judged.
result() { printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$file" "$in" >>"$work/written"; }

resave() { # resave COLUMN COMMAND FORMAT…: COMMAND gets $in and writes $file
  local column=$1 command=$2 format
  shift 2
  for format in "$@"; do
    place "$column" ${format/-/ }
    "$command" >"$work/said" 2>&1 </dev/null
    result "$format" "$column"
  done
}

# Krita comes with a home of its own, which its first start fills; it wants a screen.
krita_export() {
  HOME=$work/krita XDG_DATA_HOME=$work/krita/share XDG_CONFIG_HOME=$work/krita/config \
    timeout 300 xvfb-run -a krita --nosplash --export --export-filename "$file" "$in"
}
# GIMP asks every plug-in of its own on its first start, so it starts once for all.
gimp_script=()
gimp_later() {
  gimp_script+=(-b "(let* ((image (car (gimp-file-load RUN-NONINTERACTIVE \"$in\" \"$in\"))))
    ${flatten:+(gimp-image-flatten image)}
    (gimp-file-save RUN-NONINTERACTIVE image (car (gimp-image-get-active-drawable image)) \"$file\" \"$file\"))")
}
gimp_all() {
  HOME=$work/gimp timeout -k 5 400 gimp -i -d -f "${gimp_script[@]}" -b '(gimp-quit 1)' >"$work/gimp.said" 2>&1 </dev/null
}
magick_convert() { "${SHIRUSHI_IMAGEMAGICK:-convert}" "$in" $options "$file"; }
exiftool_edit() { cp "$in" "$file" && perl "$SHIRUSHI_EXIFTOOL" -overwrite_original -Artist=Hana -XMP-dc:Title=night "$file"; }
ag_psd() { NODE_PATH=$SHIRUSHI_NODE_MODULES node "$here/marks/ag-psd.js" "$in" "$file"; }

marks sample "$work/from" || { not_ok "the sample is written"; exit 0; }
krita= gimp= magick= exiftool= agpsd=
command -v krita >/dev/null && command -v xvfb-run >/dev/null && krita=yes
command -v gimp >/dev/null && gimp=yes
command -v "${SHIRUSHI_IMAGEMAGICK:-convert}" >/dev/null && magick=yes
[ -n "${SHIRUSHI_EXIFTOOL:-}" ] && exiftool=yes
[ -d "${SHIRUSHI_NODE_MODULES:-/none}/ag-psd" ] && command -v node >/dev/null && agpsd=yes

if [ "$krita" ]; then
  in=$work/from/plain.ora file=$work/from/sample.kra
  krita_export >"$work/said" 2>&1 </dev/null
  marks tag "$file" || rm -f "$file"
fi
of_krita="kra-png kra-ora kra-psd"
[ -s "$work/from/sample.kra" ] || { formats=${formats/ kra/} of_krita=; }

samples=()
for format in $formats; do samples+=("$work/from/sample.$format"); done
marks edit "$work/ours" "${samples[@]}" || not_ok "our own operations end well"
for format in $formats; do
  for column in "saved again" merged flattened grouped; do
    file=$work/ours/$column/sample.$format
    [ -e "$file" ] || file=$work/ours/$column/sample-$format.ora
    in=
    result $format "$column"
  done
  place copied $format
  cp "$in" "$file"
  rm "$file.origin.json"
  result $format copied
done

[ "$krita" ] && resave Krita krita_export $formats ora-png ora-psd psd-png $of_krita
[ "$gimp" ] && { resave GIMP gimp_later psd png jpg tif psd-xcf png-xcf jpg-xcf; flatten=yes; resave GIMP gimp_later psd-png psd-jpg png-jpg; gimp_all; }
[ "$magick" ] && { resave ImageMagick magick_convert psd png jpg tif; options="-flatten -resize 50%"; resave ImageMagick magick_convert psd-png png-jpg tif-png jpg-png; }
[ "$exiftool" ] && resave exiftool exiftool_edit psd png jpg tif
[ "$agpsd" ] && resave ag-psd ag_psd psd

while IFS=$'\t' read -r row column file in; do
  [ -z "$in" ] || rm -f "$in"
  if [ -s "$file" ]; then
    printf '%s\t%s\t%s\n' "$row" "$column" "$file"
  else
    why[$row/$column]="it wrote nothing"
  fi
done <"$work/written" >"$work/results"
marks judge <"$work/results" >"$table" || not_ok "every result is read"

# The facts, one a cell.
while IFS=$'\t' read -r row column verdict credential accused; do
  cell="$row, $column: $verdict$([ "$credential" = – ] || echo "; credential $credential")"
  case $verdict$accused in
    *silently* | *accused*) not_ok "$cell" ;;
    *) ok "$cell" ;;
  esac
done <"$table"
for missing in "Krita:$krita" "GIMP:$gimp" "ImageMagick:$magick" "exiftool:$exiftool" "ag-psd:$agpsd"; do
  [ "${missing#*:}" ] || skip "re-saved by ${missing%:*} (it is not there)"
done
for cell in "${!why[@]}"; do not_ok "${cell/\// by } (${why[$cell]})"; done

[ "${1:-}" != --write ] || bash "$here/marks/matrix-page.sh" <"$table" >"$home/docs/origin-matrix.md"
