package shirushi.host.easel;

import java.util.function.Consumer;
import shirushi.canvas.Mask;

/** Moves and softens the edges of masks. */
final class Edges {
  /** Columns that are read together. */
  private static final int TOGETHER = 32;

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
    Parabolas parabolas = new Parabolas(Math.max(width, height));
    columns(squared, width, height, parabolas::lowest);
    rows(squared, width, parabolas::lowest);
    for (int i = 0; i < squared.length; i++) {
      double soft = by + 1 - Math.sqrt(squared[i]);
      int value = (int) Math.round(255 * Math.max(0, Math.min(1, soft)));
      values[i] = (byte) Math.max(values[i] & 255, value);
    }
    return Mask.of(width, height, values);
  }

  /** Changes each row of a plane. */
  private static void rows(float[] plane, int width, Consumer<float[]> change) {
    float[] line = new float[width];
    for (int from = 0; from < plane.length; from += width) {
      System.arraycopy(plane, from, line, 0, width);
      change.accept(line);
      System.arraycopy(line, 0, plane, from, width);
    }
  }

  /** Changes each column, some at once, since what lies side by side is read together. */
  private static void columns(float[] plane, int width, int height, Consumer<float[]> change) {
    float[][] lines = new float[TOGETHER][height];
    for (int left = 0; left < width; left += TOGETHER) {
      int count = Math.min(TOGETHER, width - left);
      for (int y = 0; y < height; y++) {
        for (int i = 0; i < count; i++) {
          lines[i][y] = plane[y * width + left + i];
        }
      }
      for (int i = 0; i < count; i++) {
        change.accept(lines[i]);
      }
      for (int y = 0; y < height; y++) {
        for (int i = 0; i < count; i++) {
          plane[y * width + left + i] = lines[i][y];
        }
      }
    }
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

    void lowest(float[] line) {
      int length = line.length;
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
    float[] means = new float[Math.max(width, height)];
    Consumer<float[]> soften =
        line -> {
          for (int pass = 0; pass < 3; pass++) {
            mean(line, reach, means);
          }
        };
    rows(plane, width, soften);
    columns(plane, width, height, soften);
    for (int i = 0; i < plane.length; i++) {
      values[i] = (byte) Math.round(plane[i]);
    }
    return Mask.of(width, height, values);
  }

  private static void mean(float[] line, int reach, float[] means) {
    int count = line.length;
    double sum = 0;
    for (int i = -reach; i <= reach; i++) {
      sum += line[Math.max(0, Math.min(count - 1, i))];
    }
    for (int i = 0; i < count; i++) {
      means[i] = (float) Math.max(0, Math.min(255, sum / (2 * reach + 1)));
      sum += line[Math.min(count - 1, i + reach + 1)];
      sum -= line[Math.max(0, i - reach)];
    }
    System.arraycopy(means, 0, line, 0, count);
  }
}
