import json
import os
import tempfile
import unittest
from unittest import mock

import fake

from shirushi import process


class PatienceTest(unittest.TestCase):
    def test_it_waits_longer_each_time_and_then_asks(self):
        patience = process.Patience(lambda: 0)
        waits = [(patience.begin(), patience.end())[1] for _ in range(5)]
        self.assertEqual(waits, [0, 500, 2000, 5000, None])

    def test_after_a_good_life_it_begins_again(self):
        now = [0]
        patience = process.Patience(lambda: now[0])
        for _ in range(4):
            patience.begin()
            patience.end()
        patience.begin()
        now[0] = 61
        self.assertEqual(patience.end(), 0)


class ProcessTest(unittest.TestCase):
    def setUp(self):
        cache = tempfile.TemporaryDirectory()
        self.addCleanup(cache.cleanup)
        patch = mock.patch.dict(os.environ, {"SHIRUSHI_TEST_CACHE": cache.name, "SHIRUSHI_PALETTE": "palette 'with words'",
                                             "LD_LIBRARY_PATH": "x", "PYTHONHOME": "y"})
        patch.start()
        self.addCleanup(patch.stop)
        fake.Process.made.clear()
        fake.Timer.waiting.clear()
        self.begun, self.came, self.ended = [], [], []
        self.process = process.Process(lambda: self.begun.append(1), self.came.append, lambda *what: self.ended.append(what))

    def last(self):
        return fake.Process.made[-1]

    def test_it_is_started_with_its_words_and_without_kritas_surroundings(self):
        self.process.start()
        self.process.start()
        self.assertEqual((self.last().command, len(fake.Process.made)), (["palette", "with words"], 1))
        self.assertNotIn("LD_LIBRARY_PATH", self.last().environment.values)
        self.assertNotIn("PYTHONHOME", self.last().environment.values)
        self.assertIn("PATH", self.last().environment.values)

    def test_the_one_that_dies_is_started_anew_until_it_has_died_too_often(self):
        self.process.start()
        waits = []
        for _ in range(4):
            self.last().end()
            waits += fake.Timer.turn()
        self.assertEqual((waits, len(fake.Process.made)), ([0, 500, 2000, 5000], 5))
        self.last().end()
        self.assertEqual((self.ended[:4], self.ended[4][0], fake.Timer.waiting), ([(None, None)] * 4, "stopped", []))
        self.process.start()
        self.assertEqual(len(fake.Process.made), 6)

    def test_one_that_cannot_be_started_is_said_once(self):
        self.process.start()
        self.last().errorOccurred.emit(fake.Process.ProcessError.FailedToStart)
        self.assertEqual((self.ended, fake.Timer.waiting, self.process.running), ([("unstartable", "palette: no such file")], [], False))

    def test_without_a_command_it_says_so(self):
        del os.environ["SHIRUSHI_PALETTE"]
        self.process.start()
        self.assertEqual((self.ended, fake.Process.made), ([("unset", None)], []))

    def test_one_that_was_given_up_is_not_started_anew(self):
        self.process.start()
        self.process.give_up()
        self.last().end()
        self.assertEqual((self.last().written, self.ended, fake.Timer.waiting), (b"<end>", [], []))

    def test_at_the_end_it_gets_time_to_leave_nothing_behind(self):
        self.process.start()
        last = self.last()
        self.process.close()
        self.assertEqual((last.written, last.killed), (b"<end>", True))
        last.end()
        self.assertEqual((self.ended, self.process.running), ([], False))


class CommandTest(unittest.TestCase):
    def test_it_stands_beside_the_package(self):
        with tempfile.TemporaryDirectory() as place, mock.patch.dict(os.environ), \
                mock.patch.object(process, "__file__", os.path.join(place, "process.py")):
            os.environ.pop("SHIRUSHI_PALETTE", None)
            self.assertEqual(process.command(), [])
            for written, expected in (({"command": ["a", "b c"]}, ["a", "b c"]), ({"command": "a"}, []), ([], []),
                                      ({"command": [1]}, []), ({}, [])):
                with open(os.path.join(place, "palette.json"), "w") as file:
                    json.dump(written, file)
                self.assertEqual(process.command(), expected)
