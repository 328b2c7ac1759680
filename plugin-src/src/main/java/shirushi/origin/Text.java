package shirushi.origin;

/**
 * What XML 1.0 can and cannot hold (control characters and lone surrogates are the latter), and
 * what a sentence can.
 */
public final class Text {
  private Text() {}

  static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  /**
   * What a library says of a fault, on one line; what was wrong in the file is often quoted there,
   * line breaks and all. {@code null} stays so.
   */
  public static String oneLine(String message) {
    if (message == null || message.codePoints().noneMatch(Character::isISOControl)) {
      return message;
    }
    int help = message.indexOf("\nSee http");
    StringBuilder line = new StringBuilder();
    (help < 0 ? message : message.substring(0, help))
        .codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .forEach(line::appendCodePoint);
    return line.toString();
  }

  /** The text with every character that XML 1.0 cannot hold replaced by a space. */
  public static String forXml(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().map(c -> inXml(c) ? c : ' ').forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /**
   * JSON text with everything but ASCII's printed characters as a JSON escape, which loses nothing:
   * XML cannot hold every letter, xmpcore writes a space for DEL, and Krita 5.1 a question mark for
   * most when it saves a layer's metadata.
   */
  static String asciiJson(String json) {
    StringBuilder kept = new StringBuilder(json.length());
    json.chars()
        .forEach(
            c -> {
              if (c >= 0x7F || !inXml(c)) {
                kept.append(String.format("\\u%04x", c));
              } else {
                kept.append((char) c);
              }
            });
    return kept.toString();
  }

  private static boolean inXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000 && c <= 0x10FFFF;
  }
}
