"""Opens the docker and quits Krita; the palette notes that its line was closed."""
import os
import sys

from krita import Krita
from PyQt5.QtWidgets import QApplication

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from palette_line import Palette, settle  # noqa: E402

palette = Palette(os.environ["SHIRUSHI_TEST_SOCKET"])
Krita.instance().action("shirushi_toggle").trigger()
palette.told("show", 20)
document = Krita.instance().createDocument(64, 64, "test", "RGBA", "U16", "", 100.0)
Krita.instance().activeWindow().addView(document)
settle()
picture = palette.ask("document")["id"]
raster = palette.put("in", bytes(16), 2, 2)
palette.ask("insert", document=picture, border=dict(left=0, top=0, right=0, bottom=0),
            layers=[dict(name="AI", x=0, y=0, raster=raster, opacity=1, label=0)])
document.setModified(False)
QApplication.instance().closeAllWindows()
