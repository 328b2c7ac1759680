package shirushi.ui.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import shirushi.language.Language;

/**
 * What stands on the panel in one language, from {@code labels_<code>.properties}; immutable. What
 * the model says comes from its own words.
 */
final class Labels {
  private final Properties labels = new Properties();
  private final Language language;

  /**
   * @throws IllegalStateException where this build lacks them
   */
  Labels(Language language) {
    this.language = language;
    String name = "labels_" + language.code() + ".properties";
    try (InputStream in = Labels.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from this build");
      }
      labels.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  Locale locale() {
    return Locale.forLanguageTag(language.code());
  }

  /**
   * With {@code {0}}, {@code {1}} … replaced.
   *
   * @throws IllegalArgumentException where there is none for the key
   */
  String get(String key, Object... values) {
    String text = labels.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no label " + key + " in " + language.code());
    }
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(values[i]));
    }
    return text;
  }

  Set<String> keys() {
    return labels.stringPropertyNames();
  }
}
