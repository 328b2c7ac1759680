package shirushi.origin.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A ledger's files while its lock is held. Opening brings them to one state, or refuses: an
 * interrupted append is undone, index and checkpoint are brought up to the log, and the log's end
 * is held to its signature.
 */
final class Store implements Closeable {
  private static final System.Logger LOG = System.getLogger("shirushi.origin.ledger");

  private final LedgerFiles files;
  private final VerifierKey key;
  private final IndexedLog log;

  /** Of the last entry; empty as long as there is none. */
  private Optional<Checkpoint> checkpoint = Optional.empty();

  private Store(LedgerFiles files, VerifierKey key, IndexedLog log) {
    this.files = files;
    this.key = key;
    this.log = log;
  }

  /**
   * @param believed a checkpoint whose signature was made or seen before
   * @throws LedgerException where the log was damaged or changed
   */
  static Store open(LedgerFiles files, VerifierKey key, Optional<Checkpoint> believed)
      throws IOException {
    Store store = new Store(files, key, new IndexedLog(files));
    try {
      store.recover(believed);
      return store;
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private void recover(Optional<Checkpoint> believed) throws IOException {
    if (!isSound(believed)) {
      // The index may be at fault. It can be made again; the log can't.
      log.forget();
      log.catchUp();
      if (!signed(believed)) {
        throw files.broken("its last entry is not what was signed");
      }
    }
    boolean current = agrees();
    log.cutTorn();
    if (!current && checkpoint.isPresent()) {
      SmallFile.replace(files.checkpoint(), bytes(checkpoint.get()));
    }
  }

  private boolean isSound(Optional<Checkpoint> believed) throws IOException {
    try {
      log.catchUp();
      return signed(believed);
    } catch (LedgerException e) {
      LOG.log(System.Logger.Level.DEBUG, e.getMessage());
      return false;
    }
  }

  /** Whether the last line bears this key's signature of all up to it. */
  private boolean signed(Optional<Checkpoint> believed) throws IOException {
    checkpoint = Optional.empty();
    if (log.size() == 0) {
      return true;
    }
    LogLine last = log.line(log.size() - 1);
    if (last == null) {
      return false;
    }
    Checkpoint said = Checkpoint.of(key.name(), log.size(), log.edge().root(), last.signature());
    checkpoint = Optional.of(said);
    if (believed.filter(said::equals).isEmpty()) {
      try {
        Checkpoint.parse(said.note(), key);
      } catch (LedgerException e) {
        LOG.log(System.Logger.Level.DEBUG, e.getMessage());
        return false;
      }
    }
    return true;
  }

  /** Whether the checkpoint file says the same; refuses where it says that entries are missing. */
  private boolean agrees() throws IOException {
    if (!files.checkpoint().toFile().exists()) {
      return false;
    }
    String note = SmallFile.readText(files.checkpoint());
    if (checkpoint.map(Checkpoint::note).filter(note::equals).isPresent()) {
      return true;
    }
    Checkpoint kept;
    try {
      kept = Checkpoint.parse(note, key);
    } catch (LedgerException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the ledger''s checkpoint file is made anew ({0})",
          e.getMessage());
      return false;
    }
    if (kept.size() > log.size()) {
      throw files.broken(
          "%s signed and only %s there"
              .formatted(
                  Count.of(kept.size(), "1 entry was", "%d entries were"),
                  Count.of(log.size(), "1 is", "%d are")));
    }
    byte[] root = Tree.edge(kept.size(), log.nodes()).root();
    if (!Arrays.equals(root, kept.rootHash())) {
      throw files.broken(
          "its first %s signed"
              .formatted(
                  Count.of(
                      kept.size(),
                      "entry is not the one that was",
                      "%d entries are not those that were")));
    }
    return kept.size() == log.size();
  }

  /** That entry's line; {@code null} where it is damaged. */
  LogLine line(long entry) throws IOException {
    return log.line(entry);
  }

  Optional<Checkpoint> checkpoint() {
    return checkpoint;
  }

  HashIndex nodes() {
    return log.nodes();
  }

  /** Forgets the index and makes it from the log. */
  void reindex() throws IOException {
    log.forget();
    recover(checkpoint);
  }

  long size() {
    return log.size();
  }

  /** How much of {@code entries} a checkpoint is of. */
  record Extent(Checkpoint checkpoint, long bytes) {}

  /**
   * @throws LedgerException where nothing was recorded
   */
  Extent extent() throws LedgerException {
    Checkpoint now =
        checkpoint.orElseThrow(
            () -> new LedgerException(files.folder() + ": nothing was recorded"));
    return new Extent(now, log.end());
  }

  /**
   * Appends; the entry is on the disk when this returns.
   *
   * @param json the entry with this log's size as its index
   */
  Checkpoint append(byte[] json, SigningKey signer) throws IOException {
    byte[] leaf = new Hashes().leaf(json);
    Edge next = log.edge().copy();
    List<byte[]> made = next.append(leaf);
    Checkpoint signed = Checkpoint.sign(next.size(), next.root(), signer);
    log.append(new LogLine(leaf, signed.signature(), json), next, made);
    checkpoint = Optional.of(signed);
    try {
      SmallFile.replace(files.checkpoint(), bytes(signed));
    } catch (IOException e) {
      // The entry stands, and what follows from it is made good when the ledger is next opened.
      LOG.log(System.Logger.Level.WARNING, "the ledger is behind its log: {0}", e.getMessage());
    }
    return signed;
  }

  private static byte[] bytes(Checkpoint checkpoint) {
    return checkpoint.note().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    log.close();
  }
}
