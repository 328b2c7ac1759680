package shirushi.format;

import java.util.Arrays;

/**
 * Run-length coding of a row: a count byte n, then n + 1 bytes as they are (n ≥ 0), or one byte to
 * be repeated 1 − n times (−127 ≤ n < 0). Source: TIFF 6.0, section 9.
 */
final class PackBits {
  private static final int LONGEST = 128;

  private PackBits() {}

  /** Room that any row of so many bytes fits in once encoded. */
  static int room(int length) {
    return length + (length + LONGEST - 1) / LONGEST;
  }

  /** Encodes a row; returns how many bytes were written to {@code into}. */
  static int encode(byte[] row, byte[] into) {
    int at = 0;
    for (int i = 0; i < row.length; ) {
      int run = run(row, i);
      if (run > 1) {
        into[at++] = (byte) (1 - run);
        into[at++] = row[i];
        i += run;
        continue;
      }
      int end = i + 1;
      // A run of two inside literals costs as much as the literals: it is not worth a break.
      while (end < row.length && end - i < LONGEST && run(row, end) < 3) {
        end++;
      }
      into[at++] = (byte) (end - i - 1);
      System.arraycopy(row, i, into, at, end - i);
      at += end - i;
      i = end;
    }
    return at;
  }

  private static int run(byte[] row, int from) {
    int end = from + 1;
    while (end < row.length && end - from < LONGEST && row[end] == row[from]) {
      end++;
    }
    return end - from;
  }

  /**
   * Decodes to exactly {@code length} bytes from {@code at} on.
   *
   * @return whether it was a whole row
   */
  static boolean decode(byte[] packed, byte[] into, int at, int length) {
    int i = 0;
    int end = at + length;
    for (int o = at; o < end; ) {
      if (i >= packed.length) {
        return false;
      }
      int n = packed[i++];
      if (n == -LONGEST) {
        continue;
      }
      int size = n >= 0 ? n + 1 : 1 - n;
      int used = n >= 0 ? size : 1;
      if (size > end - o || used > packed.length - i) {
        return false;
      }
      if (n >= 0) {
        System.arraycopy(packed, i, into, o, size);
      } else {
        Arrays.fill(into, o, o + size, packed[i]);
      }
      i += used;
      o += size;
    }
    return true;
  }
}
