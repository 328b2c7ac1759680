"""Joins the palette's process, the docker that shows it, and Krita. There is one, for all windows."""
from .calls import Calls
from .colours import Colours
from .documents import Documents
from .files import Folder
from .ghost import Ghost, canvas
from .insert import Insert
from .line import PROTOCOL, Line
from .pictures import Pictures
from .process import Process
from .qt import QtCore, QtGui, QtWidgets
from .together import Together
from .watch import Watch
from .words import language, say

ROUND_TRIP = 30  # milliseconds that the X server has to tell the time
REST = 5 * 60 * 1000  # milliseconds out of sight after which the palette ends: all that is in it is on the disk


class Bridge:
    """Made when a docker is first seen; the docker that was seen last has the panel."""

    def __init__(self, krita):
        self._krita, self._docker, self._line = krita, None, None
        self._opening = False  # the key was pressed before the palette was there
        self._folder = Folder()
        self._colours, self._ghost = Colours(krita), Ghost(krita, lambda: self._changed(["work"]))
        documents = Documents(krita)
        pictures = Pictures(documents, self._colours, self._folder)
        insert = Insert(documents, self._colours, self._folder, Together(krita))
        self._calls = Calls(pictures, insert, self._ghost, self._folder, self)
        self._watch = Watch(krita, documents, self._folder.path, self._changed, self._saved)
        self._process = Process(self._hello, self._heard, self._ended)
        self._resting = QtCore.QTimer()
        self._resting.setInterval(REST)
        self._resting.setSingleShot(True)
        self._resting.timeout.connect(self._rest)
        QtWidgets.QApplication.instance().aboutToQuit.connect(self._close)

    def seen(self, docker):
        """The docker has come to be seen."""
        if self._docker is not None and self._docker is not docker:
            self._docker.lose(say("elsewhere"), say("here"))
        self._docker = docker
        self._resting.stop()
        self._watch.start()
        if not self._process.running:
            docker.wait(say("starting"))
            self._process.start()
        elif self._open():
            self._show()

    def gone(self, docker):
        """The docker is not seen any more."""
        if docker is self._docker:
            self._watch.stop()
            self._ghost.hide()
            self._colours.close()
            self.tell("hide", {})
            self._resting.start()

    def _rest(self):
        self._line = None
        self._process.give_up()

    def tell(self, method, params):
        if self._open():
            self._line.tell(method, params)

    def toggle(self, only_open):
        self._opening = not self._open()
        self.tell("toggle", {"open": only_open})

    def switched(self):
        """Another document is in front."""
        if self._docker is not None and self._docker.isVisible():
            self._watch.look()

    def sized(self, width, height):
        self.tell("size", {"width": width, "height": height})

    def themed(self):
        self.tell("theme", _theme())

    def leave(self, hidden):
        """The artist is done in the panel and goes on painting."""
        self._docker.touch()
        if hidden:
            self._docker.hide()
        QtCore.QTimer.singleShot(ROUND_TRIP, self._to_canvas)

    def _to_canvas(self):
        window = self._krita.activeWindow()
        area = canvas(window)
        if area is not None:
            window.qwindow().activateWindow()
            area.setFocus()

    def press(self, key):
        """A key that was pressed in the panel does here what it always does."""
        keys = QtGui.QKeySequence(key)
        for action in self._krita.actions():
            if action.isEnabled() and keys in action.shortcuts():
                return action.trigger()

    def _open(self):
        return self._line is not None and self._line.ready

    def _hello(self):
        self._folder.clear()
        self._line = Line(self._process.send, self._calls, lambda turn: QtCore.QTimer.singleShot(0, turn),
                          self._process.note)
        self._line.call("hello", {
            "protocol": PROTOCOL, "host": {"name": "Krita", "version": self._krita.version()},
            "folder": self._folder.path, "language": language(), "theme": _theme(),
        }, self._greeted)

    def _greeted(self, result, fault):
        speaks = result.get("protocol") if isinstance(result, dict) else None
        if fault is not None or speaks != PROTOCOL:
            words = fault.message if fault is not None else "%s, %d" % (speaks, PROTOCOL)
            self._process.give_up()
            return self._docker.fail(say("version", words), say("again"), self._again)
        self._line.ready = True
        if self._docker.isVisible():
            self._show()

    def _show(self):
        docker, line = self._docker, self._line
        window, width, height = docker.place()
        params = {"width": width, "height": height}
        if window is not None:
            params["window"] = window
        line.call("show", params, lambda result, fault: docker.fill() if fault is None
                  else docker.fail(fault.message, say("again"), self._show))
        if self._opening:
            self.toggle(True)

    def _heard(self, data):
        self._line.feed(data)

    def _ended(self, sentence, value):
        self._line = None
        self._ghost.hide()
        if sentence is None:
            self._docker.wait(say("starting"))
        else:
            self._docker.fail(say(sentence, value), say("again"), self._again)

    def _again(self):
        self._docker.wait(say("starting"))
        self._process.start()

    def _changed(self, what):
        self.tell("changed", {"what": what})

    def _saved(self, document, file):
        self.tell("saved", {"document": document, "file": file})

    def _close(self):
        self._watch.stop()
        self._ghost.hide()
        self._process.close()
        self._folder.remove()


def _theme():
    palette = QtWidgets.QApplication.palette()
    window, accent = palette.color(QtGui.QPalette.ColorRole.Window), palette.color(QtGui.QPalette.ColorRole.Highlight)
    return {"dark": window.lightness() < 128, "accent": accent.name(), "ground": window.name()}
