"""The docker: a native window for the palette's panel, or a sentence where there is none."""
from krita import DockWidget, Krita

from .bridge import Bridge
from .qt import QtCore, QtGui, QtWidgets
from .words import say

_bridge = None


def bridge():
    """Made when it is first asked for: with every docker closed there is nothing that runs."""
    global _bridge
    if _bridge is None:
        _bridge = Bridge(Krita.instance())
    return _bridge


class Docker(DockWidget):
    def __init__(self):
        super().__init__()
        self.setWindowTitle(say("name"))
        self._pages = _Pages(self)
        self._sentence, self._button, self._pressed = QtWidgets.QLabel(), QtWidgets.QPushButton(), None
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
        self._button.clicked.connect(lambda *_: self._pressed())
        page = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(page)
        column.addStretch()
        column.addWidget(self._sentence)
        column.addWidget(self._button, 0, QtCore.Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self._panel = None
        self._pages.addWidget(page)
        self.setWidget(self._pages)
        self.visibilityChanged.connect(self._visible)

    def canvasChanged(self, canvas):
        if _bridge is not None:
            _bridge.switched()

    def place(self):
        """The native window for the panel, None where there is none to be had, and its size in pixels
        of the screen."""
        if QtGui.QGuiApplication.platformName() != "xcb":
            return None, max(1, self._pages.width()), max(1, self._pages.height())
        if self._panel is None:
            self._panel = _Panel(self._resized, self._shown)
            self._pages.addWidget(self._panel)
        self._pages.setCurrentWidget(self._panel)
        return (int(self._panel.winId()), *self._size())

    def fill(self):
        """The palette is seen."""
        if self._panel is None:
            self._say(say("floating"))
        else:
            self._pages.setCurrentWidget(self._panel)

    def wait(self, sentence):
        self._say(sentence)

    def touch(self):
        """Makes the X server tell Qt what time it is: it would not give the keyboard to a window that
        asks for it with a time before the panel got it. A change of a property is told with its time."""
        handle = self._panel.windowHandle() if self._panel is not None else None
        if handle is not None:
            handle.setTitle("" if handle.title() else say("name"))

    def fail(self, sentence, button, pressed):
        self._say(sentence, button, pressed)

    def lose(self, sentence, button):
        """The panel goes to another window's docker."""
        self._drop()
        self._say(sentence, button, lambda: bridge().seen(self))

    def changeEvent(self, event):
        super().changeEvent(event)
        if event.type() == QtCore.QEvent.Type.PaletteChange and _bridge is not None:
            _bridge.themed()

    def _visible(self, seen):
        if seen:
            bridge().seen(self)
        elif _bridge is not None:
            _bridge.gone(self)

    def _say(self, sentence, button=None, pressed=None):
        self._sentence.setText(sentence)
        self._button.setText(button or "")
        self._button.setVisible(button is not None)
        self._pressed = pressed
        self._pages.setCurrentIndex(0)

    def _drop(self):
        if self._panel is not None:
            self._pages.removeWidget(self._panel)
            self._panel.deleteLater()
            self._panel = None

    def _size(self):
        ratio = self._panel.devicePixelRatioF()
        return max(1, round(self._panel.width() * ratio)), max(1, round(self._panel.height() * ratio))

    def _resized(self):
        _bridge.sized(*self._size())

    def _shown(self):
        """Krita gave the panel another native window."""
        if self.isVisible():
            _bridge.seen(self)


class _Pages(QtWidgets.QStackedWidget):
    """Wishes to be as large as prompt, buttons and results need; what is less, the panel scrolls."""

    def sizeHint(self):
        return QtCore.QSize(300, 480)

    def minimumSizeHint(self):
        return QtCore.QSize(260, 160)


class _Panel(QtWidgets.QWidget):
    def __init__(self, resized, moved):
        super().__init__()
        self._resized, self._moved, self._window = resized, moved, None
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_NativeWindow)
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_DontCreateNativeAncestors)

    def event(self, event):
        done = super().event(event)
        if event.type() == QtCore.QEvent.Type.Resize:
            self._resized()
        elif event.type() == QtCore.QEvent.Type.WinIdChange and self.testAttribute(
                QtCore.Qt.WidgetAttribute.WA_WState_Created):
            window, self._window = self._window, int(self.winId())
            if window is not None and window != self._window:
                self._moved()
        return done
