package shirushi.origin.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The tree's hashes on disk, so that appending and proving read some forty records and not the log.
 *
 * <p>A record is 40 bytes: where in {@code entries} the last line under this node ends (8 bytes,
 * big-endian), and the node's hash. They stand in the order in which they come to be: each leaf,
 * followed by the parents it completes. So the file grows at its end only, and its length says how
 * many leaves it knows; a part of a leaf's records at the end is as none.
 */
final class HashIndex implements Closeable, Tree.Nodes {
  private static final int RECORD = 8 + Hashes.BYTES;

  private static final int PENDING = 1024 * RECORD;

  private final RandomAccessFile file;
  private final ByteBuffer pending = ByteBuffer.allocate(PENDING);
  private long size;

  private HashIndex(RandomAccessFile file) throws IOException {
    this.file = file;
    size = leaves(file.length() / RECORD);
  }

  static HashIndex open(Path path) throws IOException {
    return new HashIndex(new RandomAccessFile(path.toFile(), "rw"));
  }

  /** How many records there are for that many leaves. */
  private static long records(long leaves) {
    return 2 * leaves - Long.bitCount(leaves);
  }

  private static long leaves(long records) {
    long leaves = records / 2;
    while (records(leaves + 1) <= records) {
      leaves++;
    }
    return leaves;
  }

  /** Leaves. */
  long size() {
    return size;
  }

  void clear() throws IOException {
    file.setLength(0);
    size = 0;
  }

  /** Where the line of that leaf begins, in bytes; for {@code size()}, where the next one will. */
  long start(long leaf) throws IOException {
    return leaf == 0 ? 0 : record(0, leaf - 1).getLong();
  }

  @Override
  public byte[] at(int level, long place) throws IOException {
    ByteBuffer record = record(level, place);
    return Arrays.copyOfRange(record.array(), 8, RECORD);
  }

  private ByteBuffer record(int level, long place) throws IOException {
    long lastLeaf = (place + 1 << level) - 1;
    if (lastLeaf >= size) {
      throw new IllegalArgumentException("the index has no node " + level + "/" + place);
    }
    flush();
    byte[] record = new byte[RECORD];
    file.seek((records(lastLeaf) + level) * RECORD);
    file.readFully(record);
    return ByteBuffer.wrap(record);
  }

  /**
   * Takes a leaf. What was taken is in the file after {@link #flush}.
   *
   * @param made its hash and those of the parents that it completes
   * @param end where its line ends
   */
  void append(List<byte[]> made, long end) throws IOException {
    if (pending.position() > PENDING / 2) {
      flush();
    }
    made.forEach(hash -> pending.putLong(end).put(hash));
    size++;
  }

  void flush() throws IOException {
    int length = pending.position();
    file.seek(records(size) * RECORD - length);
    file.write(pending.array(), 0, length);
    pending.clear();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
