"""The palette's end of the line: what it says, what it hears, and the files that are handed over."""
import json
import os
import queue
import sys
import threading
import time

from schema import DEFINED, fault


class Refused(Exception):
    def __init__(self, error):
        super().__init__("%s %s" % (error.get("code"), error.get("message")))
        self.code = error.get("code")


class Line:
    """Hears in a thread of its own, because the bridge must never have to wait."""

    def __init__(self, into=None, out=None):
        self._in, self._out = into or sys.stdin.buffer, out or sys.stdout.buffer
        self._heard, self._kept, self._number = queue.Queue(), [], 0
        self.closed, self.wrong = threading.Event(), []
        threading.Thread(target=self._hear, daemon=True).start()

    def _hear(self):
        for line in self._in:
            try:
                message = json.loads(line)
            except ValueError:
                self.wrong.append("no JSON: %r" % line[:80])
                continue
            kind = "fromBridge" if isinstance(message, dict) and "method" in message else "answer"
            found = fault(message, DEFINED[kind], "a message")
            if found or len(line) > 8 << 20:
                self.wrong.append("%s: %r" % (found or "longer than 8 MiB", line[:200]))
            self._heard.put(message)
        self.closed.set()

    def send(self, data):
        self._out.write(data if isinstance(data, bytes) else json.dumps(data).encode() + b"\n")
        self._out.flush()

    def wait(self, which, seconds=30):
        """The next message of which that is so; None where none comes."""
        end = time.monotonic() + seconds
        while True:
            for message in self._kept:
                if which(message):
                    self._kept.remove(message)
                    return message
            try:
                self._kept.append(self._heard.get(timeout=max(0.0, end - time.monotonic())))
            except queue.Empty:
                return None

    def call(self, method, params, known=True):
        """Sends a call; gives its number."""
        self._number += 1
        self.send({"jsonrpc": "2.0", "id": self._number, "method": method, "params": params})
        return self._number

    def answer(self, number, seconds=60):
        got = self.wait(lambda message: message.get("id") == number and "method" not in message, seconds)
        if got is None:
            raise AssertionError("no answer within %s s" % seconds)
        if "error" in got:
            raise Refused(got["error"])
        return got["result"]

    def ask(self, method, **params):
        result = self.answer(self.call(method, params))
        found = fault(result, DEFINED["answer." + method], "the answer")
        if found:
            raise AssertionError("%s: %s: %r" % (method, found, result))
        return result

    def code(self, method, **params):
        """The code of the error that answers a call; None where it was done."""
        try:
            self.answer(self.call(method, params))
        except Refused as refused:
            return refused.code
        return None

    def said(self, data):
        """The code of the error that answers a line as it is."""
        self.send(data + b"\n")
        got = self.wait(lambda message: "error" in message and "method" not in message, 60)
        return got and got["error"]["code"]


class Folder:
    def __init__(self, path):
        self.path = path

    def put(self, name, data, width, height, form="bgra8"):
        with open(os.path.join(self.path, name), "wb") as file:
            file.write(data)
        return {"file": name, "format": form, "width": width, "height": height}

    def take(self, raster):
        place = os.path.join(self.path, raster["file"])
        with open(place, "rb") as file:
            data = file.read()
        os.unlink(place)
        size = raster["width"] * raster["height"] * {"bgra8": 4, "a8": 1}[raster["format"]]
        if len(data) != size:
            raise AssertionError("%s has %d bytes of %d" % (raster["file"], len(data), size))
        return data

    def left(self):
        return sorted(os.listdir(self.path))

    def remove(self, *names):
        for name in names:
            os.unlink(os.path.join(self.path, name))
