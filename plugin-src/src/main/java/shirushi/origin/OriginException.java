package shirushi.origin;

/** An origin tag that was found but could not be read. */
public final class OriginException extends Exception {
  public OriginException(String message, Throwable cause) {
    super(Text.oneLine(message), cause);
  }
}
