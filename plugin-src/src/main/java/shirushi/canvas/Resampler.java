package shirushi.canvas;

/**
 * Separable resampling in premultiplied alpha: a box over the covered area when shrinking, the
 * Catmull-Rom cubic when growing. Source: Keys, Cubic Convolution Interpolation, 1981 (a = −1/2).
 */
final class Resampler {
  /** The source samples that make one target sample: {@code first …} with their weights. */
  private record Taps(int first, float[] weights) {}

  private Resampler() {}

  static Samples resample(Raster source, int width, int height) {
    Taps[] columns = taps(source.width(), width);
    Taps[] rows = taps(source.height(), height);
    // Only the rows under the vertical filter are kept, so a large picture needs no float copy.
    float[][] window = new float[source.height()][];
    Samples target = source.samples().blank(width * height);
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
      target.storePremultiplied(sum, y * width, width);
    }
    return target;
  }

  private static float[] horizontal(Raster source, int y, Taps[] columns) {
    int[] pixels = new int[4 * source.width()];
    source.samples().unpack(y * source.width(), pixels, 0, source.width());
    float[] row = new float[4 * columns.length];
    for (int x = 0; x < columns.length; x++) {
      Taps taps = columns[x];
      for (int i = 0; i < taps.weights.length; i++) {
        int at = 4 * (taps.first + i);
        float alpha = pixels[at] * taps.weights[i];
        row[4 * x] += alpha;
        row[4 * x + 1] += pixels[at + 1] * alpha;
        row[4 * x + 2] += pixels[at + 2] * alpha;
        row[4 * x + 3] += pixels[at + 3] * alpha;
      }
    }
    return row;
  }

  private static void add(float[] sum, float[] row, float weight) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * row[i];
    }
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
