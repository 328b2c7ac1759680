package shirushi.scan;

/** Text inside HTML, in elements and in quoted attributes. */
final class Html {
  private Html() {}

  static String text(String words) {
    return PlainText.line(words)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
