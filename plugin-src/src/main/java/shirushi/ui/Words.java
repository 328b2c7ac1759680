package shirushi.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import shirushi.origin.disclosure.Language;

/** The panel's words in one language, from {@code words_<code>.properties}; immutable. */
public final class Words {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final Language language;
  private final Properties words = new Properties();

  private Words(Language language) {
    this.language = language;
    String name = "words_" + language.code() + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from this build");
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  public static Words in(Language language) {
    return new Words(language);
  }

  public Language language() {
    return language;
  }

  /**
   * The words for a key, with {@code {0}}, {@code {1}} … replaced.
   *
   * @throws IllegalArgumentException where there are none
   */
  public String get(String key, Object... values) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key + " in " + language.code());
    }
    // In one pass: what is filled in may hold braces of its own.
    return PLACE
        .matcher(text)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
  }

  public String get(Phrase phrase) {
    return get(phrase.key(), phrase.values().toArray());
  }

  /** The words for a value of an enum: {@code mode.WORDS}. */
  public String get(String group, Enum<?> value) {
    return get(group + "." + value.name());
  }

  Set<String> keys() {
    return words.stringPropertyNames();
  }
}
