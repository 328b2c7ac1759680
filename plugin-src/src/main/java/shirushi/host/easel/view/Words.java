package shirushi.host.easel.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import shirushi.origin.disclosure.Language;

/** The window's words in one language, from {@code words_<code>.properties}; immutable. */
final class Words {
  private final Properties words = new Properties();
  private final Language language;

  Words(Language language) {
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

  Language language() {
    return language;
  }

  /**
   * The words with {@code {0}}, {@code {1}}, … replaced.
   *
   * @throws IllegalArgumentException where there are none for the key
   */
  String get(String key, Object... about) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key + " in " + language.code());
    }
    for (int i = 0; i < about.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(about[i]));
    }
    return text;
  }

  boolean has(String key) {
    return words.containsKey(key);
  }

  Set<String> keys() {
    return words.stringPropertyNames();
  }
}
