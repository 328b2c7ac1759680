import json
import unittest

import fake  # noqa: F401, stands in for Krita

from shirushi.fault import Fault
from shirushi.line import LONGEST, Line


class LineTest(unittest.TestCase):
    def setUp(self):
        self.sent, self.turns, self.done, self.logged = [], [], [], []
        self.line = Line(lambda data: self.sent.append(json.loads(data)), self.do, self.turns.append, self.logged.append)
        self.line.ready = True

    def do(self, method, params):
        self.done.append(method)
        if method == "refused":
            raise Fault(4, "no")
        if method == "broken":
            raise RuntimeError("Krita is not what it was")
        return params

    def feed(self, *messages):
        for message in messages:
            self.line.feed(message if isinstance(message, bytes) else json.dumps(message).encode() + b"\n")

    def run_turns(self):
        while self.turns:
            self.turns.pop(0)()

    def call(self, method, number=1, **params):
        return {"jsonrpc": "2.0", "id": number, "method": method, "params": params}

    def codes(self):
        return [message["error"]["code"] for message in self.sent]

    def test_a_call_in_pieces_is_answered(self):
        whole = json.dumps(self.call("document", 7, a="ü")).encode() + b"\r\n"
        for index in range(len(whole)):
            self.feed(whole[index:index + 1])
        self.run_turns()
        self.assertEqual(self.sent, [{"jsonrpc": "2.0", "id": 7, "result": {"a": "ü"}}])

    def test_calls_are_done_one_a_turn_in_the_order_they_came(self):
        self.feed(self.call("a", 1), self.call("b", 2))
        self.assertEqual((self.done, len(self.turns)), ([], 1))
        self.turns.pop(0)()
        self.assertEqual(self.done, ["a"])
        self.run_turns()
        self.assertEqual([message["id"] for message in self.sent], [1, 2])

    def test_a_fault_is_answered_with_its_code_and_the_next_call_is_done(self):
        self.feed(self.call("refused", 1), self.call("fine", 2))
        self.run_turns()
        self.assertEqual(self.sent[0]["error"], {"code": 4, "message": "no"})
        self.assertIn("result", self.sent[1])

    def test_what_is_wrong_in_krita_is_logged_and_answered(self):
        self.feed(self.call("broken", 1), self.call("fine", 2))
        self.run_turns()
        self.assertEqual(self.sent[0]["error"]["code"], -32603)
        self.assertIn("not what it was", self.logged[0])
        self.assertIn("result", self.sent[1])

    def test_a_notification_is_done_and_not_answered(self):
        self.feed({"jsonrpc": "2.0", "method": "unpreview"})
        self.run_turns()
        self.assertEqual((self.done, self.sent), (["unpreview"], []))

    def test_what_cannot_be_parsed_is_answered_so(self):
        for line in (b"what?\n", b"\xff\n", b"{\n", b'{"id": NaN}\n', b"[" * 100000 + b"\n", b"1" * 5000 + b"\n"):
            self.feed(line)
        self.assertEqual(self.codes(), [-32700] * 5 + [-32700 if hasattr(__import__("sys"), "set_int_max_str_digits") else -32600])

    def test_what_is_no_call_is_answered_so(self):
        for message in ([], "x", 1, {}, {"jsonrpc": "1.0", "id": 1, "method": "a"}, {"jsonrpc": "2.0", "id": 1.5, "method": "a"},
                        {"jsonrpc": "2.0", "id": True, "method": "a"}, {"jsonrpc": "2.0", "id": 1, "method": 2},
                        {"jsonrpc": "2.0", "id": 1, "method": "a", "params": []},
                        {"jsonrpc": "2.0", "id": 1, "result": 1, "error": {}} and {"jsonrpc": "2.0", "id": 1}):
            self.feed(message)
        self.run_turns()
        self.assertEqual((set(self.codes()), len(self.sent), self.done), ({-32600}, 10, []))

    def test_a_line_that_is_too_long_is_refused_once_and_the_next_is_read(self):
        for _ in range(3):
            self.feed(b"x" * (LONGEST // 2))
        self.feed(b"x\n", self.call("fine"))
        self.run_turns()
        self.assertEqual((self.sent[0]["error"]["code"], len(self.sent), self.done), (-32700, 2, ["fine"]))

    def test_before_hello_nothing_is_done(self):
        self.line.ready = False
        self.feed(self.call("document"))
        self.run_turns()
        self.assertEqual((self.codes(), self.done), ([1], []))

    def test_an_answer_finds_who_asked_once(self):
        got = []
        self.line.call("show", {}, lambda result, fault: got.append((result, fault and fault.code)))
        self.line.call("show", {}, lambda result, fault: got.append((result, fault and fault.code)))
        self.feed({"jsonrpc": "2.0", "id": 2, "error": {"code": 3, "message": "old"}}, {"jsonrpc": "2.0", "id": 1, "result": None},
                  {"jsonrpc": "2.0", "id": 1, "result": None}, {"jsonrpc": "2.0", "id": 99, "result": None})
        self.assertEqual(got, [(None, 3), (None, None)])
        self.assertEqual(len(self.logged), 2)
        self.assertEqual([message["method"] for message in self.sent], ["show", "show"])
