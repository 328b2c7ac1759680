"""As much of Krita and Qt as the bridge uses, small enough to be seen through. What imports it can then
import the bridge. The tests run with `python3 -m unittest` in this folder."""
import os
import sys
import types
import uuid


class Signal:
    def __init__(self):
        self._slots = []

    def connect(self, slot):
        self._slots.append(slot)

    def disconnect(self, slot=None):
        self._slots = [one for one in self._slots if slot is not None and one != slot]

    def emit(self, *values):
        for slot in list(self._slots):
            slot(*values)


class Timer:
    """Time goes on only where a test says so."""

    waiting = []

    def __init__(self):
        self.timeout, self.active = Signal(), False

    def setInterval(self, milliseconds):
        pass

    def setSingleShot(self, single):
        pass

    def start(self):
        self.active = True

    def stop(self):
        self.active = False

    @classmethod
    def singleShot(cls, milliseconds, what):
        cls.waiting.append((milliseconds, what))

    @classmethod
    def turn(cls):
        """All that waits now, once; gives the waits."""
        now, cls.waiting[:] = list(cls.waiting), []
        for _, what in now:
            what()
        return [milliseconds for milliseconds, _ in now]


class Process:
    """What is started here does what the test does with it."""

    made = []
    ProcessError = types.SimpleNamespace(FailedToStart=0)

    def __init__(self):
        self.started, self.finished, self.errorOccurred = Signal(), Signal(), Signal()
        self.readyReadStandardOutput = Signal()
        self.written, self.command, self.environment, self.killed = b"", None, None, False
        Process.made.append(self)

    def setProcessEnvironment(self, environment):
        self.environment = environment

    def setStandardErrorFile(self, file):
        self.log = file

    def start(self, program, words):
        self.command = [program, *words]

    def write(self, data):
        self.written += data

    def closeWriteChannel(self):
        self.written += b"<end>"

    def waitForFinished(self, milliseconds):
        return self.killed

    def kill(self):
        self.killed = True

    def program(self):
        return self.command[0]

    def errorString(self):
        return "no such file"

    def end(self):
        self.finished.emit(9, 1)


class Environment:
    def __init__(self):
        self.values = dict(os.environ)

    def remove(self, name):
        self.values.pop(name, None)

    @staticmethod
    def systemEnvironment():
        return Environment()


class Colour:
    def __init__(self, lightness, name):
        self.lightness, self.name = lambda: lightness, lambda: name


class Application:
    modal, dark = None, False
    aboutToQuit = Signal()

    @classmethod
    def instance(cls):
        return cls

    @classmethod
    def palette(cls):
        ground = Colour(40, "#282828") if cls.dark else Colour(240, "#f0f0f0")
        return types.SimpleNamespace(color=lambda role: ground if role == "window" else Colour(128, "#3daee9"))

    @classmethod
    def activeModalWidget(cls):
        return cls.modal


class Rectangle:
    def __init__(self, x, y, width, height):
        self._all = x, y, width, height

    x = lambda self: self._all[0]
    y = lambda self: self._all[1]
    width = lambda self: self._all[2]
    height = lambda self: self._all[3]


SIZES = {("RGBA", "U8"): 4, ("RGBA", "U16"): 8}


class Node:
    """Holds one block of pixels; 16-bit pixels are the 8-bit ones twice."""

    def __init__(self, name, kind, space):
        self._name, self._kind, self._space = name, kind, tuple(space)
        self._id, self._children, self.parent = uuid.uuid4(), [], None
        self.block, self.rectangle = b"", (0, 0, 0, 0)
        self._opacity, self._label, self.refuses = 255, 0, False

    def __eq__(self, other):
        return isinstance(other, Node) and self._id == other._id

    __hash__ = None
    name = lambda self: self._name
    type = lambda self: self._kind
    visible = lambda self: True
    opacity = lambda self: self._opacity
    colorLabel = lambda self: self._label
    colorModel = lambda self: self._space[0]
    colorDepth = lambda self: self._space[1]
    colorProfile = lambda self: self._space[2]
    childNodes = lambda self: list(self._children)
    parentNode = lambda self: self.parent
    bounds = lambda self: Rectangle(*self.rectangle)
    uniqueId = lambda self: types.SimpleNamespace(toString=lambda: "{%s}" % self._id)

    def setName(self, name):
        self._name = name

    def setOpacity(self, opacity):
        self._opacity = opacity

    def setColorLabel(self, label):
        self._label = label

    def setColorSpace(self, model, depth, profile):
        if self._space[1] != depth:
            wide = depth == "U16"
            self.block = bytes(b for byte in self.block for b in (byte, byte)) if wide else self.block[::2]
        self._space = model, depth, profile

    def setPixelData(self, data, x, y, width, height):
        assert len(data) == width * height * SIZES[self._space[:2]]
        left, top, wide, high = self.rectangle
        if self.block and (left, wide, top + high) == (x, width, y):
            self.block, self.rectangle = self.block + bytes(data), (left, top, wide, high + height)
        else:
            self.block, self.rectangle = bytes(data), (x, y, width, height)

    def pixelData(self, x, y, width, height):
        if (x, y, width, height) == self.rectangle:
            return self.block
        return bytes(width * height * SIZES[self._space[:2]])

    projectionPixelData = pixelData

    def addChildNode(self, node, above):
        if self.refuses:
            return False
        at = len(self._children) if above is None else self._children.index(above) + 1
        self._children.insert(at, node)
        node.parent = self
        return True


class Document:
    def __init__(self, width, height, name, model, depth, profile):
        self._size, self._name, self._space = (width, height), name, (model, depth, profile)
        self.root, self.busy, self.file, self.annotations = Node("root", "grouplayer", self._space), False, "", {}
        self.root.addChildNode(Node("Background", "paintlayer", self._space), None)
        self.moves, self.selected, self.exports = [], None, True

    width = lambda self: self._size[0]
    height = lambda self: self._size[1]
    name = lambda self: self._name
    fileName = lambda self: self.file
    modified = lambda self: False
    rootNode = lambda self: self.root
    activeNode = lambda self: self.root.childNodes()[0]
    colorModel = lambda self: self._space[0]
    colorDepth = lambda self: self._space[1]
    colorProfile = lambda self: self._space[2]
    selection = lambda self: self.selected
    annotationTypes = lambda self: list(self.annotations)
    annotation = lambda self, name: self.annotations.get(name, b"")
    batchmode = lambda self: False
    xRes = lambda self: 72.0

    def createNode(self, name, kind):
        return Node(name, kind, self._space)

    def createGroupLayer(self, name):
        return Node(name, "grouplayer", self._space)

    def setAnnotation(self, name, description, data):
        self.annotations[name] = data

    def removeAnnotation(self, name):
        del self.annotations[name]

    def pixelData(self, x, y, width, height):
        return bytes((left + top) % 256 for top in range(y, y + height) for left in range(x, x + width) for _ in range(4))

    def resizeImage(self, x, y, width, height):
        self.moves.append((x, y, width, height))
        self._size = width, height

    def tryBarrierLock(self):
        return not self.busy

    def exportImage(self, place, options):
        with open(place, "wb") as file:
            file.write(b"copy")
        return self.exports

    unlock = waitForDone = refreshProjection = lambda self: None
    setModified = setBatchmode = lambda self, value: None


class Action:
    def __init__(self, *keys, enabled=True):
        self.triggered, self.count = Signal(), 0
        self.shortcuts, self.isEnabled = lambda: list(keys), lambda: enabled

    def trigger(self):
        self.count += 1
        self.triggered.emit()


class Krita:
    def __init__(self):
        self.opened, self.front, self.scratches = [], None, 0
        self.named = {"edit_undo": Action("Ctrl+Z"), "edit_redo": Action("Ctrl+Shift+Z")}
        self.told = types.SimpleNamespace(imageSaved=Signal(), setActive=lambda active: None)

    documents = lambda self: list(self.opened)
    activeDocument = lambda self: self.front
    activeWindow = lambda self: None
    action = lambda self, name: self.named[name]
    actions = lambda self: list(self.named.values())
    version = lambda self: "5.2.0"
    notifier = lambda self: self.told

    def open(self, width=100, height=80, depth="U8", profile="sRGB-elle-V2-srgbtrc.icc"):
        self.front = Document(width, height, "picture", "RGBA", depth, profile)
        self.opened.append(self.front)
        return self.front

    def createDocument(self, width, height, name, model, depth, profile, resolution):
        self.scratches += 1
        self.opened.append(Document(width, height, name, model, depth, profile))
        return self.opened[-1]

    def close(self, document):
        self.opened.remove(document)
        self.front = None


def install():
    cache = types.SimpleNamespace(writableLocation=lambda kind: os.environ["SHIRUSHI_TEST_CACHE"],
                                  StandardLocation=types.SimpleNamespace(GenericCacheLocation=0))
    core = types.SimpleNamespace(QTimer=Timer, QProcess=Process, QProcessEnvironment=Environment, QStandardPaths=cache,
                                 QLocale=lambda: types.SimpleNamespace(name=lambda: "en_US"))
    widgets = types.SimpleNamespace(QApplication=Application, QWidget=object)
    qt = types.ModuleType("PyQt5")
    roles = types.SimpleNamespace(ColorRole=types.SimpleNamespace(Window="window", Highlight="accent"))
    gui = types.SimpleNamespace(QKeySequence=lambda key: key, QPalette=roles)
    qt.QtCore, qt.QtGui, qt.QtWidgets = core, gui, widgets
    krita = types.ModuleType("krita")
    krita.InfoObject = object
    sys.modules["PyQt5"], sys.modules["krita"] = qt, krita
    # The package's own __init__ registers it with Krita: its modules are looked at without it.
    package = types.ModuleType("shirushi")
    package.__path__ = [os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "shirushi")]
    sys.modules["shirushi"] = package


install()
