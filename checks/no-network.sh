#!/usr/bin/env bash
# Painting asks nothing of the network and leaves no telemetry, by the kernel's own account.
#
# Not one socket is made but a local one (AF_UNIX: the C library asks for the user's name so). From
# JDK 24 on one thing is beyond us: with the first hash the JDK's class java.security.Security reads
# its settings through a file channel, which loads its network library, which asks by making a few
# sockets which address families exist. How many, a program that only takes a hash tells: on older
# JDKs, none.
. "$(dirname "$0")/tap"

for runtime in native djl; do
  if ! strace -o "$tmp/probe" true 2>/dev/null; then
    skip "no network, no telemetry, runtime $runtime (strace is missing or may not trace here)"
    missing=1
  fi
done
[ "${missing:-}" ] && exit

# traced NAME COMMAND…: runs it with a fresh home; the trace is $tmp/NAME. What stands in $screen
# runs around it all and is not looked at.
screen=
traced() {
  local name=$1
  shift
  mkdir -p "$tmp/$name.home"
  # shellcheck disable=SC2086 # a command or none
  HOME=$tmp/$name.home XDG_CACHE_HOME=$tmp/$name.home/.cache \
    $screen strace -f -e trace=network,openat -o "$tmp/$name" "$@" >"$tmp/$name.said" 2>&1
}

sockets() { grep -E ' socket\(' "$tmp/$1" | grep -vc 'socket(AF_UNIX'; }

# What is wrong with a trace, one fault a line; nothing where it is clean.
faults() {
  grep -E ' (connect|bind|sendto|sendmsg|sendmmsg)\(.*sa_family=' "$tmp/$1" | grep -v sa_family=AF_UNIX
  grep -E ' (listen|accept4?)\(' "$tmp/$1"
  [ "$(sockets "$1")" -le "$jdk_sockets" ] || echo "$(sockets "$1") sockets, the JDK's own are $jdk_sockets"
  grep -E 'DeveloperTools|/\.onnxruntime' "$tmp/$1"
  find "$tmp/$1.home" -path '*DeveloperTools*' -o -name '.onnxruntime*'
}

# program NAME STATEMENT: a class that takes a hash and then does what is said.
program() {
  echo "public class $1 { public static void main(String[] a) throws Exception {
    java.security.MessageDigest.getInstance(\"SHA-256\"); $2 } }" >"$tmp/$1.java"
  "$java" -m jdk.compiler/com.sun.tools.javac.Main -d "$tmp" "$tmp/$1.java"
}

program Hash ""
program Socket "new java.net.DatagramSocket(null);"
program Caller "try { new java.net.Socket(\"127.0.0.1\", 9); } catch (java.net.ConnectException refused) { }"
program Telemetry "new java.io.File(System.getenv(\"HOME\"), \"DeveloperTools/.onnxruntime\").mkdirs();"
program Channel "java.nio.file.Files.readAllBytes(java.nio.file.Path.of(\"$tmp/Hash.java\"));"

traced Hash "$java" -cp "$tmp" Hash
jdk_sockets=$(sockets Hash)
wrongs="Socket Caller Telemetry"
# Where the JDK has made its sockets for the hash, a channel makes no more.
[ "$jdk_sockets" -gt 0 ] || wrongs="$wrongs Channel"
for wrong in $wrongs; do
  traced "$wrong" "$java" -cp "$tmp" "$wrong"
  [ -n "$(faults "$wrong")" ] && ok "the check notices: $wrong" || not_ok "the check notices: $wrong"
done

for runtime in native djl; do
  traced $runtime "$shirushi" paint "red flower" --seed 1 --steps 2 --runtime $runtime -o "$tmp/$runtime.png"
  found=$(faults $runtime | head -n 3)
  if [ ! -s "$tmp/$runtime.png" ]; then
    not_ok "paints under strace, runtime $runtime ($(tail -n 1 "$tmp/$runtime.said"))"
  elif [ -n "$found" ]; then
    not_ok "no network, no telemetry, runtime $runtime ($found)"
  else
    ok "no network, no telemetry, runtime $runtime"
  fi
done

if command -v xvfb-run >/dev/null; then
  screen="xvfb-run -a"
  program Text "new javax.swing.JLabel(\"text\").getPreferredSize();"
  traced Text "$java" -cp "$tmp" Text
  jdk_sockets=$(sockets Text)
  traced easel timeout 10 "$shirushi"
  found=$(faults easel | head -n 3)
  if ! grep -q 'libawt_xawt' "$tmp/easel"; then
    not_ok "the easel opens under strace ($(tail -n 1 "$tmp/easel.said"))"
  elif [ -n "$found" ]; then
    not_ok "no network, no telemetry, the easel ($found)"
  else
    ok "no network, no telemetry, the easel"
  fi
else
  skip "no network, no telemetry, the easel (xvfb-run is missing)"
fi
