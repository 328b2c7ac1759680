#!/usr/bin/env bash
# What the palette costs in the real Krita, as a table: `bash checks/krita/figures.sh`. A figure over its limit fails nothing.
. "$(dirname "$0")/../tap"
. "$(dirname "$0")/home.sh"

command -v xdotool >/dev/null || missing="xdotool is missing"
if [ -n "$missing" ]; then
  skip "figures in the real Krita ($missing)"
  exit
fi
warm
place_bridge

# with_canvas RENDERER FILE PALETTE SECONDS: Krita shows its canvas with that.
with_canvas() {
  printf '[General]\nOpenGLRenderer=%s\n' "$1" >"$XDG_CONFIG_HOME/kritadisplayrc"
  inside "${@:2}"
}
rehearsed
echo "$(nproc) threads of $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), load $(cut -d' ' -f1 /proc/loadavg) before"
echo
echo "| What | Measured | Promised |"
echo "|---|---|---|"
# What has no graphics card emulates one with the processor, which Krita needs not.
SHIRUSHI_TEST_CANVAS="drawn by the processor" SHIRUSHI_TEST_ALL=1 with_canvas none figures_bridge.py "$spoken" 300
SHIRUSHI_TEST_CANVAS="OpenGL emulated" with_canvas auto figures_bridge.py "$spoken" 300
inside figures_palette.py "$real" 400
echo
echo "load $(cut -d' ' -f1 /proc/loadavg) after"
