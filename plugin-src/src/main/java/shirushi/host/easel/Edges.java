package shirushi.host.easel;

import shirushi.canvas.Mask;

/** Moves and softens the edges of masks. */
final class Edges {
  private Edges() {}

  /**
   * Larger by so many pixels in every direction, or smaller where negative. Source: Felzenszwalb
   * and Huttenlocher, Distance Transforms of Sampled Functions, 2012.
   */
  static Mask grown(Mask mask, int by) {
    if (by < 0) {
      return Selection.inverse(grown(Selection.inverse(mask), -by));
    }
    int width = mask.width();
    int height = mask.height();
    byte[] values = mask.values();
    float[] squared = new float[values.length];
    for (int i = 0; i < squared.length; i++) {
      squared[i] = (values[i] & 255) >= 128 ? 0 : 1e12f;
    }
    int longest = Math.max(width, height);
    float[] line = new float[longest];
    Parabolas parabolas = new Parabolas(longest);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        line[y] = squared[y * width + x];
      }
      parabolas.lowest(line, height);
      for (int y = 0; y < height; y++) {
        squared[y * width + x] = line[y];
      }
    }
    for (int y = 0; y < height; y++) {
      System.arraycopy(squared, y * width, line, 0, width);
      parabolas.lowest(line, width);
      for (int x = 0; x < width; x++) {
        double soft = by + 1 - Math.sqrt(line[x]);
        int value = (int) Math.round(255 * Math.max(0, Math.min(1, soft)));
        int i = y * width + x;
        values[i] = (byte) Math.max(values[i] & 255, value);
      }
    }
    return Mask.of(width, height, values);
  }

  /** The lower envelope of a parabola over each point of a line. */
  private static final class Parabolas {
    private final int[] at;
    private final double[] from;
    private final float[] result;

    Parabolas(int longest) {
      at = new int[longest];
      from = new double[longest + 1];
      result = new float[longest];
    }

    void lowest(float[] line, int length) {
      int last = 0;
      at[0] = 0;
      from[0] = Double.NEGATIVE_INFINITY;
      from[1] = Double.POSITIVE_INFINITY;
      for (int q = 1; q < length; q++) {
        double crossing = crossing(line, q, at[last]);
        while (crossing <= from[last]) {
          last--;
          crossing = crossing(line, q, at[last]);
        }
        last++;
        at[last] = q;
        from[last] = crossing;
        from[last + 1] = Double.POSITIVE_INFINITY;
      }
      for (int q = 0, k = 0; q < length; q++) {
        while (from[k + 1] < q) {
          k++;
        }
        result[q] = (float) (q - at[k]) * (q - at[k]) + line[at[k]];
      }
      System.arraycopy(result, 0, line, 0, length);
    }

    private static double crossing(float[] line, int q, int p) {
      return ((line[q] + (double) q * q) - (line[p] + (double) p * p)) / (2.0 * q - 2.0 * p);
    }
  }

  /** Three means in each direction, which come near to a Gaussian; the border goes on outside. */
  static Mask feathered(Mask mask, int radius) {
    int width = mask.width();
    int height = mask.height();
    int reach = Math.max(1, radius / 2);
    float[] plane = new float[width * height];
    byte[] values = mask.values();
    for (int i = 0; i < plane.length; i++) {
      plane[i] = values[i] & 255;
    }
    float[] sums = new float[Math.max(width, height)];
    for (int pass = 0; pass < 3; pass++) {
      for (int y = 0; y < height; y++) {
        mean(plane, y * width, 1, width, reach, sums);
      }
      for (int x = 0; x < width; x++) {
        mean(plane, x, width, height, reach, sums);
      }
    }
    for (int i = 0; i < plane.length; i++) {
      values[i] = (byte) Math.round(plane[i]);
    }
    return Mask.of(width, height, values);
  }

  private static void mean(float[] plane, int from, int step, int count, int reach, float[] means) {
    double sum = 0;
    for (int i = -reach; i <= reach; i++) {
      sum += plane[from + step * Math.max(0, Math.min(count - 1, i))];
    }
    for (int i = 0; i < count; i++) {
      means[i] = (float) Math.max(0, Math.min(255, sum / (2 * reach + 1)));
      sum += plane[from + step * Math.min(count - 1, i + reach + 1)];
      sum -= plane[from + step * Math.max(0, i - reach)];
    }
    for (int i = 0; i < count; i++) {
      plane[from + step * i] = means[i];
    }
  }
}
