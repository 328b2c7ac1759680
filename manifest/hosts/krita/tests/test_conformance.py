"""The bridge, on a Krita that is none, held to the protocol by checks/host-protocol."""
import os
import queue
import subprocess
import sys
import tempfile
import threading
import types
import unittest
from unittest import mock

import fake

from shirushi.calls import Calls
from shirushi.colours import Colours
from shirushi.documents import Documents
from shirushi.files import Folder
from shirushi.insert import Insert
from shirushi.line import Line
from shirushi.pictures import Pictures
from shirushi.together import Together

CHECK = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../../checks/host-protocol/conformance.py")
STARTS = {"kra": b"PK", "ora": b"PK", "psd": b"8BPS", "png": b"\x89PNG", "jpeg": b"\xff\xd8"}


def cut(block, rectangle, x, y, width, height, onto):
    """What a block of pixels shows of a part."""
    left, top, wide, high = rectangle
    for row in range(max(y, top), min(y + height, top + high)):
        begin, end = max(x, left), min(x + width, left + wide)
        if begin < end:
            at = ((row - top) * wide + begin - left) * 4
            to = ((row - y) * width + begin - x) * 4
            onto[to:to + (end - begin) * 4] = block[at:at + (end - begin) * 4]


class Layer(fake.Node):
    def pixelData(self, x, y, width, height):
        shown = bytearray(width * height * 4)
        cut(self.block, self.rectangle, x, y, width, height, shown)
        return bytes(shown)

    projectionPixelData = pixelData


class Picture(fake.Document):
    """One whose layers are seen."""

    def createNode(self, name, kind):
        return Layer(name, kind, self._space)

    def leaves(self, node):
        for child in node.childNodes():
            yield child
            yield from self.leaves(child)

    def pixelData(self, x, y, width, height):
        shown = bytearray(width * height * 4)
        for node in self.leaves(self.root):
            cut(node.block, node.rectangle, x, y, width, height, shown)
        return bytes(shown)

    def resizeImage(self, x, y, width, height):
        super().resizeImage(x, y, width, height)
        for node in self.leaves(self.root):
            left, top, wide, high = node.rectangle
            node.rectangle = left - x, top - y, wide, high

    def exportImage(self, place, options):
        with open(place, "wb") as file:
            file.write(STARTS[place.rsplit(".", 1)[1]])
        return True


class ConformanceTest(unittest.TestCase):
    def setUp(self):
        root = tempfile.TemporaryDirectory()
        self.addCleanup(root.cleanup)
        patch = mock.patch("tempfile.tempdir", root.name)
        patch.start()
        self.addCleanup(patch.stop)
        self.found = os.path.join(root.name, "found")
        fake.Application.modal = None
        fake.Timer.waiting.clear()
        krita, self.folder = fake.Krita(), Folder()
        self.document = Picture(100, 80, "picture", "RGBA", "U8", "sRGB-elle-V2-srgbtrc.icc")
        background = Layer("Background", "paintlayer", ("RGBA", "U8", ""))
        background.setPixelData(bytes((255,)) * 32000, 0, 0, 100, 80)
        self.document.root._children = [background]
        krita.front, krita.opened = self.document, [self.document]
        documents, colours = Documents(krita), Colours(krita)
        ghost = types.SimpleNamespace(show=lambda *what: None, hide=lambda: None)
        hands = types.SimpleNamespace(leave=lambda hidden: None, press=lambda key: None)
        insert = Insert(documents, colours, self.folder, Together(krita))
        self.calls = Calls(Pictures(documents, colours, self.folder), insert, ghost, self.folder, hands)

    def facts(self):
        """What the conformance test finds, played as a palette to this bridge."""
        palette = subprocess.Popen([sys.executable, CHECK], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL, env=dict(os.environ, SHIRUSHI_CONFORMANCE=self.found))
        heard, turns = queue.Queue(), []

        def hear():
            for data in iter(lambda: palette.stdout.read1(1 << 16), b""):
                heard.put(data)

        def send(data):
            palette.stdin.write(data)
            palette.stdin.flush()
        threading.Thread(target=hear, daemon=True).start()
        line = Line(send, self.calls, turns.append, lambda words: None)

        def greeted(result, fault):
            line.ready = True
            line.call("show", {"width": 300, "height": 600})
        line.call("hello", {"protocol": 1, "host": {"name": "none", "version": "0"}, "folder": self.folder.path,
                            "language": "en", "theme": {"dark": True}}, greeted)
        facts = []
        while "done" not in facts:
            try:
                line.feed(heard.get(timeout=0.02))
            except queue.Empty:
                if palette.poll() is not None:
                    self.fail("it ended early, after %r" % facts)
            while turns:
                turns.pop(0)()
            if os.path.exists(self.found):
                with open(self.found, encoding="utf-8") as file:
                    facts = file.read().splitlines()
        palette.stdin.close()
        self.assertEqual(palette.wait(10), 0)
        palette.stdout.close()
        return facts[:-1]

    def wrong(self):
        facts = self.facts()
        self.assertGreater(len(facts), 15)
        return [fact for fact in facts if not fact.startswith("ok - ")]

    def test_the_bridge_holds_the_protocol(self):
        self.assertEqual(self.wrong(), [])

    def test_a_bridge_that_does_not_is_found_out(self):
        good = self.calls

        def bad(method, params):
            if method == "mark" and params.get("label") == 1 and "name" not in params:
                params = dict(params, name="changed")
            if method == "store" and isinstance(params.get("text"), str):
                params = dict(params, text=params["text"][:1000])
            return good(method, params)
        self.calls = bad
        wrong = self.wrong()
        self.assertEqual(len(wrong), 2, wrong)
        self.assertIn("a mark changes what it names", wrong[0])
        self.assertIn("the record is kept as it is", wrong[1])

    def test_a_bridge_that_looks_at_nothing_is_found_out(self):
        with mock.patch.dict("shirushi.params.CALLS", mark=lambda value, what: None) as calls:
            calls["mark"].names = ("document", "layer", "name", "label")
            wrong = self.wrong()
        self.assertTrue(any("params that break the schema" in fact for fact in wrong), wrong)
