package shirushi.bridge;

/** The runtime, a device or a model file failed; the message is one plain sentence. */
public class BridgeException extends Exception {
  private static final long serialVersionUID = 1;

  public BridgeException(String message) {
    super(message);
  }

  public BridgeException(String message, Throwable cause) {
    super(message, cause);
  }
}
