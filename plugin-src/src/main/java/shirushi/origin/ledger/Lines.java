package shirushi.origin.ledger;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The lines of a part of {@code entries}, in turn. One thread. */
final class Lines implements Closeable {
  private final Path file;
  private final FileInputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int start;
  private int filled;
  private long position;
  private long unread;

  /** From byte {@code from}, where a line begins, to byte {@code to}. */
  Lines(Path file, long from, long to) throws IOException {
    this.file = file;
    in = new FileInputStream(file.toFile());
    in.skipNBytes(from);
    position = from;
    unread = Math.max(0, to - from);
  }

  /**
   * The next line without its line break; {@code null} where none is left that has one.
   *
   * @throws LedgerException where it is longer than any line of a ledger
   */
  byte[] next() throws IOException {
    int searched = start;
    while (true) {
      for (int i = searched; i < filled; i++) {
        if (buffer[i] == '\n') {
          byte[] line = Arrays.copyOfRange(buffer, start, i);
          start = i + 1;
          position += line.length + 1;
          return line;
        }
      }
      searched = filled - start;
      if (searched > LogLine.LARGEST) {
        throw new LedgerException(file + ": the line at byte " + position + " is too long");
      }
      if (!fill()) {
        return null;
      }
    }
  }

  /** Where the next line begins, in bytes. */
  long position() {
    return position;
  }

  /** Whether bytes are left that no line break ends. */
  boolean torn() {
    return filled > start;
  }

  /** Moves what is left to the front and reads on. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, start, buffer, 0, filled - start);
    filled -= start;
    start = 0;
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int count = in.read(buffer, filled, (int) Math.min(buffer.length - filled, unread));
    if (count <= 0) {
      return false;
    }
    filled += count;
    unread -= count;
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
