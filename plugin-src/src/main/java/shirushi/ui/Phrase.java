package shirushi.ui;

import java.util.List;

/**
 * Something to say, before it is put into words.
 *
 * @param key of the palette's {@link shirushi.language.Words}
 * @param values for {@code {0}}, {@code {1}} …
 */
public record Phrase(String key, List<Object> values) {
  public Phrase {
    values = List.copyOf(values);
  }

  public static Phrase of(String key, Object... values) {
    return new Phrase(key, List.of(values));
  }
}
