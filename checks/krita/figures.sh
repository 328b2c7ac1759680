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
rehearsed
echo "$(nproc) threads of $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), load $(cut -d' ' -f1 /proc/loadavg) before"
echo
echo "| What | Measured | Promised |"
echo "|---|---|---|"
inside figures_bridge.py "$spoken" 300
inside figures_palette.py "$real" 400
echo
echo "load $(cut -d' ' -f1 /proc/loadavg) after"
