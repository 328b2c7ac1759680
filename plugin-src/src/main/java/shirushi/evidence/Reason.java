package shirushi.evidence;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;

/** Why an entry of the ledger is taken to be about the document; the strongest first. */
enum Reason {
  /** It holds the hash of the file as it is. */
  FILE,
  /** It holds the hash of a layer's pixels, or of the flattened picture, as they are. */
  PIXELS,
  /** It holds the hash that a layer's tag, or one of its sources, says its pixels once had. */
  TAG,
  /** A layer's tag, or one of its sources, gives its number, and says the same as it does. */
  MARK,
  /** It names a layer by its id. */
  LAYER,
  /** It holds the hash of one of the snapshots. */
  SNAPSHOT,
  /**
   * It holds the hash of the picture that a job began with. What the job painted is elsewhere:
   * alone this is no use of the palette in the document.
   */
  INPUT,
  /**
   * It is of a written picture that looks like this one, which may be that picture, resized or
   * encoded anew, or another. Alone this is probably a use, and not counted as one.
   */
  LOOK,
  /** It is the job that another of these entries belongs to. */
  JOB,
  /** It is about a document of the same name; that may be another one. */
  NAME;

  /** What is worth telling only where nothing better is. */
  private static final Set<Reason> WEAK = EnumSet.of(INPUT, JOB, NAME);

  /** Those of them that a person needs to be told. */
  static List<Reason> telling(SortedSet<Reason> reasons) {
    List<Reason> strong = reasons.stream().filter(reason -> !WEAK.contains(reason)).toList();
    if (!strong.isEmpty()) {
      return strong;
    }
    return reasons.contains(JOB) ? List.of(JOB) : List.of(reasons.first());
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
