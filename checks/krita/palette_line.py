"""The test's end of the palette's line, inside Krita, whose loop goes on while it waits."""
import json
import os
import socket
import time

from PyQt5.QtCore import QEventLoop, QTimer


def turn(seconds=0.005):
    """Lets Krita go on, in a loop of its own: what is to be deleted later is deleted in no other."""
    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec_()


def until(what, seconds=20, why="nothing happened"):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        turn()
        found = what()
        if found:
            return found
    raise AssertionError("%s within %s s" % (why, seconds))


def settle(seconds=0.3):
    turn(seconds)


class Refused(Exception):
    def __init__(self, error):
        super().__init__("%(code)s %(message)s" % error)
        self.code = error["code"]


class Palette:
    def __init__(self, place):
        self._server = socket.socket(socket.AF_UNIX)
        self._server.bind(place)
        self._server.listen()
        self._server.setblocking(False)
        self._line, self._rest, self._number = None, b"", 0
        self.heard, self.starts, self.folder = [], 0, None

    def look(self):
        try:
            self._line, _ = self._server.accept()
            self._line.setblocking(False)
            self._rest, self.starts = b"", self.starts + 1
        except BlockingIOError:
            pass
        try:
            data = self._line.recv(1 << 20) if self._line is not None else b""
        except (BlockingIOError, ConnectionError):
            return
        *lines, self._rest = (self._rest + data).split(b"\n")
        for message in map(json.loads, lines):
            if message.get("method") == "hello":
                self.folder = message["params"]["folder"]
            self.heard.append(message)

    def told(self, method, seconds=10):
        """The params of the next message of that name."""
        return self._wait(lambda message: message.get("method") == method, method, seconds)["params"]

    def send(self, data):
        data = memoryview(data)
        while data:
            try:
                data = data[self._line.send(data):]
            except BlockingIOError:
                turn()

    def ask(self, method, seconds=120, **params):
        self._number += 1
        number = self._number
        call = {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
        self.send(json.dumps(call).encode() + b"\n")
        answer = self._wait(lambda message: message.get("id") == number and "method" not in message, method, seconds)
        if "error" in answer:
            raise Refused(answer["error"])
        return answer["result"]

    def say(self, line):
        """A line as it is; gives the code of the error that answers it."""
        self.send(line + b"\n")
        return self._wait(lambda message: "error" in message, "an error", 20)["error"]["code"]

    def code(self, method, **params):
        try:
            self.ask(method, **params)
        except Refused as refused:
            return refused.code
        return None

    def put(self, name, data, width, height, form="bgra8"):
        with open(os.path.join(self.folder, name), "wb") as file:
            file.write(data)
        return {"file": name, "format": form, "width": width, "height": height}

    def take(self, raster):
        place = os.path.join(self.folder, raster["file"])
        with open(place, "rb") as file:
            data = file.read()
        os.unlink(place)
        return data

    def _wait(self, which, what, seconds):
        def found():
            self.look()
            for message in self.heard:
                if which(message):
                    self.heard.remove(message)
                    return message
        return until(found, seconds, "no %s" % what)
