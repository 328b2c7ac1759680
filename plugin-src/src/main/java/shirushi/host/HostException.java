package shirushi.host;

/** The painting program or the file system refused; the message is one plain sentence. */
public class HostException extends Exception {
  public HostException(String message) {
    super(message);
  }

  public HostException(String message, Throwable cause) {
    super(message, cause);
  }
}
