package shirushi.host.remote;

/** A call that was answered with an error; the codes are those of JSON-RPC and of the protocol. */
final class CallException extends Exception {
  static final int UNPARSABLE = -32700;
  static final int NO_MESSAGE = -32600;
  static final int NO_SUCH_CALL = -32601;
  static final int WRONG_PARAMS = -32602;
  static final int FAULT = -32603;
  static final int NOT_YET = 1;
  static final int GONE = 2;
  static final int VERSION = 3;
  static final int REFUSED = 4;
  static final int BUSY = 5;

  private final int code;

  CallException(int code, String message) {
    super(message);
    this.code = code;
  }

  CallException(int code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  int code() {
    return code;
  }
}
