package shirushi.format;

/**
 * LZF as Krita's tiles have it: a control byte below 32 announces so many literal bytes more one;
 * any other is a copy of what was written before, its length in the upper three bits, its distance
 * in the lower five and the next byte. Source: libLZF, lzf.h.
 */
final class Lzf {
  private static final int LONG = 7;

  private Lzf() {}

  /**
   * Fills {@code to} from {@code from[start…end)}.
   *
   * @return whether it was filled exactly and nothing pointed outside
   */
  static boolean decompress(byte[] from, int start, int end, byte[] to) {
    int in = start;
    int out = 0;
    while (in < end) {
      int control = from[in++] & 255;
      if (control < 32) {
        int length = control + 1;
        if (in + length > end || out + length > to.length) {
          return false;
        }
        System.arraycopy(from, in, to, out, length);
        in += length;
        out += length;
        continue;
      }
      int length = control >> 5;
      if (in + (length == LONG ? 2 : 1) > end) {
        return false;
      }
      if (length == LONG) {
        length += from[in++] & 255;
      }
      int back = out - ((control & 31) << 8 | from[in++] & 255) - 1;
      length += 2;
      if (back < 0 || out + length > to.length) {
        return false;
      }
      // Byte by byte: a copy may overlap itself, which is how runs are written.
      for (int i = 0; i < length; i++) {
        to[out++] = to[back++];
      }
    }
    return out == to.length;
  }
}
