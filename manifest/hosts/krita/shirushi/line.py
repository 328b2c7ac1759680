"""One end of the conversation: JSON-RPC 2.0, a message a line. Knows neither Qt nor Krita."""
import json
import traceback

from .fault import INTERNAL, NOT_YET, PARSE, REQUEST, Fault

LONGEST = 8 << 20
PROTOCOL = 1


def _no_constant(word):
    raise ValueError(word + " is no JSON")


class Line:
    """feed() takes what has come; send(bytes) sends. Calls are done one after the other, each in a
    turn of its own that later(function) gives, so that many of them do not hold up the host."""

    def __init__(self, send, do, later, log):
        self.ready = False  # the palette has answered hello
        self._send, self._do, self._later, self._log = send, do, later, log
        self._rest, self._skipping = bytearray(), False
        self._waiting = []
        self._asked, self._next = {}, 1

    def call(self, method, params, answered=None):
        """answered(result, fault): one of them is None."""
        number, self._next = self._next, self._next + 1
        self._asked[number] = answered or (lambda result, fault: None)
        self._say({"id": number, "method": method, "params": params})

    def tell(self, method, params):
        self._say({"method": method, "params": params})

    def feed(self, data):
        parts = data.split(b"\n")
        for index, part in enumerate(parts):
            if not self._skipping:
                self._rest += part
                if len(self._rest) > LONGEST:
                    self._skipping = True
                    self._rest.clear()
                    self._fail(None, PARSE, "a line is longer than 8 MiB")
            if index < len(parts) - 1:
                whole, self._rest = bytes(self._rest), bytearray()
                if not self._skipping and whole.strip():
                    self._message(whole)
                self._skipping = False

    def _message(self, whole):
        try:
            message = json.loads(whole.decode("utf-8"), parse_constant=_no_constant)
        except (ValueError, RecursionError):
            return self._fail(None, PARSE, "that is no JSON")
        if not isinstance(message, dict) or message.get("jsonrpc") != "2.0":
            return self._fail(None, REQUEST, "that is no JSON-RPC 2.0 message")
        number = message.get("id")
        if number is not None and type(number) is not int:
            return self._fail(None, REQUEST, "an id is a whole number")
        if "method" in message:
            return self._called(number, message)
        if type(number) is int and ("result" in message) != ("error" in message):
            return self._answered(number, message)
        if "error" not in message:  # An error about a message of ours that had no number needs no answer.
            self._fail(number, REQUEST, "that is neither a call nor an answer")

    def _called(self, number, message):
        method, params = message["method"], message.get("params", {})
        if not isinstance(method, str) or not isinstance(params, dict):
            return self._fail(number, REQUEST, "a call has a name and named params")
        if not self.ready:
            return self._fail(number, NOT_YET, "hello comes first")
        self._waiting.append((number, method, params))
        if len(self._waiting) == 1:
            self._later(self._turn)

    def _turn(self):
        number, method, params = self._waiting[0]
        try:
            result = self._do(method, params)
            if number is not None:
                self._say({"id": number, "result": result})
        except Fault as fault:
            self._fail(number, fault.code, fault.message)
        except Exception:  # Whatever goes wrong in Krita: the palette gets an answer, the log the reason.
            self._log(traceback.format_exc())
            self._fail(number, INTERNAL, "Krita could not do this")
        finally:
            self._waiting.pop(0)
            if self._waiting:
                self._later(self._turn)

    def _answered(self, number, message):
        answered = self._asked.pop(number, None)
        if answered is None:
            return self._log("an answer to nothing that was asked: %d\n" % number)
        error = message.get("error")
        if error is None:
            answered(message.get("result"), None)
        else:
            error = error if isinstance(error, dict) else {}
            code, words = error.get("code"), error.get("message")
            answered(None, Fault(code if type(code) is int else REQUEST, words if isinstance(words, str) else ""))

    def _fail(self, number, code, words):
        self._say({"id": number, "error": {"code": code, "message": words}})

    def _say(self, message):
        self._send(json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=True).encode("ascii") + b"\n")
