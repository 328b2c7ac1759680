"""Puts new layers into a document: all of them, as one step to undo, or none."""
from .colours import space
from .documents import find_node, layer_of, node_id
from .fault import REFUSED, Fault
from .pictures import strips
from .words import say


class Insert:
    def __init__(self, documents, colours, folder, together):
        self._documents, self._colours, self._folder = documents, colours, folder
        self._together = together

    def __call__(self, name, layers, border, above=None):
        document = self._documents.idle(name)
        parent, below = _place(document, above)
        ready = [self._node(document, layer) for layer in layers]
        grown = any(border.values())
        if ready:
            added = _one(document, ready)
            if not parent.addChildNode(added, below):
                raise Fault(REFUSED, say("not added"))
            document.waitForDone()
            if len(ready) > 1:
                # Krita does not look into a group that it is given; undo and redo keep what is found now.
                document.refreshProjection()
                document.waitForDone()
        if grown:
            # After the layers: growing moves all that is there, so that places keep their meaning.
            with self._together.steps(document, added if ready else None):
                document.resizeImage(-border["left"], -border["top"],
                                     document.width() + border["left"] + border["right"],
                                     document.height() + border["top"] + border["bottom"])
                document.waitForDone()
        for layer in layers:
            self._folder.done(layer["raster"])
        return {"ids": [node_id(node) for node in ready]}

    def _node(self, document, layer):
        """A layer that is not in the document yet: pixels that are set later would be no part of the
        step that undo takes back."""
        raster = layer["raster"]
        width, height, data = raster["width"], raster["height"], self._folder.read(raster)
        node = document.createNode(layer["name"], "paintlayer")
        target = space(node)
        for top, rows in strips(0, width, height):
            part = data[top * width * 4:(top + rows) * width * 4]
            taken = self._colours.taken(part, target, width, rows)
            node.setPixelData(taken, layer["x"], layer["y"] + top, width, rows)
        node.setOpacity(round(255 * layer["opacity"]))
        node.setColorLabel(layer["label"])
        return node


def _place(document, above):
    """The parent, and the layer that the new ones go above; None is on top of all."""
    if above is None:
        return document.rootNode(), None
    node = layer_of(find_node(document, above))
    return (node.parentNode(), node) if node is not None else (document.rootNode(), None)


def _one(document, ready):
    """Krita undoes a layer that is added as a step: several come in a group of their own."""
    if len(ready) == 1:
        return ready[0]
    group = document.createGroupLayer(ready[-1].name())
    below = None
    for node in ready:
        if not group.addChildNode(node, below):
            raise Fault(REFUSED, say("not added"))
        below = node
    return group
