package shirushi.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One room's words in one language, from its {@code words_<code>.properties}; immutable. */
public final class Words {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final Properties words = new Properties();
  private final Language language;

  private Words(Class<?> room, Language language) {
    this.language = language;
    String name = "words_" + language.code() + ".properties";
    try (InputStream in = room.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " of " + room + " is missing from this build");
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /**
   * @param room any class beside which the words lie
   * @throws IllegalStateException where this build lacks them
   */
  public static Words of(Class<?> room, Language language) {
    return new Words(room, language);
  }

  public Language language() {
    return language;
  }

  /**
   * The words for a key, with {@code {0}}, {@code {1}} … replaced; a place for which there is no
   * value stays.
   *
   * @throws IllegalArgumentException where there are none
   */
  public String get(String key, Object... values) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key + " in " + language.code());
    }
    return fill(text, values);
  }

  /** The text with {@code {0}}, {@code {1}} … replaced, as far as there are values. */
  public static String fill(String text, Object... values) {
    // In one pass: what is filled in may hold braces of its own.
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(filled(place.group(), values)));
  }

  private static String filled(String place, Object... values) {
    int index = place.charAt(1) - '0';
    return index < values.length ? String.valueOf(values[index]) : place;
  }

  public boolean has(String key) {
    return words.containsKey(key);
  }

  public Set<String> keys() {
    return words.stringPropertyNames();
  }
}
