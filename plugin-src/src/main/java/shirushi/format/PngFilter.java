package shirushi.format;

/** The five row filters of PNG, both ways. One instance serves the rows of one picture in order. */
final class PngFilter {
  private static final int FILTERS = 5;

  private final int pixelBytes;
  private final byte[] previous;
  private final byte[][] tried;

  /**
   * @param rowBytes bytes of a row without the filter byte
   * @param pixelBytes bytes of a whole pixel, at least 1
   */
  PngFilter(int rowBytes, int pixelBytes) {
    this.pixelBytes = pixelBytes;
    previous = new byte[rowBytes];
    tried = new byte[FILTERS][rowBytes + 1];
  }

  /** The row behind its filter byte, filtered the way that promises to compress best. */
  byte[] best(byte[] row) {
    int best = 0;
    long smallest = Long.MAX_VALUE;
    for (int type = 0; type < FILTERS; type++) {
      byte[] out = tried[type];
      out[0] = (byte) type;
      long sum = 0;
      for (int i = 0; i < row.length; i++) {
        byte filtered = (byte) (row[i] - predicted(type, row, i));
        out[i + 1] = filtered;
        sum += Math.abs(filtered);
      }
      if (sum < smallest) {
        smallest = sum;
        best = type;
      }
    }
    System.arraycopy(row, 0, previous, 0, row.length);
    return tried[best];
  }

  /** Turns a filtered row of this type back into samples, in place. */
  void undo(int type, byte[] row) {
    if (type != 0) {
      for (int i = 0; i < row.length; i++) {
        row[i] += (byte) predicted(type, row, i);
      }
    }
    System.arraycopy(row, 0, previous, 0, row.length);
  }

  private int predicted(int type, byte[] row, int i) {
    int left = i < pixelBytes ? 0 : row[i - pixelBytes] & 255;
    int up = previous[i] & 255;
    return switch (type) {
      case 0 -> 0;
      case 1 -> left;
      case 2 -> up;
      case 3 -> (left + up) / 2;
      default -> paeth(left, up, i < pixelBytes ? 0 : previous[i - pixelBytes] & 255);
    };
  }

  private static int paeth(int left, int up, int upLeft) {
    int estimate = left + up - upLeft;
    int toLeft = Math.abs(estimate - left);
    int toUp = Math.abs(estimate - up);
    int toUpLeft = Math.abs(estimate - upLeft);
    if (toLeft <= toUp && toLeft <= toUpLeft) {
      return left;
    }
    return toUp <= toUpLeft ? up : upLeft;
  }
}
