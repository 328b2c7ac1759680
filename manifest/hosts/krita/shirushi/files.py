"""The private folder through which pixels travel. Knows neither Qt nor Krita."""
import contextlib
import os
import shutil
import stat
import tempfile

from .fault import PARAMS, REFUSED, Fault
from .params import BYTES, NAME

PREFIX = "shirushi-krita-"
_LINK_NO, _BINARY = getattr(os, "O_NOFOLLOW", 0), getattr(os, "O_BINARY", 0)


class Folder:
    """A folder that only its user may enter (mkdtemp makes it so); its name tells whose it is, so
    that what a Krita that was killed has left is swept by the next."""

    def __init__(self):
        sweep()
        self.path = tempfile.mkdtemp(prefix="%s%d-" % (PREFIX, os.getpid()))
        self._count = 0

    def place(self, name):
        if not NAME.fullmatch(name):
            raise Fault(PARAMS, "that is no plain file name")
        return os.path.join(self.path, name)

    def free(self, name):
        place = self.place(name)
        if os.path.lexists(place):
            raise Fault(PARAMS, "%s is there already" % name)
        return place

    def read(self, raster):
        """The bytes of a raster; the file stays until done() is called for it."""
        place = self.place(raster["file"])
        try:
            handle = os.open(place, os.O_RDONLY | _LINK_NO | _BINARY | getattr(os, "O_NONBLOCK", 0))
        except OSError:
            raise Fault(PARAMS, "%s is no file to be read" % raster["file"])
        what = os.fstat(handle)
        if not stat.S_ISREG(what.st_mode) or what.st_nlink != 1 or os.path.islink(place):
            os.close(handle)
            raise Fault(PARAMS, "%s is no plain file" % raster["file"])
        with os.fdopen(handle, "rb") as source:
            size = raster["width"] * raster["height"] * BYTES[raster["format"]]
            if what.st_size != size:
                raise Fault(PARAMS, "%s: expected %d bytes, got %d" % (raster["file"], size, what.st_size))
            return source.read(size)

    def done(self, raster):
        with contextlib.suppress(FileNotFoundError):  # Two rasters of a call may be of one file.
            os.unlink(self.place(raster["file"]))

    def write(self, form, width, height, strips):
        """A raster of what the strips, from top to bottom, are together."""
        self._count += 1
        name = "bridge-%d.%s" % (self._count, form)
        place = self.place(name)
        size = 0
        try:
            handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _LINK_NO | _BINARY, 0o600)
            with os.fdopen(handle, "wb") as target:
                for strip in strips:
                    size += target.write(strip)
            if size != width * height * BYTES[form]:
                raise Fault(REFUSED, "Krita gave %d bytes for %d x %d pixels" % (size, width, height))
        except BaseException as fault:
            if os.path.lexists(place):
                os.unlink(place)
            if isinstance(fault, OSError):
                raise Fault(REFUSED, "the pixels cannot be written (%s)" % (fault.strerror or fault))
            raise
        return {"file": name, "format": form, "width": width, "height": height}

    def clear(self):
        for name in os.listdir(self.path):
            place = os.path.join(self.path, name)
            if os.path.isdir(place) and not os.path.islink(place):
                shutil.rmtree(place, ignore_errors=True)
            else:
                os.unlink(place)

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)


def sweep():
    """Removes the folders of ours whose Krita is no more."""
    if os.name != "posix":
        return  # Windows has no harmless way to ask whether a process lives.
    root = tempfile.gettempdir()
    for name in os.listdir(root):
        owner = name[len(PREFIX):].split("-")[0] if name.startswith(PREFIX) else ""
        place = os.path.join(root, name)
        if owner.isdigit() and not _lives(int(owner)) and os.lstat(place).st_uid == os.getuid():
            shutil.rmtree(place, ignore_errors=True)


def _lives(number):
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
