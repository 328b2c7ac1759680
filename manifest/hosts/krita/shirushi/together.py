"""Two steps of Krita's undo that are one to the artist: layers that come, and the canvas that grows.

Krita has no call that makes one step of both. So where the artist takes back the second, the first
is taken back after it; and where the first is done again, so is the second. Which of them was done
the layer and the size tell: what undo is called in the menu comes late."""
import contextlib

from .documents import find_node, node_id
from .fault import Fault
from .qt import QtCore

TRIES, EVERY = 100, 20  # undo works on threads of Krita's own; milliseconds


class Together:
    def __init__(self, krita, later=QtCore.QTimer.singleShot):
        self._krita, self._later = krita, later
        self._pairs, self._heard = [], []

    @contextlib.contextmanager
    def steps(self, document, layer):
        """Around the second step; without a layer there is only that one."""
        before = _size(document)
        yield
        if layer is not None:
            self._pairs.append(_Pair(document, node_id(layer), before, _size(document)))
            self._listen()

    def _listen(self):
        # Each window of Krita has actions of its own.
        for way, follows in (("edit_undo", _Pair.undone), ("edit_redo", _Pair.redone)):
            action = self._krita.action(way)
            if action not in self._heard:
                self._heard.append(action)
                action.triggered.connect(
                    lambda *_, way=way, follows=follows: self._later(
                        EVERY, lambda: self._look(way, follows, TRIES)))

    def _look(self, way, follows, tries):
        opened, front = self._krita.documents(), self._krita.activeDocument()
        self._pairs = [pair for pair in self._pairs if pair.document in opened]
        here = [pair for pair in self._pairs if pair.document == front]
        moved = False
        if here and front.tryBarrierLock():
            front.unlock()
            moved = any([pair.look() for pair in here])
        if moved:
            if any(follows(pair) for pair in here):
                self._krita.action(way).trigger()
        elif here and tries > 0:  # Krita is still at it, or what it undid has nothing to do with these.
            self._later(EVERY, lambda: self._look(way, follows, tries - 1))


class _Pair:
    def __init__(self, document, layer, small, large):
        self.document, self._layer, self._small, self._large = document, layer, small, large
        self._was = self._is = (True, large)  # whether the layer is there, and the size

    def look(self):
        """Whether it is not as it was."""
        try:
            find_node(self.document, self._layer)
            there = True
        except Fault:
            there = False
        self._was, self._is = self._is, (there, _size(self.document))
        return self._was != self._is

    def undone(self):
        """Whether the second step was taken back, and the first is to follow."""
        return (self._was, self._is) == ((True, self._large), (True, self._small))

    def redone(self):
        """Whether the first step was done again, and the second is to follow."""
        return (self._was, self._is) == ((False, self._small), (True, self._small))


def _size(document):
    return document.width(), document.height()
