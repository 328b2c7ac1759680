"""Runs inside Krita, with the real palette: what an artist does with mouse and keyboard, and what becomes of it."""
import json
import os
import random
import signal
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import hands as artist  # noqa: E402
from facts import equal, told  # noqa: E402
from hands import click, docker, hands, here, krita, main_buttons, palette, picture, window  # noqa: E402
from palette_line import settle, until  # noqa: E402

PROMPT = "girl, pink hair, blue eyes, smiling"
KILLS, SEED = 20, 7


def names():
    return [node.name() for node in krita.activeDocument().topLevelNodes()]


def ghost():
    return artist.bridge()._ghost._widget is not None


def opens():
    hands("mousemove", 600, 500)
    at = artist.press_key()
    took = artist.until_shown(20) - at
    settle(1)
    artist.make_room()
    return "%.2f s" % took


def paints():
    hands("type", "--delay", "15", "a boat")  # The key gave the keyboard to the prompt.
    apply(PROMPT)
    node = krita.activeDocument().topLevelNodes()[-1]
    equal((names(), node.name(), node.colorLabel()), (["Background", "[AI] " + PROMPT], "[AI] " + PROMPT, 7))


def apply(words):
    before = names()
    artist.write(words)
    hands("key", "ctrl+Return")
    until(ghost, 60, "no result shows over the canvas")
    equal(names(), before, "a preview is no layer")
    settle(0.5)
    picture("preview")
    click(main_buttons()[-1])
    until(lambda: len(names()) > len(before), 20, "no layer")
    settle(1)


def undoes():
    """The pointer still rests on the panel."""
    hands("key", "ctrl+z")
    until(lambda: names() == ["Background"], 10, "one Ctrl+Z does not take the layer back")
    hands("key", "ctrl+shift+z")
    until(lambda: len(names()) == 2, 10, "the layer does not come back")
    settle(1)


def exports():
    file = os.path.join(here, "exported.png")
    artist.export(file)
    artist.says(file, "rainedAlgorithmicMedia", PROMPT)


def stays():
    document, file = krita.activeDocument(), os.environ["SHIRUSHI_TEST_SAVED"]
    id = document.topLevelNodes()[-1].uniqueId().toString().strip("{}")
    document.setBatchmode(True)
    document.saveAs(file)
    settle(1)
    document.close()
    settle()
    window.addView(krita.openDocument(file))
    settle(1)
    equal(names(), ["Background", "[AI] " + PROMPT])
    record = json.loads(bytes(krita.activeDocument().annotation("shirushi.origin")).decode())
    [tag] = [layer["tag"] for layer in record["layers"] if layer["id"] == id]
    equal((tag["operation"], tag["prompt"]), ("GENERATED", PROMPT))
    artist.says(file, "[AI] " + PROMPT, "rainedAlgorithmicMedia", "annotation")


def toggles():
    for _ in range(3):
        artist.press_key()
        until(lambda: not docker.isVisible(), 5, "the docker does not close")
        settle(0.5)
        artist.press_key()
        artist.until_shown(5)
        settle(0.5)


def yields():
    """To whoever draws, also right after another layer was chosen."""
    document = krita.activeDocument()
    for node in document.topLevelNodes():
        artist.write(PROMPT)
        hands("key", "ctrl+Return")
        until(ghost, 60, "no result shows over the canvas")
        document.setActiveNode(node)
        settle(1)
        artist.stroke()
        until(lambda: not ghost(), 3, "a result hides the stroke on %s" % node.name())


def floats():
    """Krita lets every docker be drawn out into a window of its own, which stays above it."""
    for floating in (True, False):
        artist.shown.clear()
        docker.setFloating(floating)
        artist.until_shown(10)
        hands("mousemove", 600, 500)
        until(main_buttons, 10, "no palette in the docker that %s" % ("floats" if floating else "is back"))
        picture("floats" if floating else "docked")
    artist.make_room()


def killed():
    chance, times = random.Random(SEED), []
    before = names()
    artist.write(PROMPT)
    for turn in range(KILLS):
        hands("key", "ctrl+Return")
        settle(chance.uniform(0, 2))
        artist.shown.clear()
        at = time.monotonic()
        os.kill(palette(), signal.SIGKILL)
        times.append(artist.until_shown(30) - at)
        artist.bridge()._process._patience.forget()  # As if a minute had gone by.
        equal(names(), before, "turn %d: the layers" % turn)
        artist.to_prompt()
    until(ghost, 90, "what was ordered is not painted")
    settle(2)
    left = os.listdir(artist.bridge()._folder.path)
    equal(left, [], "files in the exchange")
    # How soon it is to be back is for the figures: a busy machine is no fault.
    return "back after %.2f s, %.2f s at most" % (sorted(times)[KILLS // 2], max(times))


print("# an artist in Krita %s" % krita.version(), flush=True)
artist.begin(768, 512)
for name, test in (("the docker opens, with the palette in it", opens),
                   ("words are written in the panel, painted, shown over the canvas and applied", paints),
                   ("one Ctrl+Z takes the layer back, over the panel too, and redo brings it", undoes),
                   ("Origin exports a picture that says what it is", exports),
                   ("what was saved and opened again says what it is", stays),
                   ("the key toggles", toggles),
                   ("a result shown over the canvas goes when one draws", yields),
                   ("the docker floats and comes back, with the palette in it", floats),
                   ("a palette killed %d times in the middle of its work is back with what was ordered" % KILLS, killed)):
    if not told(name, test):
        picture(test.__name__)
        if test in (opens, paints):
            print("# the rest stands on that", flush=True)
            break
for one in krita.documents():
    one.setModified(False)
