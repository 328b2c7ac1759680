"""What the facts about the bridge stand on: Krita, a palette without a will, and documents."""
import os

from krita import Krita

from facts import told
from palette_line import Palette, settle

krita = Krita.instance()
window = krita.activeWindow()
here = os.environ["SHIRUSHI_TEST"]
WIDE, HIGH = 256, 192
NO_BORDER = dict(left=0, top=0, right=0, bottom=0)
palette = Palette(os.environ["SHIRUSHI_TEST_SOCKET"])
docker = [one for one in krita.dockers() if one.objectName() == "shirushi"][0]


def check(name, test, *arguments):
    for document in krita.documents():
        close(document)
    return told(name, test, *arguments)


def new(model="RGBA", depth="U8", profile="", wide=WIDE, high=HIGH):
    document = krita.createDocument(wide, high, "test", model, depth, profile, 100.0)
    window.addView(document)
    settle()
    return palette.ask("document"), krita.activeDocument()


def close(document):
    document.waitForDone()  # What Krita still paints of it must not outlive it.
    settle(0.1)
    document.setModified(False)
    document.close()
    settle()


def undo(way="edit_undo"):
    krita.action(way).trigger()
    settle(1)


def layer(name, x, y, raster, opacity=1.0, label=2):
    return dict(name=name, x=x, y=y, raster=raster, opacity=opacity, label=label)


def names(document):
    return [node.name() for node in document.topLevelNodes()]
