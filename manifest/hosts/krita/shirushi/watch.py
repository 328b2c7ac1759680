"""Notices what changes in Krita while the panel is seen: Krita has no signals for most of it."""
import os

from .documents import node_id, nodes
from .qt import QtCore, QtWidgets

EVERY = 500  # milliseconds


class Watch:
    """changed(list of what) and saved(document, file)."""

    def __init__(self, krita, documents, ignored, changed, saved):
        self._krita, self._documents, self._ignored = krita, documents, ignored
        self._changed, self._saved = changed, saved
        self._last, self._window, self._models, self._hint = {}, None, [], False
        self._timer = QtCore.QTimer()
        self._timer.setInterval(EVERY)
        self._timer.setSingleShot(True)  # Set anew after each look: what fails does not fail twice a second.
        self._timer.timeout.connect(self.look)
        notifier = krita.notifier()
        notifier.setActive(True)
        notifier.imageSaved.connect(self._written)

    def start(self):
        self._last = self._state()
        self._timer.start()

    def stop(self):
        self._timer.stop()
        self._listen(None)

    def look(self):
        was, self._last = self._last, self._state()
        what = [name for name in self._last if self._last[name] != was.get(name)]
        if what:
            self._changed(what)
        self._timer.start()

    def _state(self):
        document = self._documents.front()
        self._listen(document)
        if document is None:
            return {"document": None, "layers": (0, None), "selection": None}
        hinted, self._hint = self._hint, False
        turn = self._last.get("layers", (0, None))[0] + hinted
        selection = document.selection()
        return {
            "document": (self._documents.id(document), document.fileName(), document.width(),
                         document.height(), document.colorModel(), document.colorDepth(),
                         document.colorProfile()),
            "layers": (turn, tuple(_seen(node) for node, _ in nodes(document.rootNode()))),
            "selection": selection and (selection.x(), selection.y(), selection.width(), selection.height()),
        }

    def _listen(self, document):
        """What Krita's own dockers list tells more than the layers do: the list of what can be undone tells
        that one was painted on."""
        window = self._krita.activeWindow() if document is not None else None
        window = window.qwindow() if window is not None else None
        if window is self._window:
            return
        models = self._lists() if window is not None else []
        for some, way in ((self._models, "disconnect"), (models, "connect")):
            for model in some:
                try:
                    for signal in ("rowsInserted", "rowsRemoved", "dataChanged", "modelReset"):
                        getattr(getattr(model, signal), way)(self._hinted)
                except RuntimeError:
                    pass  # Krita has thrown the list away, and the window with it.
        self._window, self._models = window, models

    def _lists(self):
        """In their dockers; among all that is in the window they would take 40 ms to find."""
        views = []
        for docker in self._krita.dockers():
            if docker.objectName() == "KisLayerBox":
                views.append(docker.findChild(QtWidgets.QTreeView, "listLayers"))
            elif docker.objectName() == "History":
                views.append(docker.findChild(QtWidgets.QAbstractItemView))
        return [view.model() for view in views if view is not None and view.model() is not None]

    def _hinted(self, *_):
        self._hint = True

    def _written(self, file):
        if os.path.dirname(file) == self._ignored:
            return
        saved = [one for one in self._krita.documents() if one.fileName() == file]
        front = self._documents.front()
        if not saved and front is not None:
            saved = [front]  # An export leaves the document its own file; it is of the one in front.
        for document in saved:
            self._saved(self._documents.id(document), file)


def _seen(node):
    return node_id(node), node.name(), node.visible(), node.opacity(), node.colorLabel()
