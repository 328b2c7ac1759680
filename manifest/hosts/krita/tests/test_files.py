import os
import stat
import tempfile
import unittest
from unittest import mock

import fake  # noqa: F401, stands in for Krita

from shirushi import files
from shirushi.fault import Fault

RASTER = {"file": "a", "format": "bgra8", "width": 2, "height": 3}


class FolderTest(unittest.TestCase):
    def setUp(self):
        root = tempfile.TemporaryDirectory()
        self.addCleanup(root.cleanup)
        patch = mock.patch("tempfile.tempdir", root.name)
        patch.start()
        self.addCleanup(patch.stop)
        self.root, self.folder = root.name, files.Folder()

    def put(self, name, data):
        with open(os.path.join(self.folder.path, name), "wb") as file:
            file.write(data)

    def refused(self, raster=RASTER):
        with self.assertRaises(Fault) as caught:
            self.folder.read(raster)
        self.assertEqual(caught.exception.code, -32602)

    def test_only_its_user_may_enter(self):
        self.assertEqual(stat.S_IMODE(os.stat(self.folder.path).st_mode), 0o700)

    def test_a_raster_stays_until_it_is_done_with(self):
        self.put("a", bytes(range(24)))
        self.assertEqual(self.folder.read(RASTER), bytes(range(24)))
        self.assertEqual(os.listdir(self.folder.path), ["a"])
        self.folder.done(RASTER)
        self.assertEqual(os.listdir(self.folder.path), [])

    def test_another_size_is_refused(self):
        for size in (0, 23, 25):
            self.put("a", bytes(size))
            self.refused()

    def test_what_is_no_plain_file_is_refused(self):
        place, outside = os.path.join(self.folder.path, "a"), os.path.join(self.root, "outside")
        with open(outside, "wb") as file:
            file.write(bytes(24))
        self.refused()
        for make in (lambda: os.symlink(outside, place), lambda: os.link(outside, place), lambda: os.mkfifo(place)):
            make()
            self.refused()
            os.unlink(place)
        os.mkdir(place)
        self.refused()
        self.refused(dict(RASTER, file="../outside"))

    def test_what_is_written_can_be_read(self):
        raster = self.folder.write("a8", 2, 3, [b"ab", b"cdef"])
        self.assertEqual(self.folder.read(raster), b"abcdef")
        self.assertNotEqual(self.folder.write("a8", 2, 3, [b"abcdef"])["file"], raster["file"])

    def test_what_cannot_be_written_whole_leaves_nothing(self):
        def full():
            yield b"ab"
            raise OSError(28, "No space left on device")
        for strips in ([b"abc"], full()):
            with self.assertRaises(Fault) as caught:
                self.folder.write("a8", 2, 3, strips)
            self.assertEqual((caught.exception.code, os.listdir(self.folder.path)), (4, []))

    def test_a_link_in_the_way_is_not_followed(self):
        os.symlink(os.path.join(self.root, "target"), os.path.join(self.folder.path, "bridge-1.a8"))
        with self.assertRaises(Fault):
            self.folder.write("a8", 1, 1, [b"a"])
        self.assertFalse(os.path.exists(os.path.join(self.root, "target")))

    def test_clearing_takes_away_all_that_is_in_it_and_follows_no_link(self):
        kept = os.path.join(self.root, "kept")
        os.mkdir(kept)
        open(os.path.join(kept, "file"), "w").close()
        os.symlink(kept, os.path.join(self.folder.path, "link"))
        os.mkdir(os.path.join(self.folder.path, "sub"))
        self.put("a", b"a")
        self.folder.clear()
        self.assertEqual((os.listdir(self.folder.path), os.listdir(kept)), ([], ["file"]))
        self.folder.remove()
        self.assertFalse(os.path.exists(self.folder.path))

    def test_what_a_dead_krita_left_is_swept_and_what_lives_is_kept(self):
        dead = os.path.join(self.root, files.PREFIX + "999999999-x")
        other = os.path.join(self.root, files.PREFIX + "me")
        os.mkdir(dead)
        os.mkdir(other)
        files.sweep()
        self.assertEqual([os.path.exists(place) for place in (dead, other, self.folder.path)], [False, True, True])
