"""Reads and marks documents: Krita's calls, and what they need to hold on every document."""
import os

from .colours import in_words, space
from .documents import find_node, is_mask, layer_of, node_id, nodes
from .fault import PARAMS, REFUSED, Fault
from .params import BYTES
from .words import say

ANNOTATION = "shirushi.origin"
MOST = 1 << 28  # pixels in one call
STRIP = 1 << 24  # pixels in one of Krita's calls, whose sizes in bytes have 31 bits


def strips(y, width, height):
    """Pairs of top and height."""
    step = max(1, STRIP // width)
    for top in range(y, y + height, step):
        yield top, min(step, y + height - top)


class Pictures:
    def __init__(self, documents, colours, folder):
        self.documents, self.colours, self.folder = documents, colours, folder

    def front(self):
        document = self.documents.front()
        if document is None:
            return None
        told = {
            "id": self.documents.id(document),
            "title": document.name() or os.path.basename(document.fileName()),
            "width": document.width(), "height": document.height(),
            "space": in_words(document), "modified": document.modified(),
        }
        return {**told, "file": document.fileName()} if document.fileName() else told

    def layers(self, name):
        document = self.documents.find(name)
        root = document.rootNode()
        told = [_layer(node, parent, root) for node, parent in nodes(root) if not is_mask(node)]
        active = document.activeNode()
        current = layer_of(active) if active is not None else None
        return {"layers": told, "current": node_id(current)} if current is not None else {"layers": told}

    def canvas(self, name, x, y, width, height):
        document = self.documents.idle(name)

        def strip(top, rows):
            data = self.colours.seen(document, x, top, width, rows)
            return _within(data, x, top, width, rows, document.width(), document.height())
        return self._raster("bgra8", y, width, height, strip)

    def layer(self, name, layer, x, y, width, height):
        document = self.documents.idle(name)
        node = find_node(document, layer)
        read = node.pixelData if node.type() == "paintlayer" else node.projectionPixelData

        def strip(top, rows):
            data = read(x, top, width, rows)
            if len(data) < width * rows:
                raise Fault(REFUSED, say("no pixels"))
            return self.colours.shown(data, space(node), width, rows)
        return self._raster("bgra8", y, width, height, strip)

    def selection(self, name):
        document = self.documents.idle(name)
        selection = document.selection()
        if selection is None:
            return None
        left, top = max(0, selection.x()), max(0, selection.y())
        right = min(document.width(), selection.x() + selection.width())
        bottom = min(document.height(), selection.y() + selection.height())
        if right <= left or bottom <= top:
            return None
        raster = self._raster("a8", top, right - left, bottom - top,
                              lambda y, rows: selection.pixelData(left, y, right - left, rows))
        return {"x": left, "y": top, "raster": raster}

    def mark(self, name, layer, title=None, label=None):
        node = find_node(self.documents.find(name), layer)
        if title is not None:
            node.setName(title)
        if label is not None:
            node.setColorLabel(label)

    def record(self, name):
        document = self.documents.find(name)
        if ANNOTATION not in document.annotationTypes():
            return None
        try:
            return bytes(document.annotation(ANNOTATION)).decode("utf-8")
        except UnicodeDecodeError:
            raise Fault(REFUSED, say("unreadable"))

    def store(self, name, text):
        document = self.documents.find(name)
        if text is not None:
            document.setAnnotation(ANNOTATION, "What of this picture an AI painted", text.encode("utf-8"))
        elif ANNOTATION in document.annotationTypes():
            document.removeAnnotation(ANNOTATION)

    def copy(self, name, file, form):
        from krita import InfoObject
        document = self.documents.idle(name)
        target = self.folder.free(file)
        beside = self.folder.free("copy.%s" % form)  # Krita goes by the ending.
        asking = document.batchmode()
        document.setBatchmode(True)
        try:
            if not document.exportImage(beside, InfoObject()) or not os.path.exists(beside):
                raise Fault(REFUSED, say("not copied"))
            os.replace(beside, target)
        finally:
            document.setBatchmode(asking)
            if os.path.lexists(beside):
                os.unlink(beside)

    def _raster(self, form, y, width, height, strip):
        if width * height > MOST:
            raise Fault(PARAMS, "that are more than 2^28 pixels")
        parts = (_whole(strip(top, rows), width * rows * BYTES[form])
                 for top, rows in strips(y, width, height))
        return self.folder.write(form, width, height, parts)


def _within(data, x, y, width, height, wide, high):
    """Where a picture has but one layer Krita goes on with that layer's paper outside of it."""
    if x >= 0 and y >= 0 and x + width <= wide and y + height <= high:
        return data
    shown = bytearray(width * height * 4)
    begin, end = max(x, 0), min(x + width, wide)
    for row in range(max(y, 0), min(y + height, high)) if begin < end else ():
        at = ((row - y) * width + begin - x) * 4
        shown[at:at + (end - begin) * 4] = data[at:at + (end - begin) * 4]
    return shown


def _whole(data, size):
    if len(data) != size:
        raise Fault(REFUSED, "Krita gave %d bytes instead of %d" % (len(data), size))
    return data


def _layer(node, parent, root):
    kinds = {"paintlayer": "paint", "grouplayer": "group"}
    bounds = node.bounds()
    told = {
        "id": node_id(node), "name": node.name(), "kind": kinds.get(node.type(), "other"),
        "visible": node.visible(), "opacity": node.opacity() / 255, "label": node.colorLabel(),
        "x": bounds.x(), "y": bounds.y(),
        "width": max(0, bounds.width()), "height": max(0, bounds.height()),
    }
    return told if parent is root else {**told, "parent": node_id(parent)}
