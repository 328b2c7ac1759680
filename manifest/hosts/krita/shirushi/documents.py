"""Which document is meant, and whether it can be touched now."""
import uuid

from .fault import BUSY, GONE, Fault
from .qt import QtWidgets


class Documents:
    """An id stays the same as long as the document is open. Krita gives another wrapper each time,
    which are equal where they are of one document; a closed document's is equal to none."""

    def __init__(self, krita):
        self._krita = krita
        self._known = []

    def front(self):
        document = self._krita.activeDocument()
        return document if document is not None and document in self._krita.documents() else None

    def id(self, document):
        opened = self._krita.documents()
        self._known = [(one, name) for one, name in self._known if one in opened]
        for one, name in self._known:
            if one == document:
                return name
        name = str(uuid.uuid4())
        self._known.append((document, name))
        return name

    def find(self, name):
        for one, known in self._known:
            if known == name and one in self._krita.documents():
                return one
        raise Fault(GONE, "the picture is not open any more")

    def idle(self, name):
        """The document, which nothing is being done with."""
        document = self.find(name)
        if QtWidgets.QApplication.activeModalWidget() is not None:
            raise Fault(BUSY, "Krita is asking something")
        if not document.tryBarrierLock():
            raise Fault(BUSY, "Krita is at work on the picture")
        document.unlock()  # The calls that follow take the lock themselves.
        return document


def node_id(node):
    return node.uniqueId().toString().strip("{}")


def find_node(document, name):
    for node, _ in nodes(document.rootNode()):
        if node_id(node) == name:
            return node
    raise Fault(GONE, "the layer is not there any more")


def is_mask(node):
    return node.type().endswith("mask")


def layer_of(node):
    """The layer itself, or that of a mask; None for the mask that shows the selection."""
    while node is not None and is_mask(node):
        node = node.parentNode()
    return node if node is not None and node.parentNode() is not None else None


def nodes(parent):
    """Pairs of layer and parent, bottom to top, a group before what is in it."""
    for node in parent.childNodes():
        yield node, parent
        yield from nodes(node)
