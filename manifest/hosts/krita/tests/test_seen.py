import math
import tempfile
import types
import unittest
from unittest import mock

import fake

from shirushi.documents import Documents
from shirushi.ghost import follow
from shirushi.watch import Watch
from shirushi.words import WORDS, say


class FollowTest(unittest.TestCase):
    def at(self, where, x, y):
        m11, m12, m21, m22, dx, dy = where
        return round(m11 * x + m21 * y + dx, 6), round(m12 * x + m22 * y + dy, 6)

    def test_a_plain_canvas_is_scaled_and_scrolled(self):
        where = follow((100, 50), 2, 0, False, (-30, 7))
        self.assertEqual([self.at(where, 0, 0), self.at(where, 10, 5)], [(-30, 7), (-10, 17)])

    def test_a_mirrored_canvas_has_its_left_at_the_right(self):
        where = follow((100, 50), 2, 0, True, (5, 0))
        self.assertEqual([self.at(where, 0, 0), self.at(where, 100, 0)], [(205, 0), (5, 0)])

    def test_a_quarter_turn_has_its_top_at_the_right(self):
        where = follow((100, 50), 1, 90, False, (0, 0))
        self.assertEqual([self.at(where, 0, 0), self.at(where, 100, 50)], [(50, 0), (0, 100)])

    def test_the_box_around_any_turn_begins_at_the_corner(self):
        for degrees in range(-180, 181, 15):
            for mirrored in (False, True):
                where = follow((100, 50), 1.5, degrees, mirrored, (-7, 9))
                corners = [self.at(where, x, y) for x in (0, 100) for y in (0, 50)]
                self.assertAlmostEqual(min(x for x, _ in corners), -7, 5)
                self.assertAlmostEqual(min(y for _, y in corners), 9, 5)
                self.assertAlmostEqual(math.dist(corners[0], corners[2]), 150, 4)


class WatchTest(unittest.TestCase):
    def setUp(self):
        self.krita, self.changed, self.saved = fake.Krita(), [], []
        self.document = self.krita.open()
        self.documents = Documents(self.krita)
        self.watch = Watch(self.krita, self.documents, tempfile.gettempdir(), self.changed.append,
                           lambda *what: self.saved.append(what))
        self.watch.start()

    def look(self):
        self.changed.clear()
        self.watch.look()
        return [set(what) for what in self.changed]

    def test_silence_where_nothing_changes(self):
        self.assertEqual(self.look(), [])

    def test_each_change_is_told_once_by_its_name(self):
        node = self.document.root.childNodes()[0]
        for act, what in ((lambda: node.setName("x"), {"layers"}), (lambda: node.setColorLabel(1), {"layers"}),
                          (lambda: self.document.root.addChildNode(self.document.createNode("n", "paintlayer"), None), {"layers"}),
                          (lambda: self.document.resizeImage(0, 0, 5, 5), {"document"}),
                          (lambda: self.krita.open(), {"document", "layers"}), (self.watch._hinted, {"layers"})):
            act()
            self.assertEqual((self.look(), self.look()), ([what], []))

    def test_a_selection_is_told(self):
        self.document.selected = types.SimpleNamespace(x=lambda: 1, y=lambda: 2, width=lambda: 3, height=lambda: 4)
        self.assertEqual(self.look(), [{"selection"}])

    def test_a_file_that_krita_wrote_is_told_with_its_document(self):
        self.document.file = "/somewhere/a.kra"
        self.krita.told.imageSaved.emit("/somewhere/a.kra")
        self.assertEqual(self.saved, [(self.documents.id(self.document), "/somewhere/a.kra")])

    def test_an_export_is_told_with_the_document_in_front(self):
        self.document.file = "/somewhere/a.kra"
        other = self.krita.open()
        self.krita.told.imageSaved.emit("/somewhere/a.png")
        self.krita.told.imageSaved.emit("/somewhere/a.kra")
        self.assertEqual(self.saved, [(self.documents.id(other), "/somewhere/a.png"),
                                      (self.documents.id(self.document), "/somewhere/a.kra")])

    def test_our_own_copies_are_not_told_and_no_document_has_none(self):
        self.krita.told.imageSaved.emit(tempfile.gettempdir() + "/copy.png")
        self.krita.close(self.document)
        self.krita.told.imageSaved.emit("/somewhere/a.png")
        self.assertEqual(self.saved, [])


class WordsTest(unittest.TestCase):
    def test_every_language_says_everything(self):
        for language, words in WORDS.items():
            self.assertEqual(set(words), set(WORDS["en"]), language)
            for key in words:
                self.assertEqual(words[key].count("{0}"), WORDS["en"][key].count("{0}"), (language, key))

    def test_the_nearest_language_is_spoken(self):
        for tongue, expected in (("zh-TW", "zh-Hant"), ("zh-CN", "zh-Hans"), ("zh-Hant-HK", "zh-Hant"), ("ja-JP", "ja"),
                                 ("ko", "ko"), ("de-DE", "en"), ("C", "en")):
            self.assertEqual(say("again", tongue=tongue), WORDS[expected]["again"], tongue)
