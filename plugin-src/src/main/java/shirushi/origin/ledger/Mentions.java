package shirushi.origin.ledger;

import java.util.Optional;
import java.util.Set;

/**
 * Whether an entry's text is worth reading: a million are looked through in seconds so. May say yes
 * where the entry, read, does not mean it; never no where it does.
 */
public final class Mentions {
  private static final String LOOK = "\"look\":\"";

  private Mentions() {}

  /**
   * Whether one of the words stands in the entry as a whole text.
   *
   * @param words of 35 to 64 characters that JSON does not escape: hashes and ids
   */
  public static boolean any(Recorded recorded, Set<String> words) {
    String json = recorded.json();
    for (int from = json.indexOf('"'); from >= 0; ) {
      int to = json.indexOf('"', from + 1);
      if (to < 0) {
        return false;
      }
      if (to - from > 35 && to - from < 66 && words.contains(json.substring(from + 1, to))) {
        return true;
      }
      from = to;
    }
    return false;
  }

  /** The look that it holds. */
  public static Optional<String> look(Recorded recorded) {
    int from = recorded.json().indexOf(LOOK);
    if (from < 0) {
      return Optional.empty();
    }
    int to = recorded.json().indexOf('"', from + LOOK.length());
    return Optional.of(recorded.json().substring(from + LOOK.length(), to));
  }
}
