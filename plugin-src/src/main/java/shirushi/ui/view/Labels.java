package shirushi.ui.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import shirushi.ui.Words;

/**
 * What stands on the panel in one language: the palette's {@link Words}, and in {@code
 * labels_<code>.properties} what only a panel that is seen needs, such as words short enough for
 * its narrowest places.
 */
final class Labels {
  private final Properties own = new Properties();
  private final Words words;

  /**
   * @throws IllegalStateException where this build lacks them
   */
  Labels(Words words) {
    this.words = words;
    String name = "labels_" + words.language().code() + ".properties";
    try (InputStream in = Labels.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from this build");
      }
      own.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  Locale locale() {
    return Locale.forLanguageTag(words.language().code());
  }

  /**
   * With {@code {0}}, {@code {1}} … replaced.
   *
   * @throws IllegalArgumentException where there is none for the key
   */
  String get(String key, Object... values) {
    String text = own.getProperty(key);
    if (text == null) {
      return words.get(key, values);
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  Set<String> keys() {
    return own.stringPropertyNames();
  }
}
