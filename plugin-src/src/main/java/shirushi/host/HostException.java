package shirushi.host;

/** The painting program or the file system refused; the message is one plain sentence. */
public class HostException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why, where others can put it into the artist's language. */
  public enum Reason {
    /** The document is locked against AI. */
    CLOSED_TO_AI,
    /** The canvas would be larger than the program takes. */
    TOO_LARGE,
    /** Another document has come in front. */
    NOT_IN_FRONT,
    NO_DOCUMENT,
    /** What the message says. */
    OTHER
  }

  private final Reason reason;

  public HostException(String message) {
    this(Reason.OTHER, message);
  }

  public HostException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public HostException(String message, Throwable cause) {
    super(message, cause);
    reason = Reason.OTHER;
  }

  public Reason reason() {
    return reason;
  }
}
