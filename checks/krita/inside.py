"""Runs inside Krita: what the palette may ask of the bridge, on documents of every colour space."""
import json
import os
import signal
import stat
import sys
import time
import traceback

import shirushi.docker
import shirushi.fault
from krita import Krita, Selection
from PyQt5.QtCore import QPoint, QTimer
from PyQt5.QtGui import QGuiApplication, QImage
from PyQt5.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from palette_line import Palette, settle, until  # noqa: E402

krita = Krita.instance()
window = krita.activeWindow()
here = os.environ["SHIRUSHI_TEST"]
WIDE, HIGH = 256, 192
SPACES = (("RGBA", "U8", ""), ("RGBA", "U16", ""), ("RGBA", "F32", ""), ("GRAYA", "U8", ""),
          ("CMYKA", "U8", ""), ("RGBA", "U8", "ClayRGB-elle-V2-g22.icc"), ("RGBA", "F16", "Rec2020-elle-V4-g10.icc"))
NO_BORDER = dict(left=0, top=0, right=0, bottom=0)


def check(name, test, *arguments):
    for document in krita.documents():
        close(document)
    try:
        said = test(*arguments)
        print("ok - %s%s" % (name, " (%s)" % said if said else ""), flush=True)
    except BaseException as fault:
        traceback.print_exc()
        print("not ok - %s (%s: %s)" % (name, type(fault).__name__, fault), flush=True)


def equal(got, expected, what="value"):
    if got != expected:
        raise AssertionError("%s: expected %r, got %r" % (what, expected, got))


def near(got, expected, most, what):
    equal(len(got), len(expected), what + ": length")
    worst = max(abs(a - b) for a, b in zip(got, expected))
    if worst > most:
        raise AssertionError("%s: differs by %d of 255, more than %d" % (what, worst, most))
    return worst


def new(model="RGBA", depth="U8", profile="", wide=WIDE, high=HIGH):
    document = krita.createDocument(wide, high, "test", model, depth, profile, 100.0)
    window.addView(document)
    settle()
    return palette.ask("document"), krita.activeDocument()


def close(document):
    document.setModified(False)
    document.close()
    settle()


def undo(way="edit_undo"):
    krita.action(way).trigger()
    settle(1)


def gradient(wide, high, gray=False):
    """bgra8 with every alpha in it; opaque below."""
    data = bytearray()
    for y in range(high):
        for x in range(wide):
            alpha = 255 if y >= high // 2 else (x * 7) % 256
            one = (x * 5 + y) % 256
            data += bytes((one, one, one, alpha) if gray else (one, y * 3 % 256, 255 - x % 256, alpha))
    return bytes(data)


def layer(name, x, y, raster, opacity=1.0, label=2):
    return dict(name=name, x=x, y=y, raster=raster, opacity=opacity, label=label)


def names(document):
    return [node.name() for node in document.topLevelNodes()]


def space(model, depth, profile):
    told, document = new(model, depth, profile)
    picture = told["id"]
    equal((told["width"], told["height"]), (WIDE, HIGH))
    wide, high = 40, 30
    data = gradient(wide, high, model == "GRAYA")
    made = palette.ask("insert", document=picture, border=NO_BORDER,
                       layers=[layer("AI", 20, 10, palette.put("in", data, wide, high))])["ids"]
    equal(os.listdir(palette.folder), [], "files left")
    equal(names(document), ["Background", "AI"])
    node = document.topLevelNodes()[-1]
    equal((node.colorModel(), node.colorDepth(), node.colorProfile()),
          (document.colorModel(), document.colorDepth(), document.colorProfile()), "space of the layer")
    back = palette.take(palette.ask("layer", document=picture, layer=made[0], x=20, y=10, width=wide, height=high))
    equal(back[3::4], data[3::4], "alpha")
    opaque = slice(wide * high // 2 * 4, None)
    lossy = model == "CMYKA"  # Its inks do not reach every colour of the screen.
    worst = near(back[opaque], data[opaque], 140 if lossy else 2, "the layer")
    seen = palette.take(palette.ask("canvas", document=picture, x=20, y=10, width=wide, height=high))
    near(seen[opaque], back[opaque], 2, "the canvas")
    edge = palette.take(palette.ask("canvas", document=picture, x=-1, y=0, width=2, height=1))
    equal((edge[3], edge[7]), (0, 255), "alpha outside the picture and in it")
    again = palette.take(palette.ask("insert", document=picture, border=NO_BORDER, layers=[
        layer("AI 2", 20, 10, palette.put("in2", back, wide, high))]) and palette.ask(
            "canvas", document=picture, x=20, y=10, width=wide, height=high))
    near(again[opaque], seen[opaque], 40 if lossy else 2, "what was read, put in again")
    undo(), undo()
    equal(names(document), ["Background"], "undone")
    undo("edit_redo")
    equal(names(document), ["Background", "AI"], "redone")
    equal(document.topLevelNodes()[-1].uniqueId().toString().strip("{}"), made[0], "id after redo")
    redone = palette.take(palette.ask("canvas", document=picture, x=20, y=10, width=wide, height=high))
    equal(redone, seen, "the canvas after redo")
    close(document)
    return "%s: off by %d at most" % (told["space"], worst)


def several():
    told, document = new("RGBA", "U16")
    picture = told["id"]
    red, blue = bytes((0, 0, 255, 255)) * 100, bytes((255, 0, 0, 255)) * 100
    bottom = palette.ask("layers", document=picture)["layers"][0]["id"]
    made = palette.ask("insert", document=picture, above=bottom, border=NO_BORDER, layers=[
        layer("red", 5, 5, palette.put("a", red, 10, 10)), layer("blue", 10, 5, palette.put("b", blue, 10, 10))])["ids"]
    told = palette.ask("layers", document=picture)
    known = {one["id"]: one for one in told["layers"]}
    equal([known[one]["name"] for one in made], ["red", "blue"])
    equal((known[made[0]]["x"], known[made[0]]["width"], known[made[0]]["label"]), (5, 10, 2))
    see = lambda: palette.take(palette.ask("canvas", document=picture, x=5, y=5, width=15, height=1))
    expected = bytes((0, 0, 255, 255)) * 5 + bytes((255, 0, 0, 255)) * 10
    near(see(), expected, 1, "the canvas")
    undo()
    equal(names(document), ["Background"], "one undo")
    undo("edit_redo")
    near(see(), expected, 1, "redone")
    close(document)


def border():
    told, document = new()
    picture = told["id"]
    raster = palette.put("a", bytes((9, 8, 7, 255)) * 400, 20, 20)
    palette.ask("insert", document=picture, layers=[layer("out", -20, -20, raster)],
                border=dict(left=20, top=20, right=4, bottom=6))
    equal((document.width(), document.height()), (WIDE + 24, HIGH + 26), "size")
    pixel = palette.take(palette.ask("canvas", document=picture, x=0, y=0, width=1, height=1))
    equal(pixel, bytes((9, 8, 7, 255)), "pixel")
    for _ in range(2):
        undo()
        equal((document.width(), document.height(), names(document)), (WIDE, HIGH, ["Background"]), "one undo")
        undo("edit_redo")
        equal((document.width(), names(document)), (WIDE + 24, ["Background", "out"]), "one redo")
    close(document)


def all_or_nothing():
    told, document = new()
    picture = told["id"]
    good = palette.put("good", bytes(400), 10, 10)
    short = palette.put("short", bytes(399), 10, 10)
    for second in (short, dict(good, file="nowhere"), dict(good, file="../x"), dict(good, format="a8"), dict(good, width=0)):
        equal(palette.code("insert", document=picture, border=dict(NO_BORDER, left=9),
                           layers=[layer("a", 0, 0, good), layer("b", 0, 0, second)]), -32602)
    equal(palette.code("insert", document=picture, above="{nobody}", border=NO_BORDER, layers=[layer("a", 0, 0, good)]), 2)
    equal((names(document), document.width()), (["Background"], WIDE))
    equal(sorted(os.listdir(palette.folder)), ["good", "short"], "a refused call leaves its files")
    equal(krita.action("edit_undo").text(), "Undo ", "nothing to undo")
    os.unlink(os.path.join(palette.folder, "good")), os.unlink(os.path.join(palette.folder, "short"))
    close(document)


def busy():
    told, document = new("RGBA", "F32", "", 1024, 1024)
    whole = dict(document=told["id"], x=0, y=0, width=1, height=1)
    raster = palette.put("a", bytes(4), 1, 1)
    insert = lambda: palette.code("insert", document=told["id"], border=NO_BORDER, layers=[layer("a", 0, 0, raster)])
    dialog = QMessageBox()
    dialog.setModal(True)
    dialog.show()
    equal((palette.code("canvas", **whole), insert()), (5, 5), "while a question is asked")
    dialog.hide()
    settle()
    palette.take(palette.ask("canvas", **whole))
    equal(insert(), None)
    before, calls = names(document), shirushi.docker.bridge()._calls
    krita.action("edit_undo").trigger()  # which goes on while this does: no turn of the loop is between
    try:
        calls("canvas", whole)
        raise AssertionError("a picture that is being worked on was read")
    except shirushi.fault.Fault as fault:
        equal(fault.code, 5, "while Krita works on it")
    document.waitForDone()
    equal((before, names(document)), (["Background", "a"], ["Background"]))
    close(document)


def soft_selection():
    told, document = new("RGBA", "U16")
    picture = told["id"]
    equal(palette.ask("selection", document=picture), None)
    selection = Selection()
    selection.select(40, 30, 100, 80, 255)
    selection.feather(8)
    document.setSelection(selection)
    got = palette.ask("selection", document=picture)
    raster = got["raster"]
    data = palette.take(raster)
    at = lambda x, y: data[(y - got["y"]) * raster["width"] + x - got["x"]]
    equal((raster["format"], len(data)), ("a8", raster["width"] * raster["height"]))
    equal(at(90, 70), 255, "inside")
    if not 90 < at(40, 70) < 165 or not 0 < at(got["x"] + 3, 70) < 90:
        raise AssertionError("the edge is not soft: %d" % at(40, 70))
    selection.invert()
    document.setSelection(selection)
    got = palette.ask("selection", document=picture)
    palette.take(got["raster"])
    equal((got["x"], got["y"], got["raster"]["width"], got["raster"]["height"]), (0, 0, WIDE, HIGH), "inverted")
    close(document)


def record():
    told, document = new("CMYKA", "U8")
    picture, file = told["id"], os.path.join(here, "record.kra")
    equal(palette.ask("record", document=picture), None)
    text = json.dumps({"words": "花 \U0001f338 \"", "more": "x" * 1000000})
    equal(palette.ask("store", document=picture, text=text), None)
    equal(palette.ask("record", document=picture), text)
    raster = palette.put("a", bytes((9, 8, 7, 255)) * 400, 20, 20)
    made = palette.ask("insert", document=picture, border=NO_BORDER, layers=[layer("AI", 3, 4, raster, 0.5)])["ids"][0]
    palette.ask("mark", document=picture, layer=made, name="AI: flower", label=5)
    palette.heard.clear()
    document.setBatchmode(True)
    document.saveAs(file)
    equal(palette.told("saved"), {"document": picture, "file": file})
    equal(palette.ask("document")["file"], file)
    close(document)
    equal(palette.ask("document"), None)
    equal(palette.code("layers", document=picture), 2, "of a closed document")
    document = krita.openDocument(file)
    window.addView(document)
    settle()
    picture = palette.ask("document")["id"]
    equal(palette.ask("record", document=picture), text, "the record, opened again")
    one = [one for one in palette.ask("layers", document=picture)["layers"] if one["id"] == made][0]
    equal((one["name"], one["label"], round(one["opacity"], 2), one["x"], one["y"], one["width"]),
          ("AI: flower", 5, 0.5, 3, 4, 20))
    palette.ask("store", document=picture, text=None)
    equal(palette.ask("record", document=picture), None)
    close(document)


def exports():
    """As the artist does it, dialogs and all; the document stays in its own file."""
    told, document = new()
    file, target = os.path.join(here, "own.kra"), os.path.join(here, "exported.png")
    document.setBatchmode(True)
    document.saveAs(file)
    palette.told("saved")
    document.setBatchmode(False)

    def say_yes():
        if os.path.exists(target) and QApplication.activeModalWidget() is None:
            return
        QTimer.singleShot(300, say_yes)
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            dialog.findChild(QLineEdit, "fileNameEdit").setText(target)
        if dialog is not None:
            QTimer.singleShot(0, dialog.accept)
    say_yes()
    QTimer.singleShot(0, krita.action("file_export_file").trigger)
    equal(palette.told("saved", 20), {"document": told["id"], "file": target})
    equal(document.fileName(), file, "the document's own file")
    settle(1)
    close(document)


def groups():
    told, document = new()
    group, inner = document.createGroupLayer("G"), document.createNode("inner", "paintlayer")
    inner.setPixelData(bytes((1, 2, 3, 255)) * 100, 7, 8, 10, 10)
    group.addChildNode(inner, None)
    document.rootNode().addChildNode(group, None)
    document.refreshProjection()
    document.waitForDone()
    told_layers = palette.ask("layers", document=told["id"])
    got = told_layers["layers"]
    equal([(one["name"], one["kind"]) for one in got], [("Background", "paint"), ("G", "group"), ("inner", "paint")])
    equal((got[2]["parent"], "parent" in got[1]), (got[1]["id"], False))
    read = lambda one: palette.take(palette.ask("layer", document=told["id"], layer=one["id"], x=7, y=8, width=1, height=1))
    equal(read(got[1]), bytes((1, 2, 3, 255)), "what a group shows")
    raster = palette.put("a", bytes(4), 1, 1)
    palette.ask("insert", document=told["id"], above=got[2]["id"], border=NO_BORDER, layers=[layer("top", 0, 0, raster)])
    equal([node.name() for node in document.topLevelNodes()[-1].childNodes()], ["inner", "top"])
    close(document)


def copies():
    told, document = new("RGBA", "U16")
    starts = dict(kra=b"PK", ora=b"PK", psd=b"8BPS", png=b"\x89PNG", jpeg=b"\xff\xd8")
    for form, start in starts.items():
        equal(palette.ask("copy", document=told["id"], file="copy", format=form), None)
        data = palette.take({"file": "copy"})
        equal(data[:len(start)], start, form)
    equal((document.fileName(), document.batchmode()), ("", False))
    palette.put("there", b"kept", 1, 1)
    equal(palette.code("copy", document=told["id"], file="there", format="png"), -32602)
    equal(palette.take({"file": "there"}), b"kept")
    close(document)


def rough_words():
    told, document = new()
    picture = told["id"]
    whole = dict(document=picture, x=0, y=0, width=1, height=1)
    outside = os.path.join(here, "outside")
    with open(outside, "wb") as file:
        file.write(bytes(4))
    os.symlink(outside, os.path.join(palette.folder, "link"))
    os.link(outside, os.path.join(palette.folder, "hard"))
    os.mkfifo(os.path.join(palette.folder, "fifo"))
    before = palette.ask("layers", document=picture)
    equal(palette.say(b"what?"), -32700)
    equal(palette.say(b'{"jsonrpc": "2.0", "id": NaN}'), -32700)
    equal(palette.say(b"[" * 200000), -32700)
    equal(palette.say(b'"' + b"x" * (9 << 20) + b'"'), -32700)
    equal(palette.say(b"\xff\xfe{}"), -32700)
    equal(palette.say(b"[]"), -32600)
    equal(palette.say(b'{"jsonrpc": "2.0", "id": "7", "method": "document"}'), -32600)
    equal(palette.say(b'{"jsonrpc": "2.0", "id": 7, "method": "document", "params": [1]}'), -32600)
    equal(palette.code("__init__"), -32601)
    equal(palette.code("canvas", document=picture), -32602)
    equal(palette.code("canvas", **dict(whole, width=65536, height=65536)), -32602)
    equal(palette.code("canvas", **dict(whole, x=1 << 40)), -32602)
    equal(palette.code("canvas", **dict(whole, document="another")), 2)
    equal(palette.code("layer", layer="{}", **whole), 2)
    equal(palette.code("mark", document=picture, layer=before["current"], label=9), -32602)
    equal(palette.code("mark", document=picture, layer=before["current"], name="\ud800"), -32602)
    for name in ("link", "hard", "fifo", "../outside", outside, ".", "..", "", "a/b", ".hidden", "a" * 81):
        raster = dict(file=name, format="bgra8", width=1, height=1)
        equal(palette.code("preview", raster=raster, frame=True, **whole), -32602, name)
        equal(palette.code("insert", document=picture, border=NO_BORDER, layers=[layer("a", 0, 0, raster)]), -32602, name)
        if name not in ("link", "hard", "fifo"):
            equal(palette.code("copy", document=picture, file=name, format="png"), -32602, name)
    equal(palette.code("copy", document=picture, file="link", format="png"), -32602)
    equal(palette.ask("layers", document=picture), before)
    equal(krita.action("edit_undo").text(), "Undo ", "nothing to undo")
    equal((os.path.getsize(outside), document.width()), (4, WIDE))
    for name in ("link", "hard", "fifo"):
        os.unlink(os.path.join(palette.folder, name))
    equal(palette.ask("document")["id"], picture, "still there")
    close(document)


def events():
    palette.heard.clear()
    told, document = new()
    until(lambda: palette.told("changed")["what"] == ["document", "layers"] or True)
    settle(1.2)
    palette.look(), palette.heard.clear()
    settle(1.2)
    palette.look()
    equal(palette.heard, [], "silence where nothing changes")
    node = document.topLevelNodes()[0]
    for act, what in ((lambda: node.setName("other"), "layers"), (lambda: node.setVisible(False), "layers"),
                      (lambda: node.setPixelData(bytes(400), 0, 0, 10, 10), None),
                      (lambda: select(document), "selection")):
        act()
        if what is not None:
            if what not in palette.told("changed")["what"]:
                raise AssertionError("changed does not say %s" % what)
            settle(0.7)
            palette.look(), palette.heard.clear()
    close(document)


def select(document):
    selection = Selection()
    selection.select(1, 2, 30, 40, 255)
    document.setSelection(selection)


def killed():
    told, document = new()
    names_before, worst = names(document), 0
    for _ in range(3):
        palette.put("left", b"x", 1, 1)
        child = children()
        equal(len(child), 1, "palettes")
        palette.heard.clear()
        starts, at = palette.starts, time.monotonic()
        os.kill(child[0], signal.SIGKILL)
        palette.told("show", 10)
        worst = max(worst, time.monotonic() - at)
        equal(palette.starts, starts + 1)
        equal(os.listdir(palette.folder), [], "what the killed one left")
        equal(palette.ask("document")["id"], told["id"], "the document's id")
        forget()
    if worst > 3:
        raise AssertionError("it took %.1f s" % worst)
    equal(names(document), names_before)
    close(document)
    return "back after %.2f s at most" % worst


def forget():
    """As if a minute had gone by: what died before is forgotten."""
    shirushi.docker.bridge()._process._patience.forget()


def ghost():
    """A green layer is hidden by a magenta preview, however the canvas is seen."""
    told, document = new("RGBA", "U8", "", 600, 400)
    wide, high = 120, 60
    palette.ask("insert", document=told["id"], border=NO_BORDER, layers=[
        layer("green", 300, 100, palette.put("g", bytes((0, 255, 0, 255)) * wide * high, wide, high))])
    canvas = window.activeView().canvas()
    show = lambda: palette.ask("preview", document=told["id"], x=300, y=100, width=wide, height=high, frame=False,
                               raster=palette.put("m", bytes((255, 0, 255, 255)) * 4, 2, 2))
    views = dict(plain=lambda: None, zoomed=lambda: canvas.setZoomLevel(1.2), turned=lambda: canvas.setRotation(30),
                 turned_mirrored=lambda: canvas.setMirror(True), mirrored=lambda: canvas.setRotation(0),
                 mirrored_turned=lambda: canvas.setRotation(-50), turned_back=lambda: canvas.setMirror(False),
                 large=lambda: canvas.setZoomLevel(3))
    for name, change in views.items():
        change()
        settle()
        green, _ = seen()
        show()
        settle()
        left, magenta = seen()
        if left > green / 100 or not 1000 < green <= magenta * 1.01:
            raise AssertionError("%s: %d green seen, %d left, %d magenta" % (name, green, left, magenta))
        canvas.setZoomLevel(canvas.zoomLevel() * 72 / 100 * 1.1)
        until(lambda: seen()[0] < green / 100, 5, "a preview that follows the zoom, %s, hides the green" % name)
        palette.ask("unpreview")
        settle()
        equal(seen()[1], 0, "magenta seen when nothing is shown, " + name)
    canvas.setRotation(0)
    canvas.setZoomLevel(1)
    show()
    equal(len(palette.ask("layers", document=told["id"])["layers"]), 2, "layers")
    pixel = palette.ask("canvas", document=told["id"], x=310, y=110, width=1, height=1)
    equal(palette.take(pixel), bytes((0, 255, 0, 255)), "what is read")
    _, other = new()
    equal(seen()[1], 0, "magenta seen over another document")
    close(other)
    close(document)


def seen():
    """How many pixels of the canvas are green, and how many magenta."""
    from shirushi.ghost import canvas
    area = canvas(window)
    at = area.mapToGlobal(QPoint(0, 0))
    image = QGuiApplication.primaryScreen().grabWindow(0, at.x(), at.y(), area.width(), area.height()).toImage()
    image = image.convertToFormat(QImage.Format_RGB32)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    data = bytes(bits)
    pixels = list(zip(data[0::4], data[1::4], data[2::4]))
    return (sum(b < 60 and g > 200 and r < 60 for b, g, r in pixels),
            sum(b > 200 and g < 60 and r > 200 for b, g, r in pixels))


def children():
    found = []
    for number in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open("/proc/%s/stat" % number) as file:
                words = file.read().rsplit(")", 1)[1].split()
            if int(words[1]) == os.getpid() and words[0] != "Z":
                with open("/proc/%s/cmdline" % number, "rb") as file:
                    if b"palette.py" in file.read():
                        found.append(int(number))
        except OSError:
            pass
    return found


def off_at_first():
    equal(docker.isVisible(), False, "visible")
    equal(children(), [], "processes")
    equal([one for one in os.listdir(os.environ["TMPDIR"]) if one.startswith("shirushi-krita-")], [], "folders")
    equal(krita.action("shirushi_toggle").shortcut().toString(), "F8", "key")


def opens():
    at = time.monotonic()
    krita.action("shirushi_toggle").trigger()
    hello = palette.told("hello")
    equal((hello["protocol"], hello["host"]), (1, {"name": "Krita", "version": krita.version()}))
    equal(stat.S_IMODE(os.stat(hello["folder"]).st_mode), 0o700, "the folder")
    show = palette.told("show")
    if not show["window"] > 0 or not show["width"] > 50 or not show["height"] > 50:
        raise AssertionError("no window: %r" % show)
    equal(palette.told("toggle"), {"open": True})
    return "shown after %.2f s" % (time.monotonic() - at)


def hides():
    docker.hide()
    palette.told("hide")
    settle(0.2)
    palette.heard.clear()
    docker.show()
    palette.told("show")
    krita.action("shirushi_toggle").trigger()
    equal(palette.told("toggle"), {"open": False})


thrown = []
sys.excepthook = lambda *what: (thrown.append(what[1]), traceback.print_exception(*what))
print("# inside Krita %s" % krita.version(), flush=True)
palette = Palette(os.environ["SHIRUSHI_TEST_SOCKET"])
docker = [one for one in krita.dockers() if one.objectName() == "shirushi"][0]
check("the docker is off at first, and nothing runs", off_at_first)
check("F8 opens the docker and starts the palette", opens)
check("the panel hides and shows with the docker", hides)
for one in SPACES:
    check("%s %s: read, put in, undone by one step, redone" % one[:2], space, *one)
check("several layers are one step to undo", several)
check("layers and a grown canvas are one step to undo", border)
check("all layers or none", all_or_nothing)
check("a picture that is worked on, and a question to the artist, are not disturbed", busy)
check("a selection with soft edges is a soft mask", soft_selection)
check("the record and the marks are kept by saving and opening again", record)
check("an export by the artist is told with its document", exports)
check("groups are told, read and put into", groups)
check("Krita's own copies", copies)
check("what is malformed, oversized or forbidden changes nothing", rough_words)
check("a preview covers its place however the canvas is seen, and is no part of the picture", ghost)
check("changes are told, and silence is kept", events)
check("the palette killed with -9 is back within 3 s", killed)
check("no exception came to the artist", lambda: equal(thrown, [], "thrown"))
if "SHIRUSHI_TEST_MORE" in os.environ:
    with open(os.environ["SHIRUSHI_TEST_MORE"]) as more:
        exec(compile(more.read(), more.name, "exec"))
