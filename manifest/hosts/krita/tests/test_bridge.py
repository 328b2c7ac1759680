import json
import os
import tempfile
import types
import unittest
from unittest import mock

import fake

from shirushi.bridge import Bridge


class Docker:
    """What of the docker the bridge knows."""

    def __init__(self, window=77):
        self.window, self.seen, self.said, self.touched = window, True, [], 0

    isVisible = lambda self: self.seen
    place = lambda self: (self.window, 300, 480)
    fill = lambda self: self.said.append("the palette")

    def wait(self, sentence):
        self.said.append(sentence)

    def fail(self, sentence, button, pressed):
        self.said.append(sentence)
        self.pressed = pressed

    def lose(self, sentence, button):
        self.said.append(sentence)

    def hide(self):
        self.seen = False

    def touch(self):
        self.touched += 1


class BridgeTest(unittest.TestCase):
    def setUp(self):
        root = tempfile.TemporaryDirectory()
        self.addCleanup(root.cleanup)
        for patch in (mock.patch("tempfile.tempdir", root.name),
                      mock.patch.dict(os.environ, {"SHIRUSHI_TEST_CACHE": root.name, "SHIRUSHI_PALETTE": "palette"})):
            patch.start()
            self.addCleanup(patch.stop)
        fake.Process.made.clear()
        fake.Timer.waiting.clear()
        fake.Application.dark = False
        self.krita, self.docker = fake.Krita(), Docker()
        self.bridge = Bridge(self.krita)

    def process(self):
        return fake.Process.made[-1]

    def heard(self):
        """What the palette has got, and forgets."""
        written, self.process().written = self.process().written, b""
        return [json.loads(line) for line in written.splitlines()]

    def say(self, **message):
        line = json.dumps({"jsonrpc": "2.0", **message}).encode() + b"\n"
        self.process().readAllStandardOutput = lambda: line
        self.process().readyReadStandardOutput.emit()
        fake.Timer.turn()

    def greet(self, protocol=1):
        self.process().started.emit()
        [hello] = self.heard()
        self.say(id=hello["id"], result={"protocol": protocol})
        return hello

    def open(self):
        self.bridge.seen(self.docker)
        self.greet()
        [show] = self.heard()
        self.say(id=show["id"], result=None)
        return show

    def test_nothing_is_started_before_a_docker_is_seen(self):
        self.bridge.toggle(True)
        self.bridge.sized(1, 1)
        self.assertEqual(fake.Process.made, [])

    def test_a_docker_that_is_seen_is_filled(self):
        self.bridge.seen(self.docker)
        hello = self.greet()
        self.assertEqual((hello["method"], hello["params"]["host"], hello["params"]["theme"]["dark"]),
                         ("hello", {"name": "Krita", "version": "5.2.0"}, False))
        [show] = self.heard()
        self.assertEqual((show["method"], show["params"]), ("show", {"window": 77, "width": 300, "height": 480}))
        self.say(id=show["id"], result=None)
        self.assertEqual(self.docker.said, ["The palette is starting…", "the palette"])

    def test_without_a_native_window_it_floats(self):
        self.docker.window = None
        self.assertEqual(self.open()["params"], {"width": 300, "height": 480})

    def test_another_protocol_is_said_and_nothing_is_started_anew(self):
        self.bridge.seen(self.docker)
        self.greet(protocol=2)
        self.process().end()
        fake.Timer.turn()
        self.assertIn("2, 1", self.docker.said[-1])
        self.assertEqual(len(fake.Process.made), 1)

    def test_a_key_that_was_pressed_before_the_palette_was_there_opens_it(self):
        self.bridge.seen(self.docker)
        self.bridge.toggle(True)
        self.greet()
        self.assertEqual([(one["method"], one["params"]) for one in self.heard()][1:], [("toggle", {"open": True})])

    def test_a_palette_that_dies_is_shown_anew(self):
        self.open()
        self.process().end()
        fake.Timer.turn()
        self.greet()
        self.assertEqual([one["method"] for one in self.heard()], ["show"])
        self.assertEqual(len(fake.Process.made), 2)

    def test_the_docker_of_another_window_takes_the_panel(self):
        self.open()
        other = Docker(78)
        self.bridge.seen(other)
        self.assertEqual(self.docker.said[-1], "The palette is in another window of Krita.")
        self.assertEqual([one["params"]["window"] for one in self.heard()], [78])
        self.bridge.gone(self.docker)
        self.assertEqual(self.heard(), [])
        self.bridge.gone(other)
        self.assertEqual([one["method"] for one in self.heard()], ["hide"])

    def test_out_of_sight_for_long_the_palette_ends_and_comes_back_when_it_is_seen(self):
        self.open()
        self.bridge.gone(self.docker)
        self.assertTrue(self.bridge._resting.active)
        self.bridge.seen(self.docker)
        self.assertFalse(self.bridge._resting.active)
        self.bridge.gone(self.docker)
        self.bridge._resting.timeout.emit()
        self.assertTrue(self.process().written.endswith(b"<end>"))
        self.process().end()
        fake.Timer.turn()
        self.assertEqual(len(fake.Process.made), 1)
        self.open()
        self.assertEqual(len(fake.Process.made), 2)

    def test_one_that_is_seen_while_it_ends_is_started_anew(self):
        self.open()
        self.bridge.gone(self.docker)
        self.bridge._resting.timeout.emit()
        self.bridge.seen(self.docker)
        self.assertEqual(len(fake.Process.made), 1)
        self.process().end()
        fake.Timer.turn()
        self.greet()
        self.assertEqual([one["method"] for one in self.heard()], ["show"])
        self.assertEqual(len(fake.Process.made), 2)

    def test_done_in_the_panel_the_canvas_has_the_keyboard(self):
        self.open()
        focused = []
        area = types.SimpleNamespace(setFocus=lambda: focused.append("canvas"))
        window = types.SimpleNamespace(activateWindow=lambda: focused.append("window"))
        self.krita.activeWindow = lambda: types.SimpleNamespace(qwindow=lambda: window)
        with mock.patch("shirushi.bridge.canvas", lambda window: area):
            self.say(method="leave", params={"hidden": False})
            self.assertEqual((self.docker.touched, self.docker.seen, focused), (1, True, []))
            fake.Timer.turn()
        self.assertEqual(focused, ["window", "canvas"])

    def test_done_and_hidden_the_docker_goes(self):
        self.open()
        self.say(method="leave", params={"hidden": True})
        fake.Timer.turn()
        self.assertFalse(self.docker.seen)

    def test_a_key_does_what_it_always_does_where_it_may(self):
        self.open()
        self.krita.named["other"] = fake.Action("Ctrl+J", enabled=False)
        for key in ("Ctrl+Z", "Ctrl+J", "Ctrl+Alt+9"):
            self.say(method="key", params={"key": key})
        self.assertEqual([action.count for action in self.krita.actions()], [1, 0, 0])
        self.assertEqual(self.heard(), [])

    def test_work_under_a_preview_is_told(self):
        self.open()
        self.bridge._ghost._aside()
        self.assertEqual([one["params"] for one in self.heard()], [{"what": ["work"]}])

    def test_another_theme_is_told(self):
        self.open()
        fake.Application.dark = True
        self.bridge.themed()
        [told] = self.heard()
        self.assertEqual(told["params"], {"dark": True, "accent": "#3daee9", "ground": "#282828"})

    def test_at_the_end_nothing_stays(self):
        self.open()
        folder = self.bridge._folder.path
        self.assertTrue(os.path.isdir(folder))
        fake.Application.aboutToQuit.emit()
        self.assertFalse(os.path.exists(folder))
        self.assertTrue(self.process().written.endswith(b"<end>"))


if __name__ == "__main__":
    unittest.main()
