package shirushi.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import shirushi.origin.ledger.Checkpoint;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Kind;
import shirushi.origin.ledger.VerifierKey;

/**
 * What the ledger says of a document.
 *
 * @param key that signed the ledger, and signs the pack
 * @param checkpoint the ledger's state, to which all proofs lead; absent while it has no entry
 * @param since the time of its first entry
 * @param matches the entries that are about the document, oldest first
 */
record History(
    VerifierKey key,
    Optional<Checkpoint> checkpoint,
    Optional<Instant> since,
    List<Match> matches) {

  History {
    matches = List.copyOf(matches);
  }

  /** How many entries the ledger has. */
  long size() {
    return checkpoint.map(Checkpoint::size).orElse(0L);
  }

  long uses() {
    return matches.stream().filter(Match::isUse).count();
  }

  /** How many jobs began with this picture and painted another. */
  long beginnings() {
    return matches.stream().filter(Match::isBeginning).count();
  }

  /** The job that painted exactly these pixels. */
  OptionalLong painted(String pixels) {
    return matches.stream()
        .filter(match -> match.entry().kind() == Kind.JOB && painted(match.entry(), pixels))
        .mapToLong(Match::index)
        .findFirst();
  }

  static boolean painted(Entry entry, String pixels) {
    return entry.tags().stream().anyMatch(tag -> tag.pixelHash().equals(pixels));
  }

  /** The entries of what was done to a layer. */
  List<Match> naming(String layer) {
    return matches.stream()
        .filter(match -> match.isUse() && match.entry().layers().contains(layer))
        .toList();
  }
}
