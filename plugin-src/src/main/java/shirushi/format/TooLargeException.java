package shirushi.format;

/** A picture over the limits, or too large for the memory there is. */
public final class TooLargeException extends FormatException {
  private static final long serialVersionUID = 1L;

  TooLargeException(String message) {
    super(message);
  }
}
