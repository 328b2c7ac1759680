"""Runs inside Krita: what the bridge's calls cost beside Krita's own on a picture of 4096x4096."""
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import living  # noqa: E402
import shirushi.docker  # noqa: E402
from PyQt5.QtGui import QGuiApplication  # noqa: E402
from shirushi.ghost import canvas  # noqa: E402
from facts import row  # noqa: E402
from palette_line import settle, until  # noqa: E402
from scene import NO_BORDER, close, layer, new, palette, undo, window  # noqa: E402

SIDE, TURNS = 4096, 7
CANVAS = os.environ["SHIRUSHI_TEST_CANVAS"]  # what Krita shows it with, in words
ALL = "SHIRUSHI_TEST_ALL" in os.environ  # also what has nothing to do with that


def timed(what):
    at = time.perf_counter()
    result = what()
    return (time.perf_counter() - at) * 1000, result


def middle():
    """The colour of the screen where the picture is seen; all of it would take longer to look at."""
    area = canvas(window)
    at = area.mapToGlobal(area.rect().center())
    return QGuiApplication.primaryScreen().grabWindow(0, at.x(), at.y(), 1, 1).toImage().pixel(0, 0)


def seen(what):
    """In milliseconds, until the picture is green; and what the call itself took of them."""
    at = time.perf_counter()
    call, _ = timed(what)
    until(lambda: middle() == 0xFF00FF00)
    return (time.perf_counter() - at) * 1000, call


def gone():
    settle(0.5)
    undo()
    until(lambda: middle() != 0xFF00FF00)


def large():
    told, document = new(wide=SIDE, high=SIDE)
    picture, green = told["id"], bytes((0, 255, 0, 255)) * (SIDE * SIDE)
    kritas, visible, reads, more = [], [], [], []

    def own():
        node = document.createNode("own", "paintlayer")
        node.setPixelData(green, 0, 0, SIDE, SIDE)
        document.rootNode().addChildNode(node, None)

    for _ in range(TURNS):
        kritas.append(seen(own)[0])
        gone()
        raster = palette.put("in", green, SIDE, SIDE)
        visible.append(seen(lambda: palette.ask("insert", document=picture, border=NO_BORDER,
                                                layers=[layer("AI", 0, 0, raster)]))[0])
        if not ALL:
            gone()
            continue
        own_read, _ = timed(lambda: document.pixelData(0, 0, SIDE, SIDE))
        call, raster = timed(lambda: palette.ask("canvas", document=picture, x=0, y=0, width=SIDE, height=SIDE))
        palette.take(raster)
        reads.append(call)
        more.append(call - own_read)
        gone()
    close(document)
    row("4096×4096 applied, until it is seen, %s" % CANVAS, visible, "≤ 600 ms")
    row("Krita alone with such a layer, until it is seen, %s" % CANVAS, kritas)
    if ALL:
        row("4096×4096 of the canvas read", reads, "≤ 250 ms")
        row("The same beyond Krita's own", more, "≤ 150 ms")


def many():
    told, document = new()
    for number in range(500):
        document.rootNode().addChildNode(document.createNode("layer %d" % number, "paintlayer"), None)
    settle(2)
    bridge = shirushi.docker.bridge()
    row("500 layers told", [timed(lambda: bridge._calls("layers", {"document": told["id"]}))[0] for _ in range(TURNS)])
    row("500 layers looked at, twice a second", [timed(bridge._watch.look)[0] for _ in range(TURNS)], "≤ 16 ms")
    close(document)


living.opens()
palette.heard.clear()
window.qwindow().setGeometry(0, 0, 1600, 1000)
large()
if ALL:
    many()
