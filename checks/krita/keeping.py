"""What lies with a document and what is written of it: the record, exports, copies."""
import json
import os

from PyQt5.QtCore import QTimer
from PyQt5.QtWidgets import QApplication, QFileDialog, QLineEdit

from facts import equal
from palette_line import settle
from scene import NO_BORDER, close, here, krita, layer, new, palette, window


def record():
    told, document = new("CMYKA", "U8")
    picture, file = told["id"], os.path.join(here, "record.kra")
    equal(palette.ask("record", document=picture), None)
    text = json.dumps({"words": "花 \U0001f338 \"", "more": "x" * 1000000})
    equal(palette.ask("store", document=picture, text=text), None)
    equal(palette.ask("record", document=picture), text)
    raster = palette.put("a", bytes((9, 8, 7, 255)) * 400, 20, 20)
    made = palette.ask("insert", document=picture, border=NO_BORDER, layers=[layer("AI", 3, 4, raster, 0.5)])["ids"][0]
    palette.ask("mark", document=picture, layer=made, name="AI: flower", label=5)
    palette.heard.clear()
    document.setBatchmode(True)
    document.saveAs(file)
    equal(palette.told("saved"), {"document": picture, "file": file})
    equal(palette.ask("document")["file"], file)
    close(document)
    equal(palette.ask("document"), None)
    equal(palette.code("layers", document=picture), 2, "of a closed document")
    document = krita.openDocument(file)
    window.addView(document)
    settle()
    picture = palette.ask("document")["id"]
    equal(palette.ask("record", document=picture), text, "the record, opened again")
    one = [one for one in palette.ask("layers", document=picture)["layers"] if one["id"] == made][0]
    equal((one["name"], one["label"], round(one["opacity"], 2), one["x"], one["y"], one["width"]),
          ("AI: flower", 5, 0.5, 3, 4, 20))
    palette.ask("store", document=picture, text=None)
    equal(palette.ask("record", document=picture), None)
    close(document)


def exports():
    """As the artist does it, dialogs and all; the document stays in its own file."""
    told, document = new()
    file, target = os.path.join(here, "own.kra"), os.path.join(here, "exported.png")
    document.setBatchmode(True)
    document.saveAs(file)
    palette.told("saved")
    document.setBatchmode(False)

    def say_yes():
        if os.path.exists(target) and QApplication.activeModalWidget() is None:
            return
        QTimer.singleShot(300, say_yes)
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            dialog.findChild(QLineEdit, "fileNameEdit").setText(target)
        if dialog is not None:
            QTimer.singleShot(0, dialog.accept)
    say_yes()
    QTimer.singleShot(0, krita.action("file_export_file").trigger)
    equal(palette.told("saved", 20), {"document": told["id"], "file": target})
    equal(document.fileName(), file, "the document's own file")
    settle(1)
    close(document)


def copies():
    told, document = new("RGBA", "U16")
    starts = dict(kra=b"PK", ora=b"PK", psd=b"8BPS", png=b"\x89PNG", jpeg=b"\xff\xd8")
    for form, start in starts.items():
        equal(palette.ask("copy", document=told["id"], file="copy", format=form), None)
        data = palette.take({"file": "copy"})
        equal(data[:len(start)], start, form)
    equal((document.fileName(), document.batchmode()), ("", False))
    palette.put("there", b"kept", 1, 1)
    equal(palette.code("copy", document=told["id"], file="there", format="png"), -32602)
    equal(palette.take({"file": "there"}), b"kept")
    close(document)
