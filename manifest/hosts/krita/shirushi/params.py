"""What the params of each call must be; manifest/schema/host-protocol.schema.json says the same."""
import re

from .fault import PARAMS, Fault

NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]{0,79}")
FAR = 1 << 24
FORMATS = ("kra", "ora", "psd", "png", "jpeg")
BYTES = {"bgra8": 4, "a8": 1}


def text(least, most):
    def check(value, what):
        if not isinstance(value, str) or not least <= len(value) <= most:
            raise Fault(PARAMS, "%s is a text of %d to %d characters" % (what, least, most))
        if any("\ud800" <= letter <= "\udfff" for letter in value):
            raise Fault(PARAMS, "%s has half a character in it" % what)
    return check


def whole(least, most):
    def check(value, what):
        if type(value) is not int or not least <= value <= most:
            raise Fault(PARAMS, "%s is a whole number from %d to %d" % (what, least, most))
    return check


def part(value, what):
    if type(value) not in (int, float) or not 0 <= value <= 1:
        raise Fault(PARAMS, "%s is a number from 0 to 1" % what)


def truth(value, what):
    if type(value) is not bool:
        raise Fault(PARAMS, "%s is true or false" % what)


def one_of(*words):
    def check(value, what):
        if not isinstance(value, str) or value not in words:
            raise Fault(PARAMS, "%s is one of %s" % (what, ", ".join(words)))
    return check


def file(value, what):
    if not isinstance(value, str) or not NAME.fullmatch(value):
        raise Fault(PARAMS, "%s is no plain file name" % what)


def or_nothing(check):
    return lambda value, what: None if value is None else check(value, what)


def members(optional=(), **checks):
    def check(value, what):
        if not isinstance(value, dict):
            raise Fault(PARAMS, "%s is an object" % what)
        for name, each in checks.items():
            if name in value:
                each(value[name], name)
            elif name not in optional:
                raise Fault(PARAMS, "%s is missing" % name)
    check.names = tuple(checks)
    return check


def many(most, check):
    def each(value, what):
        if not isinstance(value, list) or len(value) > most:
            raise Fault(PARAMS, "%s is a list of at most %d" % (what, most))
        for one in value:
            check(one, what)
    return each


ID, PLACE, SIDE, LABEL = text(1, 200), whole(-FAR, FAR), whole(1, 65536), whole(0, 8)
EDGE = whole(0, 65536)
RASTER = members(file=file, format=one_of(*BYTES), width=SIDE, height=SIDE)
PLACED = dict(x=PLACE, y=PLACE)
RECTANGLE = dict(PLACED, width=SIDE, height=SIDE)
LAYER = members(name=text(0, 1 << 16), raster=RASTER, opacity=part, label=LABEL, **PLACED)
BORDER = members(left=EDGE, top=EDGE, right=EDGE, bottom=EDGE)
CALLS = {
    "document": members(),
    "layers": members(document=ID),
    "canvas": members(document=ID, **RECTANGLE),
    "layer": members(document=ID, layer=ID, **RECTANGLE),
    "selection": members(document=ID),
    "insert": members(("above",), document=ID, above=ID, layers=many(256, LAYER), border=BORDER),
    "mark": members(("name", "label"), document=ID, layer=ID, name=text(0, 1 << 16), label=LABEL),
    "record": members(document=ID),
    "store": members(document=ID, text=or_nothing(text(0, 4 << 20))),
    "preview": members(document=ID, raster=RASTER, frame=truth, **RECTANGLE),
    "unpreview": members(),
    "leave": members(hidden=truth),
    "key": members(key=text(1, 40)),
    "copy": members(document=ID, file=file, format=one_of(*FORMATS)),
}
