package shirushi.evidence;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.InclusionProof;
import shirushi.origin.ledger.Kind;

/** An entry of the ledger that is about the document, with its proof. */
record Match(Entry entry, InclusionProof proof, SortedSet<Reason> reasons) {
  private static final Set<Kind> NO_USE = Set.of(Kind.SNAPSHOT, Kind.LOCK, Kind.UNLOCK);

  Match {
    reasons = new TreeSet<>(reasons);
  }

  long index() {
    return proof.index();
  }

  /**
   * Whether the palette did something to the picture, rather than look at it, close it, or begin
   * another with it.
   */
  boolean isUse() {
    return isUse(entry, reasons);
  }

  /** Whether another picture was begun with this one. */
  boolean isBeginning() {
    return isBeginning(reasons);
  }

  static boolean isBeginning(Set<Reason> reasons) {
    return reasons.equals(Set.of(Reason.INPUT));
  }

  /** Whether it is only of a picture that looks like this one. */
  boolean isLikeness() {
    return isLikeness(reasons);
  }

  static boolean isLikeness(Set<Reason> reasons) {
    return reasons.equals(Set.of(Reason.LOOK));
  }

  static boolean isUse(Entry entry, Set<Reason> reasons) {
    return !NO_USE.contains(entry.kind()) && !isBeginning(reasons) && !isLikeness(reasons);
  }

  String path(String ending) {
    return "ledger/" + index() + ending;
  }
}
