package shirushi.scan;

import java.util.Locale;
import java.util.stream.Stream;

/** What a picture's file says of its origin, in one word. */
public enum Kind {
  /** AI alone. */
  AI,
  /** AI with something else, be that of unknown origin, or AI that was edited. */
  MIXED,
  /** Stated to be made by a person; never concluded from silence. */
  HAND,
  /** Nothing is said, or nothing that decides it. This is no claim that a person made it. */
  UNKNOWN;

  /**
   * The kind for a word.
   *
   * @throws IllegalArgumentException where it is none of them, which it lists
   */
  public static Kind of(String word) {
    return Stream.of(values())
        .filter(kind -> kind.word().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no kind '" + word + "' (known: ai mixed hand unknown)"));
  }

  /** As commands, pages and JSON call it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
