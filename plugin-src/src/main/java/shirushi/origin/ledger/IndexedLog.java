package shirushi.origin.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.List;

/**
 * The file of entries and the index to it, with the edge of the tree that both make. Knows nothing
 * of signatures. One thread, while the ledger's lock is held.
 */
final class IndexedLog implements Closeable {
  private static final System.Logger LOG = System.getLogger("shirushi.origin.ledger");

  private final LedgerFiles files;
  private final Hashes hashes = new Hashes();
  private final RandomAccessFile log;
  private final HashIndex index;
  private Edge edge = new Edge();

  /** Where the last whole line ends. */
  private long end;

  /** Opens the files; nothing is known of them before {@link #catchUp}. */
  IndexedLog(LedgerFiles files) throws IOException {
    this.files = files;
    log = new RandomAccessFile(files.entries().toFile(), "rw");
    try {
      index = HashIndex.open(files.index());
    } catch (IOException e) {
      log.close();
      throw e;
    }
  }

  /**
   * Reads what the index doesn't know. Bytes after {@link #end} are torn then.
   *
   * @throws LedgerException where a line is damaged that is not the last
   */
  void catchUp() throws IOException {
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
        LogLine whole = whole(line, edge.size(), lines.position() == length);
        if (whole == null) {
          break;
        }
        index.append(edge.append(whole.leaf()), lines.position());
        end = lines.position();
      }
    }
    index.flush();
  }

  /** The line of that entry; {@code null} for a last one that was not written to its end. */
  private LogLine whole(byte[] line, long entry, boolean last) throws LedgerException {
    LogLine whole = LogLine.read(line, hashes);
    if (whole != null && whole.index() == entry) {
      return whole;
    }
    if (last) {
      return null;
    }
    throw files.broken("entry " + entry + " is damaged");
  }

  /**
   * Forgets the index, for {@link #catchUp} to make it anew.
   *
   * @throws LedgerException where a line is damaged: the index stays then, for by it all other
   *     entries can still be proved
   */
  void forget() throws IOException {
    long length = log.length();
    try (Lines lines = new Lines(files.entries(), 0, length)) {
      long entry = 0;
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        whole(line, entry++, lines.position() == length);
      }
    }
    index.clear();
  }

  /** Cuts off what an interrupted append left. */
  void cutTorn() throws IOException {
    long torn = log.length() - end;
    if (torn > 0) {
      log.setLength(end);
      LOG.log(
          System.Logger.Level.WARNING,
          "the ledger''s last append was interrupted before it was acknowledged: {0} bytes cut off",
          Long.toString(torn));
    }
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

  /**
   * Appends; the line is on the disk when this returns, or not there at all.
   *
   * @param next the edge with the line's leaf
   * @param made the hashes that this leaf made
   */
  void append(LogLine line, Edge next, List<byte[]> made) throws IOException {
    byte[] bytes = line.write();
    try {
      log.seek(end);
      log.write(bytes);
      log.getFD().sync();
    } catch (IOException e) {
      undo(e);
      throw e;
    }
    edge = next;
    end += bytes.length;
    try {
      index.append(made, end);
      index.flush();
    } catch (IOException e) {
      // The entry stands, and the index is made good when the ledger is next opened.
      LOG.log(System.Logger.Level.WARNING, "the ledger''s index is behind: {0}", e.getMessage());
    }
  }

  private void undo(IOException e) {
    try {
      log.setLength(end);
    } catch (IOException also) {
      e.addSuppressed(also);
    }
  }

  HashIndex nodes() {
    return index;
  }

  Edge edge() {
    return edge;
  }

  long size() {
    return edge.size();
  }

  /** Where the last whole line ends, in bytes. */
  long end() {
    return end;
  }

  @Override
  public void close() throws IOException {
    try (log) {
      index.close();
    }
  }
}
