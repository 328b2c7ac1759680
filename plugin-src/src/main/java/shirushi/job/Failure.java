package shirushi.job;

/**
 * Why an order was not painted.
 *
 * @param detail in English, for who wants to know more; may be empty
 */
public record Failure(Kind kind, String detail) {
  /** What kind of thing went wrong. */
  public enum Kind {
    /** It cannot be painted as it was asked. */
    REQUEST,
    /** The model's files are not there, or not a model's. */
    MODEL,
    /** Another model is there than the one that was chosen. */
    OTHER_MODEL,
    /** The device or its runtime. */
    DEVICE,
    /** Not enough memory. */
    MEMORY,
    /** It did not answer when it was told to stop, and was left behind. */
    FROZEN,
    /** A fault of this program. */
    FAULT
  }
}
