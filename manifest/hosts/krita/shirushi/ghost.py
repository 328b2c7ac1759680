"""A picture shown over the canvas that is no part of the document: a widget, deaf to the mouse."""
import math

from .qt import QtCore, QtGui, QtWidgets

EVERY = 16  # milliseconds between two looks at where the canvas is, while something is shown


def follow(size, scale, degrees, mirrored, corner):
    """The six numbers of a QTransform from the picture to the canvas widget. Krita mirrors the picture
    and then turns it; `corner` is where the box around the result begins."""
    angle = math.radians(degrees)
    cos, sin = scale * math.cos(angle), scale * math.sin(angle)
    flip = -1 if mirrored else 1
    m11, m12, m21, m22 = flip * cos, flip * sin, -sin, cos
    across = [x * m11 + y * m21 for x in (0, size[0]) for y in (0, size[1])]
    down = [x * m12 + y * m22 for x in (0, size[0]) for y in (0, size[1])]
    return m11, m12, m21, m22, corner[0] - min(across), corner[1] - min(down)


class Ghost:
    """aside(): the artist goes to work under what is shown, or wants to see the canvas bare."""

    def __init__(self, krita, aside):
        self._krita, self._aside = krita, aside
        self._widget = self._document = self._view = None
        self._timer = QtCore.QTimer()
        self._timer.setInterval(EVERY)
        self._timer.setSingleShot(True)  # Set anew after each look: what fails does not fail on and on.
        self._timer.timeout.connect(self._look)

    def show(self, document, rectangle, data, width, height, frame):
        self.hide()
        image = QtGui.QImage(data, width, height, 4 * width, QtGui.QImage.Format.Format_ARGB32).copy()
        area = canvas(self._krita.activeWindow())
        if area is None or document != self._krita.activeDocument():
            return  # It is shown over the document in front, and there is none.
        self._document, self._view = document, self._krita.activeWindow().activeView()
        self._widget = _Overlay(area, image, QtCore.QRectF(*rectangle), frame, self._aside)
        self._look()

    def hide(self):
        self._timer.stop()
        widget, self._widget = self._widget, None
        if widget is not None:
            try:
                QtWidgets.QApplication.instance().removeEventFilter(widget)
                widget.hide()
                widget.deleteLater()
            except RuntimeError:
                pass  # Krita has closed the view, and the widget with it.

    def _look(self):
        try:
            window = self._krita.activeWindow()
            if self._krita.activeDocument() != self._document or canvas(window) is not self._widget.parentWidget():
                return self.hide()
            view = self._view.canvas()
            if view.wrapAroundMode():
                return self.hide()  # The picture is then everywhere.
            self._widget.place(self._transform(view))
            self._timer.start()
        except RuntimeError:
            self.hide()  # What was looked at was closed.

    def _transform(self, view):
        area = self._widget.parentWidget()
        ratio = area.devicePixelRatioF()
        # Krita counts zoom from 72 pixels an inch, and one picture pixel is a pixel of the screen.
        scale = view.zoomLevel() * 72 / self._document.xRes() / ratio
        scroll = _controller(area)
        corner = -scroll.horizontalScrollBar().value() / ratio, -scroll.verticalScrollBar().value() / ratio
        size = self._document.width(), self._document.height()
        return follow(size, scale, view.rotation(), view.mirror(), corner)


def canvas(window):
    """The widget that the active view paints on."""
    area = window.qwindow().findChild(QtWidgets.QMdiArea) if window is not None else None
    sub = area.activeSubWindow() if area is not None else None
    for one in sub.findChildren(QtWidgets.QWidget) if sub is not None else ():
        if one.metaObject().className() in ("KisOpenGLCanvas2", "KisQPainterCanvas"):
            return one
    return None


def _controller(widget):
    while not isinstance(widget, QtWidgets.QAbstractScrollArea):
        widget = widget.parentWidget()
    return widget


class _Overlay(QtWidgets.QWidget):
    def __init__(self, area, image, rectangle, frame, aside):
        super().__init__(area)
        self._area, self._aside, self._panning = area, aside, False
        # Krita's own filter on the canvas comes and goes, and what it keeps no later one would see.
        QtWidgets.QApplication.instance().installEventFilter(self)
        self._image, self._rectangle, self._frame = image, rectangle, frame
        self._where = None
        for attribute in ("WA_TransparentForMouseEvents", "WA_NoSystemBackground"):
            self.setAttribute(getattr(QtCore.Qt.WidgetAttribute, attribute))
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)

    def place(self, where):
        if self.size() != self.parentWidget().size():
            self.resize(self.parentWidget().size())
        if where != self._where:
            self._where = where
            self.update()
        if not self.isVisible():
            self.show()

    def eventFilter(self, receiver, event):
        """Sees what the canvas is about to get, and lets it have all of it."""
        if receiver is not self._area:
            return False
        kinds, kind = QtCore.QEvent.Type, event.type()
        if kind in (kinds.KeyPress, kinds.KeyRelease) and event.key() == QtCore.Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self._panning = kind == kinds.KeyPress
        elif kind == kinds.KeyPress and event.key() == QtCore.Qt.Key.Key_Escape:
            self._aside()
        elif kind == kinds.TabletPress or kind == kinds.MouseButtonPress and event.button() == QtCore.Qt.MouseButton.LeftButton:
            if not self._panning:
                self._aside()
        return False

    def paintEvent(self, event):
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.SmoothPixmapTransform, self._where[0] ** 2 + self._where[1] ** 2 < 4)
        painter.setTransform(QtGui.QTransform(*self._where))
        painter.drawImage(self._rectangle, self._image)
        if self._frame:
            for colour, style in (("white", "SolidLine"), ("black", "DashLine")):
                pen = QtGui.QPen(QtGui.QColor(colour), 2, getattr(QtCore.Qt.PenStyle, style))
                pen.setCosmetic(True)
                painter.setPen(pen)
                painter.drawRect(self._rectangle)
        painter.end()
