"""Runs inside Krita, with the real palette: the next day, with the picture that was saved the day before."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import hands as artist  # noqa: E402
from facts import equal, told  # noqa: E402
from hands import here, krita, picture, window  # noqa: E402
from palette_line import settle  # noqa: E402


def known():
    """The docker is opened, and asked for an export of what it knows."""
    window.addView(krita.openDocument(os.environ["SHIRUSHI_TEST_SAVED"]))
    settle(1)
    names = [node.name() for node in krita.activeDocument().topLevelNodes()]
    equal(len(names), 2, "layers")
    artist.hands("mousemove", 600, 500)
    artist.press_key()
    artist.until_shown(20)
    settle(1)
    artist.make_room()
    file = os.path.join(here, "again.png")
    artist.export(file)
    artist.says(file, "rainedAlgorithmicMedia", names[1].replace("[AI] ", ""))


artist.begin(64, 64)
if not told("in a Krita that was started anew, the layer is known for what it is", known):
    picture("known")
for one in krita.documents():
    one.setModified(False)
