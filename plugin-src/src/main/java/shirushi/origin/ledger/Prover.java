package shirushi.origin.ledger;

import java.io.IOException;

/** Finds and proves entries in an opened ledger; an index that is at fault is made again. */
final class Prover {
  private final LedgerFiles files;
  private final Store store;

  Prover(LedgerFiles files, Store store) {
    this.files = files;
    this.store = store;
  }

  /**
   * @throws LedgerException where there is none of that number, or it was changed
   */
  LogLine line(long index) throws IOException {
    if (index < 0 || index >= store.size()) {
      throw new LedgerException(
          "there is no entry " + index + ": the ledger has " + store.size() + ", counted from 0");
    }
    LogLine line = store.line(index);
    if (line == null || line.index() != index) {
      store.reindex();
      line = store.line(index);
    }
    if (line == null || line.index() != index) {
      throw files.broken("entry " + index + " was changed");
    }
    return line;
  }

  /**
   * @throws LedgerException where there is none of that number, or the log does not bear it out
   */
  InclusionProof inclusion(long index) throws IOException {
    LogLine line = line(index);
    InclusionProof proof = inclusion(index, line);
    if (!proof.holds()) {
      store.reindex();
      proof = inclusion(index, line);
    }
    if (!proof.holds()) {
      throw files.broken("entry " + index + " is not the one that was signed");
    }
    return proof;
  }

  private InclusionProof inclusion(long index, LogLine line) throws IOException {
    Checkpoint now = store.checkpoint().orElseThrow();
    return new InclusionProof(
        index, line.text(), Tree.inclusion(index, now.size(), store.nodes()), now);
  }

  /**
   * @throws LedgerException where the log did not grow from there
   */
  ConsistencyProof consistency(Checkpoint before) throws IOException {
    if (before.size() > store.size()) {
      throw new LedgerException(
          "the ledger was rolled back: the checkpoint has %s, the ledger %d"
              .formatted(Count.entries(before.size()), store.size()));
    }
    ConsistencyProof proof = since(before);
    if (!proof.holds(before)) {
      store.reindex();
      proof = since(before);
    }
    if (!proof.holds(before)) {
      throw new LedgerException(
          "the ledger was written anew: its first %s of the checkpoint"
              .formatted(Count.of(before.size(), "entry is not that", "%d entries are not those")));
    }
    return proof;
  }

  private ConsistencyProof since(Checkpoint before) throws IOException {
    Checkpoint now = store.checkpoint().orElseThrow();
    return new ConsistencyProof(
        before.size(), Tree.consistency(before.size(), now.size(), store.nodes()), now);
  }
}
