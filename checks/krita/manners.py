"""What the bridge keeps to: nothing is disturbed, and nothing forbidden is done."""
import os

import shirushi.docker
import shirushi.fault
from krita import Selection
from PyQt5.QtWidgets import QMessageBox

from facts import equal
from palette_line import settle, until
from scene import NO_BORDER, WIDE, close, docker, here, krita, layer, names, new, palette


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
