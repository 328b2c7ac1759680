"""Runs inside Krita, with the real palette: what is done to layers by Krita's own commands, and what the record
makes of it. A picture that was saved with one AI layer is opened anew for each."""
import json
import os
import struct
import sys
import zlib

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import hands as artist  # noqa: E402
from facts import equal, told  # noqa: E402
from hands import here, krita, picture, window  # noqa: E402
from palette_line import settle, until  # noqa: E402
from krita import InfoObject  # noqa: E402

SAVED, PURPLE = os.environ["SHIRUSHI_TEST_SAVED"], 7


def close():
    settle(0.5)  # Krita ends where a layer was named, and its picture is closed before its list shows that.
    for document in krita.documents():
        document.waitForDone()
        document.setModified(False)
        document.close()
    settle(0.5)


def opened(file=SAVED):
    """In front, with the palette turned on for it."""
    document = krita.openDocument(file)
    document.setBatchmode(True)
    window.addView(document)
    settle(1)
    artist.bridge().toggle(True)
    settle(1)
    return krita.activeDocument()


def nodes(document):
    return document.topLevelNodes()


def ai(document):
    [node] = [one for one in nodes(document) if one.name().startswith("[AI]")]
    document.setActiveNode(node)
    settle(0.3)
    return node


def command(name, seconds=1.0):
    krita.action(name).trigger()
    settle(seconds)


def records(document):
    """The tags on record of layers that are there, by id."""
    text = bytes(document.annotation("shirushi.origin")).decode()
    return {one["id"]: one["tag"] for one in json.loads(text)["layers"] if "gone" not in one} if text else {}


def tag(document, node, seconds=10):
    key = node.uniqueId().toString().strip("{}")
    return until(lambda: records(document).get(key), seconds, "no record of %s" % node.name())


def holds(document, node):
    """The prompt is in what is on record, itself or among its sources; name and label say AI."""
    said = json.dumps(tag(document, node))
    if "pink hair" not in said:
        raise AssertionError("the record of %s says %s" % (node.name(), said))
    until(lambda: "[AI]" in node.name() and node.colorLabel() == PURPLE, 10, "%s is not marked" % node.name())


def hand(document, node):
    settle(1.5)
    equal(records(document).get(node.uniqueId().toString().strip("{}")), None, "the record of " + node.name())


def renamed():
    document = opened()
    node = ai(document)
    node.setName("girl")
    holds(document, node)
    equal(node.name(), "[AI] girl")
    hand(document, nodes(document)[0])


def duplicated():
    document = opened()
    ai(document)
    command("duplicatelayer")
    equal(len(nodes(document)), 3)
    for node in nodes(document)[1:]:
        holds(document, node)


def pasted():
    document = opened()
    ai(document)
    command("copy_layer_clipboard")
    command("paste_layer_from_clipboard")
    equal(len(nodes(document)), 3)
    for node in nodes(document)[1:]:
        holds(document, node)


def pasted_elsewhere():
    document = opened()
    ai(document).setName("no sign of it")
    settle(0.2)  # Before the palette looks again.
    command("copy_layer_clipboard")
    other = krita.createDocument(300, 200, "other", "RGBA", "U8", "", 100.0)
    window.addView(other)
    settle(1)
    command("paste_layer_from_clipboard", 2)
    other = krita.activeDocument()
    equal(len(nodes(other)), 2)
    holds(other, nodes(other)[1])
    hand(other, nodes(other)[0])


def merged():
    document = opened()
    ai(document)
    command("merge_layer", 2)
    [node] = nodes(document)
    holds(document, node)
    command("edit_undo", 2)
    equal(len(nodes(document)), 2)
    holds(document, ai(document))
    hand(document, nodes(document)[0])
    command("edit_redo", 2)
    [node] = nodes(document)
    holds(document, node)


def grouped():
    document = opened()
    ai(document)
    command("create_quick_group", 2)
    group = nodes(document)[-1]
    [inner] = group.childNodes()
    holds(document, inner)
    document.setActiveNode(group)
    settle(0.3)
    command("flatten_layer", 2)
    holds(document, nodes(document)[-1])
    hand(document, nodes(document)[0])


def flattened():
    document = opened()
    command("flatten_image", 2)
    [node] = nodes(document)
    holds(document, node)


def merged_unseen():
    """With the docker closed nobody looks."""
    document = opened()
    settle(1)
    artist.docker.hide()
    ai(document)
    command("merge_layer", 2)
    [node] = nodes(document)
    equal("[AI]" in node.name(), False, "marked by nobody")
    artist.shown.clear()
    artist.docker.show()
    artist.until_shown(10)
    holds(document, node)


def masked():
    """Of the mask nothing is told; in the file it has become part of the layer."""
    document = opened()
    node = ai(document)
    mask = document.createNode("half", "transparencymask")
    node.addChildNode(mask, None)
    document.waitForDone()
    document.setActiveNode(mask)
    settle(1)
    holds(document, node)
    for ending in ("png", "ora"):
        file = os.path.join(here, "masked." + ending)
        artist.export(file)
        artist.says(file, "rainedAlgorithmicMedia", "pink hair")


def sent_out():
    """By the palette's own export, and in again."""
    opened()
    file = os.path.join(here, "sent-out.png")
    artist.export(file)
    close()
    document = opened(file)
    [node] = nodes(document)
    holds(document, node)


def forbidden():
    """A picture whose maker forbids it: the record says so, and an export says it on."""
    file = os.path.join(here, "closed.png")
    with open(file, "wb") as out:
        out.write(png(64, 48, XMP))
    document = opened(file)
    def wishes():
        text = bytes(document.annotation("shirushi.origin")).decode()
        return json.loads(text)["document"]["wishes"] if text else None
    equal(len(until(wishes, 10, "no wish on record")), 1)
    target = os.path.join(here, "closed-still.png")
    artist.export(target)
    with open(target, "rb") as written:
        equal(b"DMI-PROHIBITED" in written.read(), True, "the wish in the export")


XMP = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
 plus:DataMining="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"/></rdf:RDF></x:xmpmeta>"""


def png(width, height, xmp):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = (b"\0" + bytes((200, 180, 90)) * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp)
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def removed():
    document = opened()
    node = ai(document)
    key = node.uniqueId().toString().strip("{}")
    node.remove()
    document.waitForDone()

    def gone():
        text = bytes(document.annotation("shirushi.origin")).decode()
        return [one for one in json.loads(text)["layers"] if one["id"] == key and "gone" in one]
    until(gone, 10, "the removal is not on record")
    hand(document, nodes(document)[0])


def sent(ending):
    """Out by Krita's own export, and in again: the names are what is left."""
    document = opened()
    file = os.path.join(here, "sent." + ending)
    document.exportImage(file, InfoObject())
    close()
    document = opened(file)
    node = ai(document)
    equal(tag(document, node) is not None, True)
    until(lambda: node.colorLabel() == PURPLE, 10, "no label")
    hand(document, nodes(document)[0])


def painted_on():
    document = opened()
    node = ai(document)
    equal(tag(document, node)["digitalSourceType"], "TRAINED_ALGORITHMIC_MEDIA")
    artist.stroke()
    until(lambda: tag(document, node)["digitalSourceType"].startswith("COMPOSITE"), 10, "it is not known as edited")
    file = os.path.join(here, "painted.png")
    artist.export(file)
    artist.says(file, "compositeWithTrainedAlgorithmicMedia", "pink hair")


print("# what Krita does to layers, and the record", flush=True)
artist.begin(64, 64)
artist.hands("mousemove", 600, 500)
artist.press_key()
artist.until_shown(20)
settle(1)
artist.make_room()
for name, test, *more in (("renamed", renamed), ("duplicated", duplicated), ("copied and pasted", pasted),
                          ("pasted into another picture", pasted_elsewhere), ("merged down, undone, redone", merged),
                          ("put into a group that is merged", grouped), ("flattened", flattened),
                          ("merged while the docker is closed", merged_unseen),
                          ("removed", removed), ("painted on", painted_on), ("masked, and exported", masked),
                          ("exported with its origin and opened", sent_out),
                          ("out to OpenRaster and in", sent, "ora"), ("out to PSD and in", sent, "psd")):
    close()
    if not told("an AI layer that is %s" % name, test, *more):
        picture(test.__name__)
close()
if not told("a picture that is opened keeps its maker's wish", forbidden):
    picture("forbidden")
close()
