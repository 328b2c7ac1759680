"""The palette's process: started, listened to, and started anew when it dies."""
import json
import os
import shlex
import time

from .qt import QtCore

STRIPPED = ("LD_LIBRARY_PATH", "LD_PRELOAD", "PYTHONPATH", "PYTHONHOME", "QT_PLUGIN_PATH", "APPDIR", "APPIMAGE")
QUIT_WITHIN = 2000  # milliseconds that the palette has to end, which it needs to leave nothing behind


def command():
    """What starts the palette, as a list; empty where nobody has said."""
    told = os.environ.get("SHIRUSHI_PALETTE")
    if told:
        return shlex.split(told)
    try:
        with open(os.path.join(os.path.dirname(__file__), "palette.json"), encoding="utf-8") as file:
            words = json.load(file)["command"]
    except (OSError, ValueError, KeyError, TypeError):
        return []
    return words if isinstance(words, list) and all(isinstance(word, str) for word in words) else []


class Patience:
    """How long to wait before the next start, in milliseconds; None: ask the artist first."""

    WAITS = (0, 500, 2000, 5000)
    WELL = 60  # seconds of life after which earlier ends are forgotten

    def __init__(self, clock=time.monotonic):
        self._clock, self._ends, self._begun = clock, 0, 0

    def begin(self):
        self._begun = self._clock()

    def end(self):
        if self._clock() - self._begun > self.WELL:
            self._ends = 0
        self._ends += 1
        return self.WAITS[self._ends - 1] if self._ends <= len(self.WAITS) else None

    def forget(self):
        self._ends = 0


class Process:
    """begun(), came(bytes) and ended(key of a sentence, value; None while it will be started anew)."""

    def __init__(self, begun, came, ended):
        self._begun, self._came, self._ended = begun, came, ended
        self._process, self._patience, self._wanted = None, Patience(), False
        self.log = os.path.join(_cache(), "krita-palette.log")

    @property
    def running(self):
        """Not one that was given up, which is about to end."""
        return self._process is not None and self._wanted

    def start(self):
        """By the artist's wish: what went wrong before is forgotten."""
        self._patience.forget()
        self._wanted = True
        self._start()

    def send(self, data):
        if self._process is not None:
            self._process.write(data)

    def note(self, words):
        with open(self.log, "a", encoding="utf-8", errors="replace") as log:
            log.write(words)

    def give_up(self):
        """Ends it, and does not start it anew."""
        self._wanted = False
        if self._process is not None:
            self._process.closeWriteChannel()

    def close(self):
        """When Krita quits."""
        self.give_up()
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect()
            if not process.waitForFinished(QUIT_WITHIN):
                process.kill()
                process.waitForFinished(QUIT_WITHIN)

    def _start(self):
        if self._process is not None or not self._wanted:
            return
        words = command()
        if not words:
            return self._ended("unset", None)
        os.makedirs(os.path.dirname(self.log), exist_ok=True)
        process = QtCore.QProcess()
        surroundings = QtCore.QProcessEnvironment.systemEnvironment()
        for name in STRIPPED:
            surroundings.remove(name)
        process.setProcessEnvironment(surroundings)
        process.setStandardErrorFile(self.log)
        process.started.connect(self._begun)
        process.readyReadStandardOutput.connect(lambda: self._came(bytes(process.readAllStandardOutput())))
        process.errorOccurred.connect(lambda error: self._failed(process, error))
        process.finished.connect(lambda *_: self._over(process))
        self._process = process
        self._patience.begin()
        process.start(words[0], words[1:])

    def _failed(self, process, error):
        if error == QtCore.QProcess.ProcessError.FailedToStart and process is self._process:
            self._process = None
            self._ended("unstartable", "%s: %s" % (process.program(), process.errorString()))

    def _over(self, process):
        if process is not self._process:
            return
        self._process = None
        if not self._wanted:
            return
        wait = self._patience.end()
        if wait is None:
            return self._ended("stopped", self.log)
        self._ended(None, None)
        QtCore.QTimer.singleShot(wait, self._start)


def _cache():
    places = QtCore.QStandardPaths
    return os.path.join(places.writableLocation(places.StandardLocation.GenericCacheLocation), "shirushi")
