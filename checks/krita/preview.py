"""What is shown over the canvas."""
from PyQt5.QtCore import QEvent, QPoint, QPointF, Qt
from PyQt5.QtGui import QGuiApplication, QImage, QKeyEvent, QMouseEvent
from PyQt5.QtWidgets import QApplication

from facts import equal
from palette_line import settle, until
from scene import NO_BORDER, close, layer, new, palette, window


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


def steps_aside():
    """A press on the canvas and Esc are told, a press while the space bar pans is not."""
    from shirushi.ghost import canvas
    told, document = new("RGBA", "U8", "", 600, 400)
    area = canvas(window)
    middle = QPointF(area.rect().center())
    key = lambda kind, code: QApplication.sendEvent(area, QKeyEvent(kind, code, Qt.NoModifier))
    press = lambda kind, buttons: QApplication.sendEvent(
        area, QMouseEvent(kind, middle, Qt.LeftButton, buttons, Qt.NoModifier))

    def click():
        press(QEvent.MouseButtonPress, Qt.LeftButton)
        press(QEvent.MouseButtonRelease, Qt.NoButton)

    def works():
        settle(0.7)
        palette.look()
        heard = [one["params"]["what"] for one in palette.heard if one.get("method") == "changed"]
        palette.heard.clear()
        return sum("work" in what for what in heard)

    works()
    click()
    equal(works(), 0, "told of a press where nothing is shown")
    palette.ask("preview", document=told["id"], x=0, y=0, width=99, height=99, frame=False,
                raster=palette.put("m", bytes((255, 0, 255, 255)) * 4, 2, 2))
    key(QEvent.KeyPress, Qt.Key_Space)
    click()
    key(QEvent.KeyRelease, Qt.Key_Space)
    equal(works(), 0, "told of a press that pans")
    click()
    equal(works(), 1, "told of a press")
    key(QEvent.KeyPress, Qt.Key_Escape)
    key(QEvent.KeyRelease, Qt.Key_Escape)
    equal(works(), 1, "told of Esc")
    palette.ask("unpreview")
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
