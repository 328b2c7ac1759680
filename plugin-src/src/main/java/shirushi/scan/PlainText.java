package shirushi.scan;

/** Words from files and their names, to be shown: they may hold anything. */
public final class PlainText {
  /** Controls, line ends, and what turns the direction of writing, as names do to deceive. */
  private static final String UNSEEN =
      "[\\p{Cc}\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\p{Cs}]";

  private PlainText() {}

  /** The same on one line, with a replacement character for what cannot or must not be shown. */
  public static String line(String text) {
    return text.replaceAll(UNSEEN, "\uFFFD");
  }
}
