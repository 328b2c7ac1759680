"""Runs inside Krita: what the palette may ask of the bridge, on documents of every colour space."""
import os
import sys
import traceback

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
thrown = []
sys.excepthook = lambda *what: (thrown.append(what[1]), traceback.print_exception(*what))

import keeping  # noqa: E402
import living  # noqa: E402
import manners  # noqa: E402
import pixels  # noqa: E402
import preview  # noqa: E402
from facts import equal  # noqa: E402
from scene import check, krita  # noqa: E402

print("# inside Krita %s" % krita.version(), flush=True)
check("the docker is off at first, and nothing runs", living.off_at_first)
check("F8 opens the docker and starts the palette", living.opens)
check("the panel hides and shows with the docker", living.hides)
for one in pixels.SPACES:
    check("%s %s: read, put in, undone by one step, redone" % one[:2], pixels.space, *one)
check("a picture of 16384×1024 is read and put into, whole and in part", pixels.wide)
check("several layers are one step to undo", pixels.several)
check("layers and a grown canvas are one step to undo", pixels.border)
check("all layers or none", pixels.all_or_nothing)
check("a layer that was put in is the current one", pixels.current)
check("groups are told, read and put into", pixels.groups)
check("a selection with soft edges is a soft mask", pixels.soft_selection)
check("a picture that is worked on, and a question to the artist, are not disturbed", manners.busy)
check("what is malformed, oversized or forbidden changes nothing", manners.rough_words)
check("changes are told, and silence is kept", manners.events)
check("the record and the marks are kept by saving and opening again", keeping.record)
check("an export by the artist is told with its document", keeping.exports)
check("Krita's own copies", keeping.copies)
check("a preview covers its place however the canvas is seen, and is no part of the picture", preview.ghost)
check("a preview steps aside for whoever goes to work", preview.steps_aside)
check("the palette of a docker that is closed for long ends, and is back when it is opened", living.rests)
check("the palette killed with -9 is back within 3 s", living.killed)
check("no exception came to the artist", lambda: equal(thrown, [], "thrown"))
