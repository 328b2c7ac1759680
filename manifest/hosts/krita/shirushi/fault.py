"""What is answered instead of a result; see docs/host-protocol.md, Errors."""

NOT_YET, GONE, VERSION, REFUSED, BUSY = 1, 2, 3, 4, 5
PARSE, REQUEST, METHOD, PARAMS, INTERNAL = -32700, -32600, -32601, -32602, -32603


class Fault(Exception):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code
        self.message = message
