"""What is read of documents of every colour space, and put into them."""
import os

from krita import Selection

from facts import equal, near
from palette_line import settle
from scene import HIGH, NO_BORDER, WIDE, close, krita, layer, names, new, palette, undo

SPACES = (("RGBA", "U8", ""), ("RGBA", "U16", ""), ("RGBA", "F32", ""), ("GRAYA", "U8", ""),
          ("CMYKA", "U8", ""), ("RGBA", "U8", "ClayRGB-elle-V2-g22.icc"), ("RGBA", "F16", "Rec2020-elle-V4-g10.icc"))


def gradient(wide, high, gray=False):
    """bgra8 with every alpha in it; opaque below."""
    data = bytearray()
    for y in range(high):
        for x in range(wide):
            alpha = 255 if y >= high // 2 else (x * 7) % 256
            one = (x * 5 + y) % 256
            data += bytes((one, one, one, alpha) if gray else (one, y * 3 % 256, 255 - x % 256, alpha))
    return bytes(data)


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


def current():
    """What comes next goes above it, as with Krita's own commands."""
    told, document = new()
    picture, one = told["id"], bytes((1, 2, 3, 255)) * 4
    for turn in (["1"], ["2 low", "2"], ["3"]):
        at = palette.ask("layers", document=picture)["current"]
        palette.ask("insert", document=picture, above=at, border=NO_BORDER,
                    layers=[layer(name, 0, 0, palette.put(name.replace(" ", "-"), one, 2, 2)) for name in turn])
        settle()
    equal(names(document), ["Background", "1", "2", "3"])
    undo()
    equal(document.activeNode().name(), "2", "the current one when the last was taken back")
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
    del selection  # Krita does not bear one that outlives its document.
    close(document)


def wide():
    told, document = new("RGBA", "U8", "", 16384, 1024)
    picture = told["id"]
    whole = palette.ask("canvas", document=picture, x=0, y=0, width=16384, height=1024)
    equal((whole["width"], whole["height"], len(palette.take(whole))), (16384, 1024, 4 * 16384 * 1024))
    raster = palette.put("corner", bytes((0, 0, 255, 255)) * 5000, 100, 50)
    palette.ask("insert", document=picture, border=NO_BORDER, layers=[layer("AI", 16284, 974, raster)])
    part = palette.ask("canvas", document=picture, x=16283, y=973, width=101, height=51)
    data = palette.take(part)
    equal((part["width"], part["height"], data[-4:], data[:4] != data[-4:]), (101, 51, bytes((0, 0, 255, 255)), True))
    close(document)
