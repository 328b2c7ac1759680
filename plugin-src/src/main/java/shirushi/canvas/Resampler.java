package shirushi.canvas;

/**
 * Separable resampling in premultiplied alpha: a box over the covered area when shrinking, the
 * Catmull-Rom cubic when growing. Source: Keys, Cubic Convolution Interpolation, 1981 (a = −1/2).
 */
final class Resampler {
  /** The source samples that make one target sample: {@code first …} with their weights. */
  private record Taps(int first, float[] weights) {}

  private Resampler() {}

  static int[] resample(Raster source, int width, int height) {
    Taps[] columns = taps(source.width(), width);
    Taps[] rows = taps(source.height(), height);
    // Only the rows under the vertical filter are kept, so a large picture needs no float copy.
    float[][] window = new float[source.height()][];
    int[] target = new int[width * height];
    int oldest = 0;
    for (int y = 0; y < height; y++) {
      Taps taps = rows[y];
      for (; oldest < taps.first; oldest++) {
        window[oldest] = null;
      }
      float[] sum = new float[4 * width];
      for (int i = 0; i < taps.weights.length; i++) {
        int sy = taps.first + i;
        if (window[sy] == null) {
          window[sy] = horizontal(source, sy, columns);
        }
        add(sum, window[sy], taps.weights[i]);
      }
      store(sum, target, y * width);
    }
    return target;
  }

  private static float[] horizontal(Raster source, int y, Taps[] columns) {
    int[] pixels = source.pixels();
    int start = y * source.width();
    float[] row = new float[4 * columns.length];
    for (int x = 0; x < columns.length; x++) {
      Taps taps = columns[x];
      for (int i = 0; i < taps.weights.length; i++) {
        int pixel = pixels[start + taps.first + i];
        float alpha = (pixel >>> 24) * taps.weights[i];
        row[4 * x] += alpha;
        row[4 * x + 1] += (pixel >> 16 & 255) * alpha;
        row[4 * x + 2] += (pixel >> 8 & 255) * alpha;
        row[4 * x + 3] += (pixel & 255) * alpha;
      }
    }
    return row;
  }

  private static void add(float[] sum, float[] row, float weight) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * row[i];
    }
  }

  private static void store(float[] sum, int[] target, int at) {
    for (int x = 0; x < sum.length / 4; x++) {
      float alpha = sum[4 * x];
      int a = clamp(alpha);
      if (a > 0) {
        target[at + x] =
            a << 24
                | clamp(sum[4 * x + 1] / alpha) << 16
                | clamp(sum[4 * x + 2] / alpha) << 8
                | clamp(sum[4 * x + 3] / alpha);
      }
    }
  }

  private static int clamp(float value) {
    return Math.max(0, Math.min(255, Math.round(value)));
  }

  private static Taps[] taps(int from, int to) {
    Taps[] all = new Taps[to];
    double step = (double) from / to;
    for (int i = 0; i < to; i++) {
      all[i] =
          to < from ? box(i * step, (i + 1) * step, from) : cubic((i + 0.5) * step - 0.5, from);
    }
    return all;
  }

  private static Taps box(double start, double end, int size) {
    int first = (int) start;
    int last = Math.min(size, (int) Math.ceil(end - 1e-9));
    float[] weights = new float[last - first];
    for (int i = 0; i < weights.length; i++) {
      double covered = Math.min(end, first + i + 1) - Math.max(start, first + i);
      weights[i] = (float) (covered / (end - start));
    }
    return new Taps(first, weights);
  }

  private static Taps cubic(double centre, int size) {
    int start = (int) Math.floor(centre) - 1;
    int first = Math.max(0, start);
    int last = Math.min(size - 1, start + 3);
    float[] weights = new float[last - first + 1];
    for (int i = start; i < start + 4; i++) {
      // Samples beyond the edge repeat the edge.
      int inside = Math.max(first, Math.min(last, i));
      weights[inside - first] += (float) catmullRom(Math.abs(centre - i));
    }
    return new Taps(first, weights);
  }

  private static double catmullRom(double d) {
    if (d < 1) {
      return (1.5 * d - 2.5) * d * d + 1;
    }
    return d < 2 ? ((-0.5 * d + 2.5) * d - 4) * d + 2 : 0;
  }
}
