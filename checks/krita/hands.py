"""What an artist has in Krita: eyes, a mouse and a keyboard. The palette is the real one."""
import os
import subprocess
import time

import shirushi.docker
from krita import Krita
from PyQt5.QtCore import QPoint, Qt
from PyQt5.QtGui import QGuiApplication, QImage, QPalette

from facts import equal
from palette_line import settle, until

krita = Krita.instance()
window = krita.activeWindow()
here = os.environ["SHIRUSHI_TEST"]
docker = [one for one in krita.dockers() if one.objectName() == "shirushi"][0]
shown = []  # when the palette was seen
_fill = docker.fill
docker.fill = lambda: (shown.append(time.monotonic()), _fill())


def hands(*words):
    """What xdotool does; Krita goes on meanwhile."""
    child = subprocess.Popen(["xdotool", *map(str, words)])
    until(lambda: child.poll() is not None, 20, "xdotool does not end")
    equal(child.returncode, 0, "xdotool")
    settle(0.3)


def click(where):
    hands("mousemove", where[0], where[1], "click", 1)


def stroke():
    """With the brush, in the middle of the canvas."""
    hands("mousemove", 500, 500, "mousedown", 1, "mousemove", 540, 520, "mousemove", 580, 500, "mouseup", 1)


def bridge():
    return shirushi.docker.bridge()


def palette():
    return bridge()._process._process.processId()


def begin(width, height):
    """A window of a known size with a new picture in it, and room for the palette."""
    for one in krita.dockers():
        if one.objectName() in ("ColorSelectorNg", "PresetDocker"):
            one.hide()
    window.qwindow().showNormal()
    window.qwindow().setGeometry(0, 0, 1600, 1000)
    window.addView(krita.createDocument(width, height, "test", "RGBA", "U8", "", 100.0))
    settle(1)


def press_key():
    """The palette's own, as Krita hears it; gives when."""
    shown.clear()
    at = time.monotonic()
    krita.action("shirushi_toggle").trigger()
    return at


def until_shown(seconds):
    """When that was."""
    until(lambda: shown, seconds, "the palette is not seen")
    return shown[0]


def make_room():
    layers = [one for one in krita.dockers() if one.objectName() == "KisLayerBox"][0]
    window.qwindow().resizeDocks([layers, docker], [200, 640], Qt.Vertical)
    window.qwindow().resizeDocks([docker], [320], Qt.Horizontal)
    settle(1)


def look():
    """The panel as it is on the screen, and where."""
    panel = docker._panel
    at = panel.mapToGlobal(QPoint(0, 0))
    image = QGuiApplication.primaryScreen().grabWindow(0, at.x(), at.y(), panel.width(), panel.height()).toImage()
    return image.convertToFormat(QImage.Format_RGB32), at


def main_buttons():
    """Where the buttons are that are filled with the accent colour, from top to bottom."""
    image, at = look()
    accent = QGuiApplication.palette().color(QPalette.ColorRole.Highlight).rgb()
    found, x, y = [], 20, 0  # They begin at the panel's left edge.
    while y < image.height():
        high = 0
        while y + high < image.height() and image.pixel(x, y + high) == accent:
            high += 1
        if high >= 12:
            found.append((at.x() + x, at.y() + y + high // 2))
        y += high + 1
    return found


def lowest():
    """In the middle of the lowest button."""
    image, at = look()
    x, y = image.width() // 4, image.height() - 2
    ground = image.pixel(x, y)
    while image.pixel(x, y) == ground:
        y -= 1
    return at.x() + x, at.y() + y - 10


def to_prompt():
    """It lies above the first main button, which has another colour under the pointer."""
    hands("mousemove", 600, 500)
    paint = until(main_buttons, 10, "no button to paint with")[0]
    click((paint[0] + 60, paint[1] - 75))


def write(words):
    to_prompt()
    hands("key", "ctrl+a", "type", "--delay", "15", words)


def export(file):
    """Origin, “Export with origin…”, another name, Write."""
    _, at = look()
    click((at.x() + 130, at.y() + 24))
    click(lowest())
    hands("key", "ctrl+a", "type", "--delay", "15", file)
    picture("export")
    click(main_buttons()[-1])
    until(lambda: os.path.exists(file), 20, "no file")
    click((at.x() + 24, at.y() + 24))


def says(file, *words):
    """What `origin show` says of a file."""
    said = subprocess.run([os.environ["SHIRUSHI_TEST_LAUNCHER"], "origin", "show", file], stdout=subprocess.PIPE,
                          encoding="utf-8", check=True).stdout
    for word in words:
        if word not in said:
            raise AssertionError("origin show does not say %s: %s" % (word, said))


def picture(name):
    """Of the screen, for people."""
    QGuiApplication.primaryScreen().grabWindow(0).save(os.path.join(here, name + ".png"))


def seconds_of_work(process):
    with open("/proc/%d/stat" % process) as file:
        words = file.read().rsplit(")", 1)[1].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")
