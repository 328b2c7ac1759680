package shirushi.origin.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
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
  private final Hashes hashes = new Hashes();
  private final RandomAccessFile log;
  private final HashIndex index;
  private Edge edge;

  /** Where the last whole line ends. */
  private long end;

  /** Of the last entry; empty as long as there is none. */
  private Optional<Checkpoint> checkpoint;

  private Store(LedgerFiles files, VerifierKey key) throws IOException {
    this.files = files;
    this.key = key;
    log = new RandomAccessFile(files.entries().toFile(), "rw");
    index = openIndex();
  }

  private HashIndex openIndex() throws IOException {
    try {
      return HashIndex.open(files.index());
    } catch (IOException e) {
      log.close();
      throw e;
    }
  }

  /**
   * @param believed a checkpoint whose signature was made or seen before
   * @throws LedgerException where the log was damaged or changed
   */
  static Store open(LedgerFiles files, VerifierKey key, Optional<Checkpoint> believed)
      throws IOException {
    Store store = new Store(files, key);
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
      index.clear();
      catchUp();
      if (!signed(believed)) {
        throw files.broken("its last entry is not what was signed");
      }
    }
    long torn = log.length() - end;
    boolean current = agrees();
    if (torn > 0) {
      log.setLength(end);
      LOG.log(
          System.Logger.Level.WARNING,
          "the ledger''s last append was interrupted before it was acknowledged: {0} bytes cut off",
          Long.toString(torn));
    }
    if (!current && checkpoint.isPresent()) {
      SmallFile.replace(files.checkpoint(), bytes(checkpoint.get()));
    }
  }

  private boolean isSound(Optional<Checkpoint> believed) throws IOException {
    try {
      catchUp();
      return signed(believed);
    } catch (LedgerException e) {
      LOG.log(System.Logger.Level.DEBUG, e.getMessage());
      return false;
    }
  }

  /** Reads what the index doesn't know. Bytes after {@code end} are torn then. */
  private void catchUp() throws IOException {
    long length = log.length();
    long known = index.start(index.size());
    if (known < 0 || known > length) {
      index.clear();
    }
    edge = Tree.edge(index.size(), index);
    end = index.start(index.size());
    if (end == length) {
      return;
    }
    try (Lines lines = new Lines(files.entries(), end, length)) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        LogLine whole = LogLine.read(line, hashes);
        if (whole == null || whole.index() != edge.size()) {
          if (lines.position() < length) {
            throw files.broken("entry " + edge.size() + " is damaged");
          }
          break;
        }
        index.append(edge.append(whole.leaf()), lines.position());
        end = lines.position();
      }
    }
    index.flush();
  }

  /** Whether the last line bears this key's signature of all up to it. */
  private boolean signed(Optional<Checkpoint> believed) throws IOException {
    checkpoint = Optional.empty();
    if (edge.size() == 0) {
      return true;
    }
    LogLine last = line(edge.size() - 1);
    if (last == null) {
      return false;
    }
    Checkpoint said = Checkpoint.of(key.name(), edge.size(), edge.root(), last.signature());
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
    if (kept.size() > edge.size()) {
      throw files.broken(
          kept.size() + " entries were signed and only " + edge.size() + " are there");
    }
    byte[] root = Tree.edge(kept.size(), index).root();
    if (!java.util.Arrays.equals(root, kept.rootHash())) {
      throw files.broken("its first " + kept.size() + " entries are not those that were signed");
    }
    return kept.size() == edge.size();
  }

  /** That entry's line; {@code null} where it is damaged. */
  LogLine line(long entry) throws IOException {
    long from = index.start(entry);
    long to = index.start(entry + 1);
    if (from < 0 || to <= from || to - from > LogLine.LARGEST + 1 || to > log.length()) {
      return null;
    }
    byte[] bytes = new byte[(int) (to - from - 1)];
    log.seek(from);
    log.readFully(bytes);
    return log.read() == '\n' ? LogLine.read(bytes, hashes) : null;
  }

  Optional<Checkpoint> checkpoint() {
    return checkpoint;
  }

  HashIndex nodes() {
    return index;
  }

  /** Forgets the index and makes it from the log. */
  void reindex() throws IOException {
    index.clear();
    recover(checkpoint);
  }

  /** Where the last line ends, in bytes. */
  long end() {
    return end;
  }

  long size() {
    return edge.size();
  }

  /**
   * Appends; the entry is on the disk when this returns.
   *
   * @param json the entry with this log's size as its index
   */
  Checkpoint append(byte[] json, SigningKey signer) throws IOException {
    byte[] leaf = hashes.leaf(json);
    Edge next = edge.copy();
    List<byte[]> made = next.append(leaf);
    Checkpoint signed = Checkpoint.sign(next.size(), next.root(), signer);
    byte[] line = new LogLine(leaf, signed.signature(), json).write();
    try {
      log.seek(end);
      log.write(line);
      log.getFD().sync();
    } catch (IOException e) {
      undo(e);
      throw e;
    }
    edge = next;
    end += line.length;
    checkpoint = Optional.of(signed);
    try {
      index.append(made, end);
      index.flush();
      SmallFile.replace(files.checkpoint(), bytes(signed));
    } catch (IOException e) {
      // The entry stands, and what follows from it is made good when the ledger is next opened.
      LOG.log(System.Logger.Level.WARNING, "the ledger is behind its log: {0}", e.getMessage());
    }
    return signed;
  }

  private void undo(IOException e) {
    try {
      log.setLength(end);
    } catch (IOException also) {
      e.addSuppressed(also);
    }
  }

  private static byte[] bytes(Checkpoint checkpoint) {
    return checkpoint.note().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    try (log) {
      index.close();
    }
  }
}
