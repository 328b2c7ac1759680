"""Two steps of Krita's undo that are one to the artist: layers that come, and the canvas that grows.

Krita has no call that makes one step of both. So where the artist takes back the second, the first
is taken back after it; and where the first is done again, so is the second."""
import contextlib
import os

from .documents import find_node, node_id
from .fault import Fault
from .qt import QtCore

TRIES, EVERY = 500, 20  # undo works on threads of Krita's own; milliseconds


class Together:
    def __init__(self, krita, later=QtCore.QTimer.singleShot):
        self._krita, self._later = krita, later
        self._pairs, self._heard = [], []

    @contextlib.contextmanager
    def steps(self, document, layer):
        """Around the second step; without a layer there is only that one."""
        if layer is None:
            yield
            return
        before, first = _size(document), self._text("edit_undo")
        yield
        second = self._text("edit_undo")
        name = second[len(os.path.commonprefix([first, second])):]
        self._pairs.append(_Pair(document, node_id(layer), before, _size(document), first, name))
        self._listen()

    def _listen(self):
        # Each window of Krita has actions of its own.
        for way, follow in (("edit_undo", _Pair.undone), ("edit_redo", _Pair.redone)):
            action = self._krita.action(way)
            if action is not None and action not in self._heard:
                self._heard.append(action)
                action.triggered.connect(
                    lambda *_, way=way, follow=follow: self._later(
                        EVERY, lambda: self._look(way, follow, TRIES)))

    def _look(self, way, follow, tries):
        opened, front = self._krita.documents(), self._krita.activeDocument()
        self._pairs = [pair for pair in self._pairs if pair.document in opened]
        here = [pair for pair in self._pairs if pair.document == front]
        if here and front.tryBarrierLock():
            front.unlock()
            undo, redo = self._text("edit_undo"), self._text("edit_redo")
            if any([follow(pair, undo, redo) for pair in here]):
                self._krita.action(way).trigger()
        elif here and tries > 0:
            self._later(EVERY, lambda: self._look(way, follow, tries - 1))

    def _text(self, name):
        return self._krita.action(name).text()


class _Pair:
    def __init__(self, document, layer, small, large, first, name):
        self.document, self._layer, self._small, self._large = document, layer, small, large
        self._first, self._name = first, name  # what undo is called after the first step; the second
        self._was = (True, large)

    def undone(self, undo, redo):
        """Whether the second step was taken back, and the first is to follow."""
        was, now = self._turn()
        return was == (True, self._large) and now == (True, self._small) and undo == self._first and self._name in redo

    def redone(self, undo, redo):
        was, now = self._turn()
        return was == (False, self._small) and now == (True, self._small) and undo == self._first and self._name in redo

    def _turn(self):
        try:
            find_node(self.document, self._layer)
            there = True
        except Fault:
            there = False
        was, self._was = self._was, (there, _size(self.document))
        return was, self._was


def _size(document):
    return document.width(), document.height()
