package shirushi.evidence;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import shirushi.origin.ledger.Checkpoint;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.InclusionProof;
import shirushi.origin.ledger.Ledger;
import shirushi.origin.ledger.LedgerException;
import shirushi.origin.ledger.Recorded;

/** Looks through the whole ledger for what is about a document, once. */
final class LedgerSearch {
  private static final int ATTEMPTS = 5;
  private static final SortedSet<Reason> NOTHING = new TreeSet<>();

  private final Ledger ledger;
  private final Terms terms;
  private final SortedMap<Long, SortedSet<Reason>> found = new TreeMap<>();

  /** The jobs of what only looks like the picture, by the entries that wrote it. */
  private final Map<Long, Long> likenesses = new TreeMap<>();

  private Optional<Instant> since = Optional.empty();

  LedgerSearch(Ledger ledger, Terms terms) {
    this.ledger = ledger;
    this.terms = terms;
  }

  /**
   * @throws LedgerException where the ledger is damaged, or grows faster than it can be proved
   */
  History history() throws IOException {
    List<IOException> unreadable = new ArrayList<>();
    ledger.read(
        recorded -> {
          try {
            look(recorded);
          } catch (IOException e) {
            unreadable.add(e);
          }
          return unreadable.isEmpty();
        });
    if (!unreadable.isEmpty()) {
      throw unreadable.get(0);
    }
    dropBegun();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<Checkpoint> now = ledger.checkpoint();
      List<Match> matches = prove();
      // Another program may have recorded meanwhile: all proofs are to lead to one state.
      if (matches.stream().allMatch(match -> now.equals(Optional.of(match.proof().checkpoint())))) {
        return new History(ledger.keyOrNew(), now, since, matches);
      }
    }
    throw new LedgerException("the ledger grew while it was read: try again");
  }

  private void look(Recorded recorded) throws IOException {
    if (recorded.index() == 0) {
      since = Optional.of(recorded.entry().time());
    }
    if (!terms.mayMatch(recorded)) {
      return;
    }
    Entry entry = recorded.entry();
    SortedSet<Reason> reasons = terms.reasons(recorded.index(), entry);
    if (!reasons.isEmpty()) {
      at(recorded.index()).addAll(reasons);
      if (Match.isLikeness(reasons)) {
        entry.job().ifPresent(job -> likenesses.put(recorded.index(), job));
      } else {
        entry.job().ifPresent(job -> at(job).add(Reason.JOB));
      }
    }
  }

  /** What was painted over this picture resembles it, and is another. */
  private void dropBegun() {
    likenesses.forEach(
        (index, job) -> {
          if (found.getOrDefault(job, NOTHING).contains(Reason.INPUT)) {
            found.remove(index);
          }
        });
  }

  private SortedSet<Reason> at(long index) {
    return found.computeIfAbsent(index, key -> new TreeSet<>());
  }

  private List<Match> prove() throws IOException {
    List<Match> matches = new ArrayList<>();
    for (Map.Entry<Long, SortedSet<Reason>> each : found.entrySet()) {
      InclusionProof proof = ledger.prove(each.getKey());
      Entry entry = new Recorded(proof.index(), proof.json()).entry();
      matches.add(new Match(entry, proof, each.getValue()));
    }
    return matches;
  }
}
