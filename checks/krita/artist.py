"""Runs inside Krita, with the real palette: what an artist does with mouse and keyboard, and what it costs."""
import json
import os
import random
import signal
import subprocess
import sys
import time
import traceback

import shirushi.docker
from krita import Krita
from PyQt5.QtCore import QPoint, Qt
from PyQt5.QtGui import QColor, QGuiApplication, QImage, QPalette

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from palette_line import settle, until  # noqa: E402

krita = Krita.instance()
window = krita.activeWindow()
here = os.environ["SHIRUSHI_TEST"]
PROMPT = "girl, pink hair, blue eyes, smiling"
KILLS, SEED = 20, 7
shown = []


def check(name, test):
    try:
        said = test()
        print("ok - %s%s" % (name, " (%s)" % said if said else ""), flush=True)
    except BaseException as fault:
        traceback.print_exc()
        picture(test.__name__)
        print("not ok - %s (%s: %s)" % (name, type(fault).__name__, fault), flush=True)


def equal(got, expected, what="value"):
    if got != expected:
        raise AssertionError("%s: expected %r, got %r" % (what, expected, got))


def within(seconds, most, what):
    if seconds > most:
        raise AssertionError("%s took %.2f s, more than %.2f" % (what, seconds, most))
    return "%.2f s" % seconds


def hands(*words):
    """What xdotool does; Krita goes on meanwhile."""
    child = subprocess.Popen(["xdotool", *map(str, words)])
    until(lambda: child.poll() is not None, 20, "xdotool does not end")
    equal(child.returncode, 0, "xdotool")
    settle(0.3)


def bridge():
    return shirushi.docker.bridge()


def palette():
    return bridge()._process._process.processId()


def names():
    return [node.name() for node in krita.activeDocument().topLevelNodes()]


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
    found, x = [], 20  # Both begin at the panel's left edge.
    y = 0
    while y < image.height():
        high = 0
        while y + high < image.height() and image.pixel(x, y + high) == accent:
            high += 1
        if high >= 12:
            found.append((at.x() + x, at.y() + y + high // 2))
        y += high + 1
    return found


def click(where):
    hands("mousemove", where[0], where[1], "click", 1)


def write(words):
    """Into the prompt, which lies above the first main button."""
    paint = until(main_buttons, 10, "no button to paint with")[0]
    click((paint[0] + 60, paint[1] - 75))
    hands("key", "ctrl+a", "type", "--delay", "15", words)


def ghost():
    return bridge()._ghost._widget is not None


def opens():
    hands("mousemove", 600, 500)
    at = time.monotonic()
    krita.action("shirushi_toggle").trigger()
    until(lambda: shown, 20, "no panel")
    took = shown[0] - at
    settle(1)
    window.qwindow().resizeDocks([layers_docker, docker], [200, 640], Qt.Vertical)
    window.qwindow().resizeDocks([docker], [320], Qt.Horizontal)
    settle(1)
    return within(took, 2, "opening")


def paints():
    hands("type", "--delay", "15", "a boat")  # The key gave the keyboard to the prompt.
    write(PROMPT)
    hands("key", "ctrl+Return")
    until(ghost, 60, "no result shows over the canvas")
    equal(names(), ["Background"], "a preview is no layer")
    settle(0.5)
    picture("preview")
    click(main_buttons()[-1])
    until(lambda: len(names()) == 2, 20, "no layer")
    settle(1)
    node = krita.activeDocument().topLevelNodes()[-1]
    equal((node.name(), node.colorLabel()), ("[AI] " + PROMPT, 7))


def picture(name):
    """Of the screen, for people."""
    QGuiApplication.primaryScreen().grabWindow(0).save(os.path.join(here, name + ".png"))


def undoes():
    """The pointer still rests on the panel."""
    hands("key", "ctrl+z")
    until(lambda: names() == ["Background"], 10, "one Ctrl+Z does not take the layer back")
    hands("key", "ctrl+shift+z")
    until(lambda: len(names()) == 2, 10, "the layer does not come back")
    settle(1)


def stays():
    document, file = krita.activeDocument(), os.path.join(here, "tagged.kra")
    id = document.topLevelNodes()[-1].uniqueId().toString().strip("{}")
    document.setBatchmode(True)
    document.saveAs(file)
    settle(1)
    document.close()
    settle()
    window.addView(krita.openDocument(file))
    settle(1)
    equal(names(), ["Background", "[AI] " + PROMPT])
    record = json.loads(bytes(krita.activeDocument().annotation("shirushi")).decode())
    tag = record["layers"][id]["tag"]
    equal((tag["operation"], tag["prompt"]), ("GENERATED", PROMPT))


def toggles():
    closing = opening = 0
    for _ in range(3):
        at = time.monotonic()
        krita.action("shirushi_toggle").trigger()
        until(lambda: not docker.isVisible(), 5, "the docker does not close")
        closing = max(closing, time.monotonic() - at)
        settle(0.5)
        shown.clear()
        at = time.monotonic()
        krita.action("shirushi_toggle").trigger()
        until(lambda: shown, 5, "the docker does not open")
        opening = max(opening, shown[0] - at)
        settle(0.5)
    return "%s, %s" % (within(closing, 0.15, "closing"), within(opening, 0.15, "opening"))


def idles():
    ours, clock = os.sysconf("SC_CLK_TCK"), []
    for _ in range(2):
        with open("/proc/%d/stat" % palette()) as file:
            words = file.read().rsplit(")", 1)[1].split()
        clock.append((int(words[11]) + int(words[12])) / ours)
        clock.append(time.process_time())
        if len(clock) == 2:
            sleep(10)
    return "the palette %.1f %% of a core, Krita %.1f %%" % (
        (clock[2] - clock[0]) * 10, (clock[3] - clock[1]) * 10)


def sleep(seconds):
    from PyQt5.QtCore import QEventLoop, QTimer
    loop = QEventLoop()
    QTimer.singleShot(seconds * 1000, loop.quit)
    loop.exec_()


def killed():
    chance, worst = random.Random(SEED), 0
    before = names()
    write(PROMPT)
    for turn in range(KILLS):
        hands("key", "ctrl+Return")
        settle(chance.uniform(0, 4))
        shown.clear()
        at = time.monotonic()
        os.kill(palette(), signal.SIGKILL)
        until(lambda: shown, 10, "turn %d: the docker does not come back" % turn)
        worst = max(worst, shown[0] - at)
        bridge()._process._patience.forget()  # As if a minute had gone by.
        equal(names(), before, "turn %d: the layers" % turn)
        paint = until(main_buttons, 10, "turn %d: the prompt is not back" % turn)[0]
        click((paint[0] + 60, paint[1] - 75))
    until(ghost, 90, "what was ordered is not painted")
    settle(2)
    left = os.listdir(bridge()._folder.path)
    equal(left, [], "files in the exchange")
    return within(worst, 3, "coming back")


docker = [one for one in krita.dockers() if one.objectName() == "shirushi"][0]
layers_docker = [one for one in krita.dockers() if one.objectName() == "KisLayerBox"][0]
fill = docker.fill
docker.fill = lambda: (shown.append(time.monotonic()), fill())
for one in krita.dockers():
    if one.objectName() in ("ColorSelectorNg", "PresetDocker"):
        one.hide()
window.qwindow().showNormal()
window.qwindow().setGeometry(0, 0, 1600, 1000)
document = krita.createDocument(768, 512, "test", "RGBA", "U8", "", 100.0)
window.addView(document)
settle(1)
print("# an artist in Krita %s" % krita.version(), flush=True)
check("the docker opens within 2 s, with the palette in it", opens)
check("words are written in the panel, painted, shown over the canvas and applied", paints)
check("one Ctrl+Z takes the layer back, over the panel too, and redo brings it", undoes)
check("what was saved and opened again says what it is", stays)
check("the key toggles within 150 ms", toggles)
check("an open docker rests", idles)
check("a palette killed %d times in the middle of its work is back with what was ordered" % KILLS, killed)
for one in krita.documents():
    one.setModified(False)
