import json
import os
import unittest

import fake  # noqa: F401, stands in for Krita

from shirushi.fault import Fault
from shirushi.params import CALLS

HERE = os.path.dirname(os.path.abspath(__file__))
SCHEMA = os.path.join(HERE, "..", "..", "..", "schema", "host-protocol.schema.json")
RASTER = {"file": "a", "format": "bgra8", "width": 2, "height": 2}
GOOD = {
    "insert": {"document": "d", "layers": [{"name": "n", "x": 0, "y": -3, "raster": RASTER, "opacity": 0.5, "label": 1}],
               "border": {"left": 0, "top": 0, "right": 0, "bottom": 0}},
    "canvas": {"document": "d", "x": 0, "y": 0, "width": 1, "height": 1},
    "preview": {"document": "d", "x": 0, "y": 0, "width": 1, "height": 1, "raster": RASTER, "frame": True},
    "store": {"document": "d", "text": None},
    "copy": {"document": "d", "file": "a.kra", "format": "kra"},
    "mark": {"document": "d", "layer": "l"},
}


def with_change(value, path, new):
    copy = json.loads(json.dumps(value))
    inner = copy
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = new
    return copy


class ParamsTest(unittest.TestCase):
    def test_good_ones_pass_and_unknown_members_are_ignored(self):
        for name, params in GOOD.items():
            CALLS[name](dict(params, more=1), "params")

    def test_bad_ones_are_refused(self):
        bad = [("insert", ("layers", 0, "raster", "file"), name) for name in
               ("../x", "/etc/passwd", ".x", "", "a" * 81, "a\n", "a/b", "a\\b", "ä", None, 1)]
        bad += [("insert", ("layers", 0, "raster", "width"), size) for size in (0, -1, 65537, 1.5, "1", True, None)]
        bad += [("insert", ("layers", 0, "opacity"), part) for part in (-0.1, 1.1, "1", True, None)]
        bad += [("insert", ("layers", 0, "label"), label) for label in (-1, 9, "1")]
        bad += [("insert", ("layers", 0, "x"), place) for place in (1 << 40, -(1 << 40), 0.5)]
        bad += [("insert", ("layers",), layers) for layers in (None, {}, [{}], [1], [GOOD["insert"]["layers"][0]] * 257)]
        bad += [("insert", ("border", "left"), edge) for edge in (-1, 65537, None)]
        bad += [("canvas", ("document",), name) for name in ("", None, 1, "x" * 201, "\ud800")]
        bad += [("store", ("text",), text) for text in (1, "x" * ((4 << 20) + 1), "\udfff")]
        bad += [("copy", ("format",), form) for form in ("tiff", None, 1, ["kra"])]
        bad += [("preview", ("frame",), frame) for frame in (None, 1, "true")]
        bad += [("mark", ("label",), None), ("mark", ("name",), 1)]
        for name, path, new in bad:
            with self.subTest(call=name, path=path, new=str(new)[:20]), self.assertRaises(Fault) as caught:
                CALLS[name](with_change(GOOD[name], path, new), "params")
            self.assertEqual(caught.exception.code, -32602)

    def test_every_member_that_must_be_there_must_be_there(self):
        for name, params in GOOD.items():
            for member in params:
                with self.subTest(call=name, member=member), self.assertRaises(Fault):
                    CALLS[name]({other: value for other, value in params.items() if other != member}, "params")

    def test_the_calls_and_their_members_are_the_schemas(self):
        with open(SCHEMA, encoding="utf-8") as file:
            definitions = json.load(file)["$defs"]
        calls = [one["properties"]["method"]["const"] for one in definitions["fromPalette"]["oneOf"]]
        self.assertEqual(set(calls), set(CALLS))
        for name in calls:
            self.assertEqual(set(definitions["call." + name]["properties"]), set(CALLS[name].names), name)
