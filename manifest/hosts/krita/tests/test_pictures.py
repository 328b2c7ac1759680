import os
import tempfile
import types
import unittest
from unittest import mock

import fake

from shirushi.calls import Calls
from shirushi.colours import Colours
from shirushi.documents import Documents, node_id
from shirushi.fault import Fault
from shirushi.files import Folder
from shirushi.insert import Insert
from shirushi.pictures import Pictures
from shirushi.together import Together

NO_BORDER = {"left": 0, "top": 0, "right": 0, "bottom": 0}


class Scene(unittest.TestCase):
    def setUp(self):
        root = tempfile.TemporaryDirectory()
        self.addCleanup(root.cleanup)
        patch = mock.patch("tempfile.tempdir", root.name)
        patch.start()
        self.addCleanup(patch.stop)
        fake.Application.modal = None
        fake.Timer.waiting.clear()
        self.krita, self.folder = fake.Krita(), Folder()
        documents, colours = Documents(self.krita), Colours(self.krita)
        self.shown = []
        ghost = types.SimpleNamespace(show=lambda *what: self.shown.append(what), hide=self.shown.clear)
        insert = Insert(documents, colours, self.folder, Together(self.krita))
        self.calls = Calls(Pictures(documents, colours, self.folder), insert, ghost, self.folder, None)
        self.document = self.krita.open()
        self.id = self.calls("document", {})["id"]

    def put(self, name, data, width, height):
        with open(os.path.join(self.folder.path, name), "wb") as file:
            file.write(data)
        return {"file": name, "format": "bgra8", "width": width, "height": height}

    def layer(self, name, raster, **more):
        return {"name": name, "x": 3, "y": 4, "raster": raster, "opacity": 0.5, "label": 2, **more}

    def insert(self, *layers, **more):
        return self.calls("insert", {"document": self.id, "layers": list(layers), "border": NO_BORDER, **more})

    def refused(self, code, method, **params):
        with self.assertRaises(Fault) as caught:
            self.calls(method, {"document": self.id, **params})
        self.assertEqual(caught.exception.code, code, caught.exception.message)

    def names(self, node=None):
        return [one.name() for one in (node or self.document.root).childNodes()]


class PicturesTest(Scene):
    def test_an_id_stays_while_the_document_is_open(self):
        other = self.krita.open()
        second = self.calls("document", {})["id"]
        self.krita.front = self.document
        self.assertEqual(self.calls("document", {})["id"], self.id)
        self.assertNotEqual(second, self.id)
        self.krita.close(other)
        self.assertIsNone(self.calls("document", {}))
        with self.assertRaises(Fault) as caught:
            self.calls("layers", {"document": second})
        self.assertEqual(caught.exception.code, 2)

    def test_layers_are_told_bottom_to_top_a_group_before_what_is_in_it(self):
        group = self.document.createGroupLayer("G")
        group.addChildNode(self.document.createNode("in", "paintlayer"), None)
        self.document.root.addChildNode(group, None)
        told = self.calls("layers", {"document": self.id})["layers"]
        self.assertEqual([(one["name"], one["kind"]) for one in told],
                         [("Background", "paint"), ("G", "group"), ("in", "paint")])
        self.assertEqual((told[2]["parent"], "parent" in told[1]), (told[1]["id"], False))

    def test_the_canvas_is_read_in_strips(self):
        with mock.patch("shirushi.pictures.STRIP", 20):
            raster = self.calls("canvas", {"document": self.id, "x": 1, "y": 2, "width": 10, "height": 7})
        self.assertEqual(self.folder.read(raster), self.document.pixelData(1, 2, 10, 7))

    def test_what_lies_outside_the_picture_is_transparent(self):
        for x, y in ((-2, 5), (95, 75), (5, -3), (-20, 5), (200, 5), (5, 300)):
            data = self.folder.read(self.calls("canvas", {"document": self.id, "x": x, "y": y, "width": 8, "height": 7}))
            for index in range(8 * 7):
                place = x + index % 8, y + index // 8
                inside = 0 <= place[0] < 100 and 0 <= place[1] < 80
                self.assertEqual(data[index * 4:index * 4 + 4],
                                 self.document.pixelData(*place, 1, 1) if inside else bytes(4), (x, y, place))

    def test_no_more_is_read_than_can_be_held(self):
        self.refused(-32602, "canvas", x=0, y=0, width=65536, height=65536)

    def test_a_busy_document_is_left_alone(self):
        raster = self.put("a", bytes(4), 1, 1)
        self.document.busy = True
        self.refused(5, "canvas", x=0, y=0, width=1, height=1)
        self.refused(5, "insert", layers=[self.layer("a", raster)], border=NO_BORDER)
        self.document.busy, fake.Application.modal = False, object()
        self.refused(5, "selection")
        self.assertEqual((self.names(), os.listdir(self.folder.path)), (["Background"], ["a"]))

    def test_a_selection_ends_where_the_picture_ends(self):
        self.assertIsNone(self.calls("selection", {"document": self.id}))
        selected = types.SimpleNamespace(x=lambda: -10, y=lambda: 70, width=lambda: 30, height=lambda: 100,
                                         pixelData=lambda x, y, width, height: bytes([7]) * (width * height))
        self.document.selected = selected
        told = self.calls("selection", {"document": self.id})
        self.assertEqual((told["x"], told["y"], told["raster"]["width"], told["raster"]["height"]), (0, 70, 20, 10))
        self.document.selected.width = lambda: 10
        self.assertIsNone(self.calls("selection", {"document": self.id}))

    def test_the_record_is_kept_as_it_is(self):
        self.assertIsNone(self.calls("record", {"document": self.id}))
        self.calls("store", {"document": self.id, "text": "花"})
        self.assertEqual(self.calls("record", {"document": self.id}), "花")
        self.calls("store", {"document": self.id, "text": None})
        self.calls("store", {"document": self.id, "text": None})
        self.assertIsNone(self.calls("record", {"document": self.id}))
        self.document.annotations["shirushi.origin"] = b"\xff"
        self.refused(4, "record")

    def test_a_copy_gets_the_name_that_was_asked_for(self):
        self.calls("copy", {"document": self.id, "file": "x", "format": "kra"})
        self.assertEqual(os.listdir(self.folder.path), ["x"])
        self.refused(-32602, "copy", file="x", format="kra")
        self.document.exports = False
        self.refused(4, "copy", file="y", format="kra")
        self.assertEqual(os.listdir(self.folder.path), ["x"])

    def test_a_mark_changes_only_what_it_names(self):
        node = self.document.root.childNodes()[0]
        self.calls("mark", {"document": self.id, "layer": node_id(node), "label": 3})
        self.assertEqual((node.name(), node.colorLabel()), ("Background", 3))
        self.refused(2, "mark", layer="{}", label=3)

    def test_a_preview_takes_its_file_and_a_refused_one_leaves_it(self):
        place = {"x": 1, "y": 2, "width": 3, "height": 4, "frame": True}
        raster = self.put("a", bytes(16), 2, 2)
        self.refused(-32602, "preview", raster=dict(raster, format="a8"), **place)
        self.refused(2, "preview", raster=raster, document="another", **place)
        self.assertEqual((self.shown, os.listdir(self.folder.path)), ([], ["a"]))
        self.calls("preview", {"document": self.id, "raster": raster, **place})
        self.assertEqual((self.shown[0][1], os.listdir(self.folder.path)), ((1, 2, 3, 4), []))
        self.calls("unpreview", {})
        self.assertEqual(self.shown, [])

    def test_an_unknown_call_is_none(self):
        for name in ("nothing", "__call__", "_document"):
            self.refused(-32601, name)


class InsertTest(Scene):
    def test_a_layer_has_its_pixels_before_it_is_in_the_document(self):
        data = bytes(range(240))
        with mock.patch("shirushi.pictures.STRIP", 20):
            made = self.insert(self.layer("AI", self.put("a", data, 10, 6)))["ids"]
        node = self.document.root.childNodes()[-1]
        self.assertEqual((made, node.block, node.rectangle), ([node_id(node)], data, (3, 4, 10, 6)))
        self.assertEqual((node.opacity(), node.colorLabel(), self.krita.scratches), (128, 2, 0))
        self.assertEqual(os.listdir(self.folder.path), [])

    def test_a_deep_document_gets_deep_pixels(self):
        self.document = self.krita.open(depth="U16")
        self.id = self.calls("document", {})["id"]
        self.insert(self.layer("a", self.put("a", b"abcd", 1, 1)), self.layer("b", self.put("b", b"efgh", 1, 1)))
        group = self.document.root.childNodes()[-1]
        self.assertEqual([node.block for node in group.childNodes()], [b"aabbccdd", b"eeffgghh"])
        self.assertEqual(self.krita.scratches, 1)

    def test_a_scratch_document_that_somebody_closed_is_made_anew(self):
        self.document = self.krita.open(depth="U16")
        self.id = self.calls("document", {})["id"]
        for turn in (1, 2):
            self.insert(self.layer("a", self.put("a", b"abcd", 1, 1)))
            self.krita.opened[:] = [self.document]
            self.assertEqual(self.krita.scratches, turn)

    def test_layers_go_directly_above_the_one_that_is_named(self):
        top = self.document.createNode("top", "paintlayer")
        self.document.root.addChildNode(top, None)
        below = node_id(self.document.root.childNodes()[0])
        self.insert(self.layer("AI", self.put("a", bytes(4), 1, 1)), above=below)
        self.assertEqual(self.names(), ["Background", "AI", "top"])

    def test_several_layers_are_one_group_and_one_step(self):
        made = self.insert(*(self.layer(name, self.put(name, bytes(4), 1, 1)) for name in "abc"))["ids"]
        self.assertEqual(self.names(), ["Background", "c"])
        group = self.document.root.childNodes()[-1]
        self.assertEqual((self.names(group), len(made)), (["a", "b", "c"], 3))

    def test_two_layers_may_be_of_one_file(self):
        raster = self.put("a", bytes(4), 1, 1)
        self.assertEqual(len(self.insert(self.layer("a", raster), self.layer("b", raster))["ids"]), 2)
        self.assertEqual(os.listdir(self.folder.path), [])

    def test_above_a_mask_is_above_the_layer_that_it_masks(self):
        mask = self.document.createNode("mask", "transparencymask")
        self.document.root.childNodes()[0].addChildNode(mask, None)
        self.insert(self.layer("AI", self.put("a", bytes(4), 1, 1)), above=node_id(mask))
        self.assertEqual(self.names(), ["Background", "AI"])

    def test_a_mask_is_no_layer(self):
        background = self.document.root.childNodes()[0]
        for parent in (background, self.document.root):
            mask = self.document.createNode("mask", "selectionmask")
            parent.addChildNode(mask, None)
            self.document.activeNode = lambda mask=mask: mask
            told = self.calls("layers", {"document": self.id})
            self.assertEqual([layer["id"] for layer in told["layers"]], [node_id(background)])
            self.assertEqual(told.get("current"), node_id(background) if parent is background else None)
        self.insert(self.layer("AI", self.put("a", bytes(4), 1, 1)), above=node_id(mask))
        self.assertEqual(self.names()[-1], "AI")

    def test_all_or_nothing(self):
        good, short = self.put("good", bytes(4), 1, 1), self.put("short", bytes(3), 1, 1)
        border = {"left": 1, "top": 2, "right": 3, "bottom": 4}
        for second in (short, dict(good, file="none"), dict(good, format="a8")):
            self.refused(-32602, "insert", layers=[self.layer("a", good), self.layer("b", second)], border=border)
        self.refused(2, "insert", layers=[self.layer("a", good)], above="{}", border=border)
        self.document.root.refuses = True
        self.refused(4, "insert", layers=[self.layer("a", good)], border=border)
        self.assertEqual((self.names(), self.document.moves), (["Background"], []))
        self.assertEqual(sorted(os.listdir(self.folder.path)), ["good", "short"])

    def test_no_layers_and_no_border_change_nothing(self):
        self.assertEqual(self.insert(), {"ids": []})
        self.assertEqual((self.names(), self.document.moves), (["Background"], []))


class TogetherTest(Scene):
    def setUp(self):
        super().setUp()
        border = {"left": 1, "top": 2, "right": 3, "bottom": 4}
        self.calls("insert", {"document": self.id, "border": border,
                              "layers": [self.layer("AI", self.put("a", bytes(4), 1, 1))]})
        self.node = self.document.root.childNodes()[-1]
        self.undo, self.redo = self.krita.action("edit_undo"), self.krita.action("edit_redo")

    def test_the_canvas_grows_after_the_layers_are_there(self):
        self.assertEqual(self.document.moves, [(-1, -2, 104, 86)])

    def there(self, layer, size):
        self.document.root._children[1:] = [self.node] if layer else []
        self.document._size = size

    def wait(self, turns=200):
        for _ in range(turns):
            fake.Timer.turn()

    def test_one_undo_takes_back_both_and_one_redo_brings_both(self):
        self.document.busy = True
        self.undo.trigger()
        self.wait(5)
        self.there(True, (100, 80))
        self.document.busy = False
        self.wait(1)
        self.assertEqual(self.undo.count, 2)
        self.there(False, (100, 80))
        self.wait()
        self.assertEqual(self.undo.count, 2)
        self.redo.trigger()
        self.there(True, (100, 80))
        self.wait(1)
        self.assertEqual(self.redo.count, 2)
        self.there(True, (104, 86))
        self.wait()
        self.assertEqual((self.undo.count, self.redo.count), (2, 2))

    def test_another_undo_is_left_alone(self):
        self.undo.trigger()
        self.wait()
        self.assertEqual((self.undo.count, fake.Timer.waiting), (1, []))

    def test_a_layer_that_was_removed_is_not_undone_for(self):
        self.there(False, (104, 86))
        self.undo.trigger()
        self.wait()
        self.there(False, (100, 80))
        self.undo.trigger()
        self.wait()
        self.assertEqual(self.undo.count, 2)

    def test_a_closed_document_is_forgotten(self):
        self.krita.close(self.document)
        self.undo.trigger()
        self.wait()
        self.assertEqual((self.undo.count, fake.Timer.waiting), (1, []))
