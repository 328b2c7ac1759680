package shirushi.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import shirushi.origin.OriginTag;
import shirushi.origin.Role;
import shirushi.origin.Usage;
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

  /** How many entries are only of written pictures that look like this one. */
  long likenesses() {
    return matches.stream().filter(Match::isLikeness).count();
  }

  /** The job that painted exactly these pixels. */
  OptionalLong painted(Set<String> hashes) {
    return first(match -> PixelRecord.painted(match.entry(), hashes));
  }

  /** The entry of the file into which these pixels were written, with AI in them. */
  OptionalLong written(Set<String> hashes) {
    return first(match -> PixelRecord.written(match.entry(), hashes));
  }

  private OptionalLong first(Predicate<Match> wanted) {
    return matches.stream().filter(wanted).mapToLong(Match::index).findFirst();
  }

  /** The job that a tag, or else one of its sources, comes from, whatever became of the pixels. */
  OptionalLong marked(OriginTag tag) {
    OptionalLong own =
        matches.stream()
            .filter(match -> match.entry().kind() == Kind.JOB)
            .filter(match -> isItself(tag, match.index(), match.entry()))
            .mapToLong(Match::index)
            .findFirst();
    return own.isPresent()
        ? own
        : tag.sources().stream().flatMapToLong(source -> marked(source).stream()).findFirst();
  }

  /** Whether a tag, or one of its sources, is of that entry. */
  static boolean isOf(OriginTag tag, long index, Entry entry) {
    return isItself(tag, index, entry)
        || tag.sources().stream().anyMatch(source -> isOf(source, index, entry));
  }

  private static boolean isItself(OriginTag tag, long index, Entry entry) {
    boolean named = tag.ledgerIndex().equals(OptionalLong.of(index));
    return entry.tags().stream()
        .anyMatch(
            recorded ->
                !tag.pixelHash().isEmpty() && tag.pixelHash().equals(recorded.pixelHash())
                    || named && bare(tag).equals(bare(recorded)));
  }

  /** Without what changes after the painting. */
  private static OriginTag bare(OriginTag tag) {
    return tag.withPixelHash("").withLedgerIndex(0).stated(Role.UNSTATED, Usage.UNSTATED);
  }

  /** The entries of what was done to a layer. */
  List<Match> naming(String layer) {
    return matches.stream()
        .filter(match -> match.isUse() && match.entry().layers().contains(layer))
        .toList();
  }
}
