#!/usr/bin/env python3
"""Holds a bridge to docs/host-protocol.md. The bridge starts it as it starts the palette, with a
picture of 64x64 pixels or more in front, which is changed. What it found goes, a fact a line, into the
file that SHIRUSHI_CONFORMANCE names; "done" is the last. Then it waits for the line's end."""
import os
import stat
import sys
import traceback

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from line import Folder, Line, Refused  # noqa: E402
from schema import DEFINED, broken, fault  # noqa: E402

PARAMS, GONE, NOT_YET = -32602, 2, 1
NO_BORDER = dict(left=0, top=0, right=0, bottom=0)
STARTS = dict(kra=b"PK", ora=b"PK", psd=b"8BPS", png=b"\x89PNG", jpeg=b"\xff\xd8")
TEXT = "花 \U0001f338 \"\\" + "x" * (1 << 20)


class Conformance:
    def __init__(self, line, tell):
        self.line, self._tell, self.folder, self.picture, self.asked = line, tell, None, None, set()

    def fact(self, name, test):
        try:
            test()
            self._tell("ok - " + name)
            return True
        except Exception as fault:  # whatever a bridge does, the facts after it are told as well
            traceback.print_exc()
            self._tell("not ok - %s (%s: %s)" % (name, type(fault).__name__, fault))
            return False

    def ask(self, method, **params):
        self.asked.add(method)
        return self.line.ask(method, **params)

    def layers(self):
        return self.ask("layers", document=self.picture)["layers"]

    def insert(self, layers, **more):
        params = dict(dict(document=self.picture, layers=layers, border=NO_BORDER), **more)
        return self.ask("insert", **params)["ids"]

    def layer(self, name, raster, x=3, y=4):
        return dict(name=name, x=x, y=y, raster=raster, opacity=1, label=0)

    def red(self, name, wide=10, high=8):
        return self.folder.put(name, bytes((0, 0, 255, 255)) * wide * high, wide, high)

    def refused(self, expected, method, **params):
        self.asked.add(method)
        got = self.line.code(method, **params)
        if got != expected:
            raise AssertionError("%s %.200r: error %s expected, got %s" % (method, params, expected, got))

    # The facts, in order.

    def before_hello(self, hello):
        equal(self.line.code("document"), NOT_YET)

    def hello(self, hello):
        equal((hello.get("method"), hello["params"]["protocol"]), ("hello", 1))
        place = hello["params"]["folder"]
        equal((os.path.isabs(place), os.path.isdir(place), os.path.islink(place)), (True, True, False), "the folder")
        if os.name == "posix":
            equal(stat.S_IMODE(os.stat(place).st_mode), 0o700, "who may enter it")
        self.folder = Folder(place)
        equal(self.folder.left(), [], "what is in it")
        self.line.send({"jsonrpc": "2.0", "id": hello["id"], "result": {
            "protocol": 1, "palette": {"name": "conformance", "version": "1"}}})

    def document(self):
        told = self.ask("document")
        if told is None:
            raise AssertionError("no picture is in front: open one first")
        self.picture, self.wide, self.high = told["id"], told["width"], told["height"]
        equal(self.ask("document")["id"], self.picture, "the id")
        equal(min(self.wide, self.high, 64), 64, "the least side")

    def reads(self):
        whole = dict(document=self.picture, x=-1, y=0, width=9, height=3)
        seen = self.ask("canvas", **whole)
        equal((seen["format"], seen["width"], seen["height"]), ("bgra8", 9, 3))
        data = self.folder.take(seen)
        equal([data[row * 36:row * 36 + 4] for row in range(3)], [bytes(4)] * 3, "what lies outside")
        first = next(one for one in self.layers() if one["kind"] == "paint")
        self.folder.take(self.ask("layer", layer=first["id"], **whole))
        selection = self.ask("selection", document=self.picture)
        if selection is not None:
            equal(selection["raster"]["format"], "a8")
            self.folder.take(selection["raster"])

    def inserts(self):
        before = self.layers()
        made = self.insert([self.layer("[AI] 花", self.red("a"))])
        equal((len(made), self.folder.left()), (1, []))
        told = next(one for one in self.layers() if one["id"] == made[0])
        equal([told[key] for key in ("name", "kind", "x", "y", "width", "height", "label", "visible")],
              ["[AI] 花", "paint", 3, 4, 10, 8, 0, True])
        equal({one["id"] for one in before} - {one["id"] for one in self.layers()}, set(), "layers that went")
        pixels = self.folder.take(self.ask("layer", document=self.picture, layer=made[0], x=3, y=4, width=10, height=8))
        near(pixels, bytes((0, 0, 255, 255)) * 80, "its pixels")
        two = self.insert([self.layer(name, self.red(name)) for name in "bc"], above=made[0])
        order = [one["id"] for one in self.layers()]
        equal(sorted([made[0], *two], key=order.index), [made[0], *two], "bottom to top")
        self.made = made[0]

    def grows(self):
        self.insert([self.layer("wide", self.red("a"), -5, -6)], border=dict(left=5, top=6, right=1, bottom=2))
        told = self.ask("document")
        equal((told["width"], told["height"]), (self.wide + 6, self.high + 8))
        near(self.folder.take(self.ask("canvas", document=self.picture, x=0, y=0, width=1, height=1)),
             bytes((0, 0, 255, 255)), "the corner")

    def all_or_nothing(self):
        before, size = self.layers(), self.ask("document")
        good, short = self.red("good"), self.folder.put("short", bytes(3), 1, 1)
        for second in (short, dict(good, file="nowhere"), dict(good, format="a8"), dict(good, width=9)):
            self.refused(PARAMS, "insert", document=self.picture, border=dict(NO_BORDER, left=9),
                         layers=[self.layer("a", good), self.layer("b", second)])
        self.refused(GONE, "insert", document=self.picture, above="nobody", border=NO_BORDER, layers=[self.layer("a", good)])
        equal(self.folder.left(), ["good", "short"], "a refused call leaves its files")
        self.folder.remove("good", "short")
        equal((self.layers(), self.ask("document")["width"]), (before, size["width"]))

    def marks(self):
        self.ask("mark", document=self.picture, layer=self.made, name="[AI] another")
        told = next(one for one in self.layers() if one["id"] == self.made)
        equal((told["name"], told["label"]), ("[AI] another", 0))
        self.ask("mark", document=self.picture, layer=self.made, label=1)
        told = next(one for one in self.layers() if one["id"] == self.made)
        equal((told["name"], told["label"]), ("[AI] another", 1))
        self.refused(PARAMS, "mark", document=self.picture, layer=self.made, label=1 << 20)

    def keeps(self):
        before = self.ask("record", document=self.picture)
        self.ask("store", document=self.picture, text=TEXT)
        equal(self.ask("record", document=self.picture) == TEXT, True, "the text is what it was")
        self.ask("store", document=self.picture, text=None)
        equal(self.ask("record", document=self.picture), None)
        self.ask("store", document=self.picture, text=before)

    def previews(self):
        before, place = self.layers(), dict(document=self.picture, x=0, y=0, width=30, height=20)
        seen = self.folder.take(self.ask("canvas", **place))
        self.ask("preview", raster=self.red("a"), frame=True, **place)
        equal(self.folder.left(), [])
        equal((self.layers(), self.folder.take(self.ask("canvas", **place))), (before, seen), "no part of the picture")
        self.ask("unpreview")
        self.refused(PARAMS, "preview", raster=self.folder.put("m", bytes(4), 2, 2, "a8"), frame=True, **place)
        equal(self.folder.left(), ["m"])
        self.folder.remove("m")

    def copies(self):
        for form, start in STARTS.items():
            self.ask("copy", document=self.picture, file="copy", format=form)
            with open(os.path.join(self.folder.path, "copy"), "rb") as file:
                equal(file.read(len(start)), start, form)
            self.refused(PARAMS, "copy", document=self.picture, file="copy", format=form)
            self.folder.remove("copy")

    def paths(self):
        outside = os.path.join(os.path.dirname(self.folder.path), "conformance-outside-%d" % os.getpid())
        inside = lambda name: os.path.join(self.folder.path, name)
        with open(outside, "wb") as file:
            file.write(bytes(4))
        kinds = {"link": os.symlink, "hard": os.link}
        for name, make in kinds.items():
            make(outside, inside(name))
        os.mkfifo(inside("fifo"))
        try:
            for name in (*kinds, "fifo", "../" + os.path.basename(outside), outside, ".", "..", "", "a/b", ".hidden", "a" * 81, "a\n"):
                raster = dict(file=name, format="bgra8", width=1, height=1)
                self.refused(PARAMS, "preview", document=self.picture, x=0, y=0, width=1, height=1, raster=raster, frame=False)
                self.refused(PARAMS, "insert", document=self.picture, border=NO_BORDER, layers=[self.layer("a", raster)])
                self.refused(PARAMS, "copy", document=self.picture, file=name, format="png")
            equal((os.path.getsize(outside), self.folder.left()), (4, ["fifo", "hard", "link"]))
        finally:
            os.unlink(outside)
            self.folder.remove("link", "hard", "fifo")

    def gone(self):
        place = dict(x=0, y=0, width=1, height=1)
        for method, params in (("layers", {}), ("canvas", place), ("selection", {}), ("record", {}),
                               ("store", dict(text="x")), ("mark", dict(layer=self.made)),
                               ("copy", dict(file="copy", format="png"))):
            self.refused(GONE, method, document="no such document", **params)
        self.refused(GONE, "layer", document=self.picture, layer="nobody", **place)
        self.refused(GONE, "mark", document=self.picture, layer="nobody", name="x")
        equal(self.folder.left(), [])

    def rough_lines(self):
        for code, line in ((-32700, b"what?"), (-32700, b'{"jsonrpc": "2.0", "id": NaN}'), (-32700, b"[" * 200000),
                           (-32700, b'"' + b"x" * (9 << 20) + b'"'), (-32700, b"\xff\xfe{}"), (-32600, b"[]"), (-32600, b"7"),
                           (-32600, b'{"jsonrpc": "1.0", "id": 7, "method": "document"}'),
                           (-32600, b'{"jsonrpc": "2.0", "id": "7", "method": "document"}'),
                           (-32600, b'{"jsonrpc": "2.0", "id": 7, "method": 7}'),
                           (-32600, b'{"jsonrpc": "2.0", "id": 7, "method": "document", "params": [1]}'),
                           (-32601, b'{"jsonrpc": "2.0", "id": 7, "method": "__init__", "params": {}}'),
                           (-32601, b'{"jsonrpc": "2.0", "id": 7, "method": "Document", "params": {}}')):
            equal(self.line.said(line), code, line[:60])
        equal(self.ask("document")["id"], self.picture, "it still answers")

    def rough_params(self):
        """Every member of every call: missing, of another kind, too small, too large."""
        raster = dict(file="nowhere", format="bgra8", width=1, height=1)
        place = dict(document=self.picture, x=0, y=0, width=1, height=1)
        good = {"layers": dict(document=self.picture), "canvas": place, "layer": dict(place, layer=self.made),
                "selection": dict(document=self.picture), "record": dict(document=self.picture),
                "insert": dict(document=self.picture, above=self.made, layers=[self.layer("a", raster)], border=NO_BORDER),
                "mark": dict(document=self.picture, layer=self.made, name="x", label=0),
                "store": dict(document=self.picture, text="x"), "preview": dict(place, raster=raster, frame=True),
                "copy": dict(document=self.picture, file="copy", format="png"), "leave": dict(hidden=False), "key": dict(key="F")}
        before, record = self.layers(), self.ask("record", document=self.picture)
        for method in good:
            equal(fault(good[method], DEFINED["call." + method]), None, "the test's own params of " + method)
            for words, params in broken(good[method], DEFINED["call." + method]):
                if isinstance(params, dict):  # what is none at all is no call
                    self.refused(PARAMS, method, **params)
        for far in (dict(place, x=1 << 40), dict(place, width=65536, height=65536)):
            self.refused(PARAMS, "canvas", **far)
        self.ask("record", document=self.picture, unheard_of=[7])
        equal((self.layers(), self.ask("record", document=self.picture), self.folder.left()), (before, record, []))

    def many(self):
        numbers = [self.line.call(*call) for _ in range(30) for call in (
            ("document", {}), ("layers", {"document": self.picture}), ("nothing", {}), ("record", {"document": "none"}))]
        self.line.send({"jsonrpc": "2.0", "method": "layers", "params": {"document": self.picture}})
        self.line.send({"jsonrpc": "2.0", "method": "nothing", "params": {}})
        for index, number in enumerate(numbers):
            try:
                self.line.answer(number)
                got = None
            except Refused as refused:
                got = refused.code
            equal(got, (None, None, -32601, GONE)[index % 4], "call %d" % index)
        stray = self.line.wait(lambda message: "method" not in message and "result" in message, 1)
        equal(stray, None, "an answer to what wanted none")

    def leaves(self):
        self.ask("leave", hidden=False)

    def run(self):
        first = self.line.wait(lambda message: True, 60) or {}
        self.fact("what comes before hello is answered with 1 and not done", lambda: self.before_hello(first))
        if not self.fact("hello is the first message, with a folder that only its user may enter", lambda: self.hello(first)):
            return
        show = self.line.wait(lambda message: message.get("method") == "show", 5)
        if show is not None and "id" in show:
            self.line.send({"jsonrpc": "2.0", "id": show["id"], "result": None})
        if not self.fact("the document in front keeps its id", self.document):
            return
        for name, test in (
                ("what is seen, a layer and the selection are read, as long as they say", self.reads),
                ("layers are put in where they belong, with name and pixels", self.inserts),
                ("the canvas grows with what is put in", self.grows),
                ("all layers or none", self.all_or_nothing),
                ("a mark changes what it names and nothing else", self.marks),
                ("the record is kept as it is, a megabyte and every letter", self.keeps),
                ("a preview is no part of the picture, and its file is taken", self.previews),
                ("the program's own copies are what was asked for, and replace nothing", self.copies),
                ("no message can name a file outside of the folder, nor a link in it", self.paths),
                ("what is not there any more is answered with 2", self.gone),
                ("lines that are no call are refused by their kind", self.rough_lines),
                ("params that break the schema are refused, and change nothing", self.rough_params),
                ("many calls at once are each answered once, and what wants no answer gets none", self.many),
                ("the keyboard is given back", self.leaves)):
            self.fact(name, test)
        self.fact("no file is left", lambda: equal(self.folder.left(), []))
        self.fact("every message holds the schema", lambda: equal(self.line.wrong, []))
        calls = {one["properties"]["method"]["const"] for one in DEFINED["fromPalette"]["oneOf"]}
        self.fact("every call was put to the bridge", lambda: equal(calls - self.asked, set()))


def equal(got, expected, what="it"):
    if got != expected:
        raise AssertionError("%s: expected %.300r, got %.300r" % (what, expected, got))


def near(got, expected, what):
    """As near as another colour space may bring it."""
    equal(len(got), len(expected), what)
    worst = max(abs(a - b) for a, b in zip(got, expected))
    if worst > 3:
        raise AssertionError("%s: off by %d of 255" % (what, worst))


def main():
    with open(os.environ["SHIRUSHI_CONFORMANCE"], "a", encoding="utf-8") as out:
        line = Line()
        Conformance(line, lambda fact: print(fact, file=out, flush=True)).run()
        print("done", file=out, flush=True)
    line.closed.wait()


if __name__ == "__main__":
    main()
