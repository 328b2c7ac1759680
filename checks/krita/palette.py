"""A palette that has no will of its own: what the test sends it through a local socket it says to the
bridge, and what the bridge says it tells the test. It answers what the bridge asks by itself."""
import json
import os
import socket
import sys
import threading

test = socket.socket(socket.AF_UNIX)
test.connect(os.environ["SHIRUSHI_TEST_SOCKET"])
said = threading.Lock()


def say(line):
    with said:
        sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()


def from_test():
    for line in test.makefile("rb"):
        say(line)
    os._exit(0)


threading.Thread(target=from_test, daemon=True).start()
for line in sys.stdin.buffer:
    message = json.loads(line)
    if "method" in message and "id" in message:
        result = {"protocol": 1, "palette": {"name": "none", "version": "0"}} if message["method"] == "hello" else None
        say(json.dumps({"jsonrpc": "2.0", "id": message["id"], "result": result}).encode() + b"\n")
    test.sendall(line)
# The line is closed: Krita quits.
open(os.path.join(os.environ["SHIRUSHI_TEST"], "ended"), "w").close()
