package shirushi.origin.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of one language, from {@code texts_<code>.properties}; immutable. */
public final class Texts {
  private final Properties words = new Properties();
  private final Language language;

  private Texts(Language language) {
    this.language = language;
    String name = "texts_" + language.code() + ".properties";
    try (InputStream in = Texts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from this build");
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  public static Texts in(Language language) {
    return new Texts(language);
  }

  public Language language() {
    return language;
  }

  /**
   * The words for a key.
   *
   * @throws IllegalArgumentException where there are none
   */
  public String get(String key) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key + " in " + language.code());
    }
    return text;
  }

  /** The words for a key, with {@code {0}} replaced. */
  public String get(String key, Object about) {
    return get(key).replace("{0}", String.valueOf(about));
  }

  /** The words for several keys in one phrase. */
  String list(Collection<String> keys) {
    return keys.stream().map(this::get).collect(Collectors.joining(get("list.and")));
  }

  Set<String> keys() {
    return words.stringPropertyNames();
  }
}
