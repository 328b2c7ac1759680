package shirushi.origin.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What the entries' own numbers tell about lines that are gone, moved or doubled. */
final class Order {
  /** More are told as one gap. */
  private static final int LONGEST_LIST = 1000;

  private final TreeSet<Long> missing = new TreeSet<>();
  private final List<String> faults = new ArrayList<>();
  private long expected;

  /** Takes the next line's number; a damaged line counts as the one that should be there. */
  void next(long index) {
    if (index > expected) {
      if (index - expected > LONGEST_LIST) {
        faults.add("entries " + expected + " to " + (index - 1) + " are missing");
      } else {
        for (long gap = expected; gap < index; gap++) {
          missing.add(gap);
        }
      }
      expected = index + 1;
    } else if (index == expected) {
      expected++;
    } else {
      boolean moved = missing.remove(index);
      faults.add(
          moved
              ? "entry " + index + " is out of its place: it stands after entry " + (expected - 1)
              : "entry " + index + " is there twice");
    }
  }

  void damaged() {
    expected++;
  }

  /** The number that should come next: one more than the last there was. */
  long expected() {
    return expected;
  }

  boolean isIntact() {
    return missing.isEmpty() && faults.isEmpty();
  }

  List<String> faults() {
    List<String> all = new ArrayList<>();
    missing.forEach(index -> all.add("entry " + index + " is missing"));
    all.addAll(faults);
    return all;
  }
}
