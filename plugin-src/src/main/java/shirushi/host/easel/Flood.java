package shirushi.host.easel;

import java.util.ArrayDeque;
import java.util.Deque;
import shirushi.canvas.Mask;

/** What looks alike around a point and is joined to it by its sides. */
final class Flood {
  private static final byte IN = (byte) 255;

  private final int[] argb;
  private final int width;
  private final int height;
  private final int wanted;
  private final int tolerance;
  private final byte[] values;
  private int top;
  private int bottom;

  private Flood(int[] argb, int width, int height, int start, int tolerance) {
    this.argb = argb;
    this.width = width;
    this.height = height;
    this.tolerance = tolerance;
    wanted = argb[start];
    values = new byte[argb.length];
  }

  /**
   * The pixels just outside take part as far as they look like those inside, which closes the pale
   * seam along a soft line.
   *
   * @param argb what is seen, premultiplied, as large as the mask
   */
  static Mask of(int[] argb, int width, int height, int x, int y, int tolerance) {
    Flood flood = new Flood(argb, width, height, y * width + x, tolerance);
    flood.spread(x, y);
    flood.soften();
    return Mask.of(width, height, flood.values);
  }

  private void spread(int x, int y) {
    top = y;
    bottom = y;
    Deque<int[]> seeds = new ArrayDeque<>();
    seeds.push(new int[] {x, y});
    while (!seeds.isEmpty()) {
      int[] seed = seeds.pop();
      int row = seed[1] * width;
      top = Math.min(top, seed[1]);
      bottom = Math.max(bottom, seed[1]);
      if (!open(row + seed[0])) {
        continue;
      }
      int left = seed[0];
      while (left > 0 && open(row + left - 1)) {
        left--;
      }
      int right = left;
      for (; right < width && open(row + right); right++) {
        values[row + right] = IN;
      }
      seed(seeds, left, right, seed[1] - 1);
      seed(seeds, left, right, seed[1] + 1);
    }
  }

  /** One for each run of another row that touches this one. */
  private void seed(Deque<int[]> seeds, int left, int right, int y) {
    if (y < 0 || y >= height) {
      return;
    }
    boolean inRun = false;
    for (int x = left; x < right; x++) {
      boolean open = open(y * width + x);
      if (open && !inRun) {
        seeds.push(new int[] {x, y});
      }
      inRun = open;
    }
  }

  private boolean open(int i) {
    return values[i] != IN && difference(argb[i], wanted) <= tolerance;
  }

  private void soften() {
    int first = Math.max(0, top - 1);
    int end = Math.min(height, bottom + 2);
    for (int y = first, i = first * width; y < end; y++) {
      for (int x = 0; x < width; x++, i++) {
        if (values[i] != 0) {
          continue;
        }
        boolean beside =
            x > 0 && values[i - 1] == IN
                || x < width - 1 && values[i + 1] == IN
                || y > 0 && values[i - width] == IN
                || y < height - 1 && values[i + width] == IN;
        if (beside) {
          int over = difference(argb[i], wanted) - tolerance;
          // Never quite in, so that what is softened does not itself soften its neighbours.
          int share = 254 * (255 - tolerance - over) / Math.max(1, 255 - tolerance);
          values[i] = (byte) Math.max(0, Math.min(254, share));
        }
      }
    }
  }

  /** The largest difference of any channel, colours counting as far as they are opaque. */
  static int difference(int one, int other) {
    if (one == other) {
      return 0;
    }
    int most = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      most = Math.max(most, Math.abs((one >>> shift & 255) - (other >>> shift & 255)));
    }
    return most;
  }
}
