package shirushi.scan;

import java.util.regex.Pattern;

/** Words from files and their names, to be shown: they may hold anything. */
public final class PlainText {
  /** Controls, line ends, and what turns the direction of writing, as names do to deceive. */
  private static final String UNSEEN =
      "\\p{Cc}\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\p{Cs}";

  private static final Pattern NOT_SHOWN = Pattern.compile("[" + UNSEEN + "]");

  /** The same but for tabs and line ends. */
  private static final Pattern ESCAPED = Pattern.compile("(?!\\r\\n)[" + UNSEEN + "&&[^\\t\\n]]");

  private PlainText() {}

  /**
   * The same with what {@link #line} replaces escaped as in JSON, but for tabs and line ends:
   * inside of JSON's texts it means the same then.
   */
  public static String escaped(String text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
  }

  /** The same on one line, with a replacement character for what cannot or must not be shown. */
  public static String line(String text) {
    return NOT_SHOWN.matcher(text).replaceAll("\uFFFD");
  }
}
