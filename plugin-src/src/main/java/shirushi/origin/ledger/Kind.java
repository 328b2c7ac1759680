package shirushi.origin.ledger;

import java.util.Arrays;
import java.util.Locale;

/** What an entry records. */
public enum Kind {
  /** The palette painted; whether the artist used it, another entry says. */
  JOB,
  /** What was painted became layers of a picture. */
  APPLY,
  /** An AI layer was taken out again. */
  REMOVAL,
  /** A picture was written to a file. */
  EXPORT,
  /** A picture was closed to AI. */
  LOCK,
  UNLOCK,
  /** How a picture looked at that time, by its hash. */
  SNAPSHOT,
  /** What a later version of this program wrote. */
  OTHER;

  /** As entries say it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Kind of(String word) {
    return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst().orElse(OTHER);
  }
}
