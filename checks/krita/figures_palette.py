"""Runs inside Krita, with the real palette: how long an artist waits for it, and what it costs when it rests."""
import os
import signal
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import hands as artist  # noqa: E402
from facts import row  # noqa: E402
from hands import docker, krita, palette  # noqa: E402
from palette_line import settle, until  # noqa: E402

RESTS = 20  # seconds


def toggled():
    closing, opening = [], []
    for _ in range(10):
        at = artist.press_key()
        until(lambda: not docker.isVisible(), 5)
        closing.append((time.monotonic() - at) * 1000)
        settle(0.7)
        at = artist.press_key()
        opening.append((artist.until_shown(5) - at) * 1000)
        settle(0.7)
    row("The docker closed by its key", closing, "≤ 150 ms")
    row("The docker opened by its key", opening, "≤ 150 ms")


def died():
    times = []
    for _ in range(8):
        artist.shown.clear()
        at = time.monotonic()
        os.kill(palette(), signal.SIGKILL)
        times.append((artist.until_shown(20) - at) * 1000)
        artist.bridge()._process._patience.forget()  # As if a minute had gone by.
        settle(1)
    row("Killed, until it is back", times, "≤ 3000 ms")


def rests(name):
    """In percent of a core."""
    settle(3)
    palettes, kritas = artist.seconds_of_work(palette()), artist.seconds_of_work(os.getpid())
    settle(RESTS)
    share = 100 / RESTS
    row("%s, at rest: the palette" % name, [(artist.seconds_of_work(palette()) - palettes) * share], "≤ 1 %", "%")
    row("%s, at rest: Krita" % name, [(artist.seconds_of_work(os.getpid()) - kritas) * share], "", "%")


artist.begin(768, 512)
artist.hands("mousemove", 600, 500)
first = artist.press_key()
row("The docker opened first, until the palette is seen", [(artist.until_shown(20) - first) * 1000], "≤ 2000 ms")
settle(2)
toggled()
died()
rests("Open")
artist.press_key()
rests("Closed")
for one in krita.documents():
    one.setModified(False)
