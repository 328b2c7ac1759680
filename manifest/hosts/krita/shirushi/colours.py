"""To and from a document's own colours, by Krita's own conversion."""

SRGB = ("RGBA", "U8", "sRGB-elle-V2-srgbtrc.icc")
_SAME = (SRGB, ("RGBA", "U8", "sRGB built-in"))
_KEPT = 256 << 20  # bytes that the scratch document's undo may keep


def space(thing):
    """Of a document or a layer."""
    return thing.colorModel(), thing.colorDepth(), thing.colorProfile()


def in_words(thing):
    depths = {"U8": "8-bit", "U16": "16-bit", "F16": "16-bit float", "F32": "32-bit float"}
    model, depth, profile = space(thing)
    return "%s %s %s" % (model, depths.get(depth, depth), profile)


class Colours:
    """Converts in a scratch document without a view: where a layer is converted, Krita writes a step
    of undo into the layer's document, even if the layer is not in it yet."""

    def __init__(self, krita):
        self._krita = krita
        self._scratch, self._used = None, 0

    def seen(self, document, x, y, width, height):
        """What is seen of a document, as bgra8."""
        if space(document) in _SAME:
            return document.pixelData(x, y, width, height)
        return _bytes(document.projection(x, y, width, height))

    def shown(self, data, source, width, height):
        """Pixels of the space `source`, as bgra8."""
        return self._convert(data, source, SRGB, width, height)

    def taken(self, data, target, width, height):
        """bgra8, as pixels of the space `target`."""
        return self._convert(data, SRGB, target, width, height)

    def close(self):
        if self._scratch is not None and self._scratch in self._krita.documents():
            self._scratch.setModified(False)
            self._scratch.close()
        self._scratch, self._used = None, 0

    def _convert(self, data, source, target, width, height):
        if source == target or (source in _SAME and target in _SAME):
            return data
        if self._used > _KEPT:
            self.close()
        if self._scratch is None or self._scratch not in self._krita.documents():  # Others may close it.
            self._scratch = self._krita.createDocument(1, 1, "Shirushi", *SRGB, 72.0)
            self._scratch.setBatchmode(True)
        node = self._scratch.createNode("", "paintlayer")
        if source != SRGB:
            node.setColorSpace(*source)
        node.setPixelData(data, 0, 0, width, height)
        node.setColorSpace(*target)
        converted = node.pixelData(0, 0, width, height)
        self._scratch.setModified(False)  # so that Krita saves no copy of it
        self._used += len(data) + len(converted)
        return converted


def _bytes(image):
    pixels = image.constBits()
    pixels.setsize(image.sizeInBytes())
    return bytes(pixels)
