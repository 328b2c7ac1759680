package shirushi.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import shirushi.language.Language;
import shirushi.language.Words;

/** The page's words in all its languages, as HTML. */
final class PageWords {
  private final List<Words> languages =
      Stream.of(Language.values()).map(language -> Words.of(PageWords.class, language)).toList();

  static String resource(String name) throws IOException {
    try (InputStream in = PageWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is missing from this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /**
   * The words in every language, each marked with it; the page's style shows one of them.
   *
   * @param about HTML that takes the place of {@code {0}}, {@code {1}} …
   */
  String html(String key, String... about) {
    StringBuilder html = new StringBuilder();
    for (Words words : languages) {
      html.append("<span class=\"t\" lang=\"%s\">".formatted(words.language().code()));
      html.append(Words.fill(escape(words.get(key)), (Object[]) about)).append("</span>");
    }
    return html.toString();
  }

  /** As {@link #html}, in a paragraph. */
  String paragraph(String key, String... about) {
    return "<p>" + html(key, about) + "</p>";
  }

  /** Text that stands for itself in HTML, and does not turn the writing around it. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Without what can't be shown, and without what turns the direction of writing. */
  static String plain(String text) {
    return text.replaceAll("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]", "�");
  }

  /** What someone else wrote. */
  static String quote(String text) {
    return "<bdi>" + escape(plain(text)) + "</bdi>";
  }
}
