"""Checks what the palette calls for, and has it done."""
from .fault import METHOD, PARAMS, Fault
from .params import CALLS


class Calls:
    def __init__(self, pictures, insert, ghost, folder, hands):
        self._pictures, self._put, self._ghost, self._folder = pictures, insert, ghost, folder
        self._hands = hands

    def __call__(self, method, params):
        check = CALLS.get(method)
        if check is None:
            raise Fault(METHOD, "there is no such call")
        check(params, "params")
        return getattr(self, "_" + method)(**{name: params[name] for name in check.names if name in params})

    def _document(self):
        return self._pictures.front()

    def _layers(self, document):
        return self._pictures.layers(document)

    def _canvas(self, document, x, y, width, height):
        return self._pictures.canvas(document, x, y, width, height)

    def _layer(self, document, layer, x, y, width, height):
        return self._pictures.layer(document, layer, x, y, width, height)

    def _selection(self, document):
        return self._pictures.selection(document)

    def _insert(self, document, layers, border, above=None):
        for layer in layers:
            _coloured(layer["raster"])
        return self._put(document, layers, border, above)

    def _mark(self, document, layer, name=None, label=None):
        self._pictures.mark(document, layer, name, label)

    def _record(self, document):
        return self._pictures.record(document)

    def _store(self, document, text):
        self._pictures.store(document, text)

    def _preview(self, document, x, y, width, height, raster, frame):
        found = self._pictures.documents.find(document)
        _coloured(raster)
        data = self._folder.read(raster)
        self._ghost.show(found, (x, y, width, height), data, raster["width"], raster["height"], frame)
        self._folder.done(raster)

    def _unpreview(self):
        self._ghost.hide()

    def _leave(self, hidden):
        self._hands.leave(hidden)

    def _key(self, key):
        self._hands.press(key)

    def _copy(self, document, file, format):
        self._pictures.copy(document, file, format)


def _coloured(raster):
    if raster["format"] != "bgra8":
        raise Fault(PARAMS, "a picture is bgra8")
