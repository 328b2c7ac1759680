package shirushi.format;

import java.io.DataOutputStream;
import java.io.IOException;

/**
 * One channel to be written, run-length coded. Its rows are coded twice, once for their lengths and
 * once for the file, so that no coded picture has to be kept.
 */
final class PsdPlane {
  /** The rows of a channel, big-endian. */
  interface Rows {
    /** Fills the row's bytes. */
    void fill(int y, byte[] row);
  }

  private final Rows rows;
  private final byte[] row;
  private final byte[] coded;
  private final char[] lengths;
  private final long size;

  /**
   * @throws IOException where a row is too long for the format
   */
  PsdPlane(int rowBytes, int height, Rows rows) throws IOException {
    this.rows = rows;
    row = new byte[rowBytes];
    coded = new byte[PackBits.room(rowBytes)];
    lengths = new char[height];
    if (coded.length > Character.MAX_VALUE) {
      throw new IOException("a row of " + rowBytes + " bytes, more than a PSD can hold");
    }
    long sum = 0;
    for (int y = 0; y < height; y++) {
      rows.fill(y, row);
      lengths[y] = (char) PackBits.encode(row, coded);
      sum += lengths[y];
    }
    size = sum;
  }

  /** Bytes of the lengths and the rows. */
  long size() {
    return 2L * lengths.length + size;
  }

  void writeLengths(DataOutputStream out) throws IOException {
    for (char length : lengths) {
      out.writeChar(length);
    }
  }

  void writeRows(DataOutputStream out) throws IOException {
    for (int y = 0; y < lengths.length; y++) {
      rows.fill(y, row);
      out.write(coded, 0, PackBits.encode(row, coded));
    }
  }
}
