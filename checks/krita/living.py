"""When the palette runs, and when its panel is seen."""
import os
import signal
import stat
import time

import shirushi.docker

from facts import equal
from palette_line import settle, until
from scene import close, docker, krita, names, new, palette


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


def rests():
    """As if the docker had been closed for five minutes."""
    docker.hide()
    palette.told("hide")
    shirushi.docker.bridge()._resting.timeout.emit()
    until(lambda: children() == [], 5, "the palette does not end")
    settle(1)
    equal(children(), [], "processes")
    palette.heard.clear()
    docker.show()
    palette.told("hello")
    palette.told("show")


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
