package shirushi.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirushi.origin.disclosure.Language;

/** The page's words in all its languages, from {@code words_<code>.properties}. */
final class Words {
  private static final Pattern PLACE = Pattern.compile("\\{([0-9])\\}");

  private final Map<Language, Properties> languages = new EnumMap<>(Language.class);

  /**
   * @throws IOException where this build lacks them
   */
  static Words read() throws IOException {
    Words words = new Words();
    for (Language language : Language.values()) {
      Properties properties = new Properties();
      String text = resource("words_" + language.code() + ".properties");
      properties.load(new StringReader(text));
      words.languages.put(language, properties);
    }
    return words;
  }

  static String resource(String name) throws IOException {
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is missing from this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  Set<String> keys(Language language) {
    return languages.get(language).stringPropertyNames();
  }

  /**
   * The words for a key, plain.
   *
   * @throws IllegalArgumentException where there are none
   */
  String in(Language language, String key) {
    String text = languages.get(language).getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key + " in " + language.code());
    }
    return text;
  }

  /**
   * The words in every language, each marked with it; the page's style shows one of them.
   *
   * @param about HTML that takes the place of {@code {0}}, {@code {1}} …
   */
  String html(String key, String... about) {
    StringBuilder html = new StringBuilder();
    for (Language language : Language.values()) {
      String text =
          PLACE
              .matcher(escape(in(language, key)))
              .replaceAll(
                  place -> Matcher.quoteReplacement(about[Integer.parseInt(place.group(1))]));
      html.append("<span class=\"t\" lang=\"%s\">".formatted(language.code()));
      html.append(text).append("</span>");
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
