package shirushi.origin.ledger;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a ledger's verification found.
 *
 * @param entries how many there are
 * @param faults each a sentence; empty where the ledger holds
 * @param notes what else is worth knowing, each a sentence: time stamps, a torn last line
 */
public record Verification(long entries, String signer, List<String> faults, List<String> notes) {
  public Verification {
    faults = List.copyOf(faults);
    notes = List.copyOf(notes);
  }

  /** With one more note. */
  public Verification noting(String sentence) {
    return new Verification(
        entries, signer, faults, Stream.concat(notes.stream(), Stream.of(sentence)).toList());
  }

  public boolean holds() {
    return faults.isEmpty();
  }

  /** What holds, or does not, in one sentence. */
  public String sentence() {
    if (!holds()) {
      return "the ledger does not hold: "
          + faults.get(0)
          + (faults.size() > 1 ? ", and " + (faults.size() - 1) + " more" : "");
    }
    if (entries == 0) {
      return "the ledger holds: nothing was recorded yet";
    }
    return "the ledger holds: its "
        + Count.of(entries, "1 entry is", "%d entries are")
        + " what "
        + signer
        + " signed, none changed, removed or put between";
  }
}
