#!/usr/bin/env bash
# SHIRUSHI_ORT naming something that is no usable ONNX Runtime: one sentence and exit code 3, no crash.
. "$(dirname "$0")/tap"
export XDG_CACHE_HOME=$tmp/cache

refused() {
  local what=$1 library=$2
  SHIRUSHI_ORT=$library "$shirushi" devices >"$tmp/out" 2>"$tmp/err"
  local code=$?
  if [ $code -ne 3 ]; then
    not_ok "$what is refused (exit code $code, it said: $(head -n 1 "$tmp/err"))"
  elif [ "$(wc -l <"$tmp/err")" -ne 1 ] || [ -s "$tmp/out" ] || grep -q Exception "$tmp/err"; then
    not_ok "$what is refused in one sentence (it said: $(cat "$tmp/out" "$tmp/err" | head -n 3))"
  else
    ok "$what is refused"
  fi
}

refused "a library that is not there" "$tmp/nowhere.so"
echo "not a library" >"$tmp/text.so"
refused "a text file" "$tmp/text.so"

if ! command -v gcc >/dev/null; then
  skip "libraries with another function table are refused (there is no gcc to build one)"
  exit 0
fi
# The table of the real library, moved by SHIFT slots; VERSION is what it calls itself.
cat >"$tmp/fake.c" <<'C'
#include <dlfcn.h>
#include <stddef.h>
#include <string.h>
typedef struct { const void *(*get_api)(unsigned); const char *(*version)(void); } base_t;
static void *table[500];
static const void *get_api(unsigned version) {
  void *real = dlopen(REAL, RTLD_NOW);
  const base_t *(*get_base)(void) = dlsym(real, "OrtGetApiBase");
  const void *api = get_base()->get_api(version);
  if (api == NULL) return NULL;
  memcpy(table, (const char *)api + SHIFT * sizeof(void *), 400 * sizeof(void *));
  return table;
}
static const char *version(void) { return VERSION; }
static const base_t base = {get_api, version};
const base_t *OrtGetApiBase(void) { return &base; }
C
unset SHIRUSHI_ORT
"$shirushi" devices >/dev/null # extracts the real one
real=$(find "$XDG_CACHE_HOME" -name 'libonnxruntime.so' | head -n 1)
fake() { gcc -shared -fPIC -o "$tmp/$1.so" "-DREAL=\"$real\"" "-DSHIFT=$2" "-DVERSION=\"$3\"" "$tmp/fake.c" -ldl; }
fake shifted 1 1.29.0 && refused "a table moved by one slot" "$tmp/shifted.so"
fake far 7 1.29.0 && refused "a table moved by seven slots" "$tmp/far.so"
fake old 0 1.10.0 && refused "a version that is too old" "$tmp/old.so"
fake odd 0 banana && refused "a version that is none" "$tmp/odd.so"
echo 'int nothing;' >"$tmp/other.c" && gcc -shared -fPIC -o "$tmp/other.so" "$tmp/other.c" &&
  refused "a library of another kind" "$tmp/other.so"
fake same 0 1.29.0 && SHIRUSHI_ORT=$tmp/same.so "$shirushi" devices >/dev/null 2>"$tmp/err" &&
  ok "the same table under another name is taken" || not_ok "the same table under another name is taken"
