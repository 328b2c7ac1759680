package shirushi.host.easel;

import java.awt.Rectangle;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * What looks alike around a point and is joined to it by its sides, with the soft edge around that:
 * the pixels that look less and less alike on the way to what stopped the flood.
 */
final class Flood {
  private static final byte IN = 1;
  private static final byte EDGE = 2;

  /** How wide a soft edge can be, in pixels. */
  private static final int WIDEST = 64;

  private final int[] argb;
  private final int width;
  private final int height;
  private final int start;
  private final int tolerance;
  private final byte[] marks;
  private final Rectangle bounds;
  private int[] edge = new int[1024];
  private int edges;

  /**
   * @param argb what is seen, premultiplied, row by row
   * @param tolerance how far a sample may differ, 0 to 255
   */
  Flood(int[] argb, int width, int height, int x, int y, int tolerance) {
    this.argb = argb;
    this.width = width;
    this.height = height;
    this.tolerance = tolerance;
    start = y * width + x;
    marks = new byte[argb.length];
    bounds = new Rectangle(x, y, 1, 1);
    spread(x, y);
    soften();
  }

  /** The smallest rectangle around all of it. */
  Rectangle bounds() {
    return bounds;
  }

  private void spread(int x, int y) {
    Deque<int[]> seeds = new ArrayDeque<>();
    seeds.push(new int[] {x, y});
    while (!seeds.isEmpty()) {
      int[] seed = seeds.pop();
      int row = seed[1] * width;
      if (!open(row + seed[0])) {
        continue;
      }
      int left = seed[0];
      while (left > 0 && open(row + left - 1)) {
        left--;
      }
      int right = left;
      for (; right < width && open(row + right); right++) {
        marks[row + right] = IN;
      }
      bounds.add(new Rectangle(left, seed[1], right - left, 1));
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
    return marks[i] != IN && difference(argb[i], argb[start]) <= tolerance;
  }

  /** Goes on from the edge uphill, pixel by pixel. */
  private void soften() {
    Rectangle inside = new Rectangle(bounds);
    for (int y = inside.y; y < inside.y + inside.height; y++) {
      for (int x = inside.x, i = y * width + x; x < inside.x + inside.width; x++, i++) {
        if (marks[i] == IN) {
          climb(i);
        }
      }
    }
    for (int from = 0, step = 1; step < WIDEST && from < edges; step++) {
      for (int end = edges; from < end; from++) {
        climb(edge[from]);
      }
    }
    for (int i = 0; i < edges; i++) {
      bounds.add(new Rectangle(edge[i] % width, edge[i] / width, 1, 1));
    }
  }

  private void climb(int i) {
    for (int side = 0; side < 4; side++) {
      int next = beside(i, side);
      if (next >= 0 && marks[next] == 0 && height(argb, next) > height(argb, i)) {
        marks[next] = EDGE;
        edge = edges == edge.length ? Arrays.copyOf(edge, 2 * edges) : edge;
        edge[edges++] = next;
      }
    }
  }

  /** A pixel's neighbour; -1 where it has none at that side. */
  private int beside(int i, int side) {
    int x = i % width;
    return switch (side) {
      case 0 -> x > 0 ? i - 1 : -1;
      case 1 -> x < width - 1 ? i + 1 : -1;
      case 2 -> i - width;
      default -> i + width < argb.length ? i + width : -1;
    };
  }

  private int height(int[] pixels, int i) {
    return difference(pixels[i], pixels[start]);
  }

  /**
   * How much of each pixel belongs to the flood, 0 to 255: all where it looks alike, none at the
   * top of an edge. What rises from the same ground in other pixels is measured in those.
   *
   * @param pixels as large as what the flood was found in
   */
  byte[] shares(int[] pixels) {
    byte[] shares = new byte[marks.length];
    byte[] tops = new byte[marks.length];
    for (int i = 0; i < marks.length; i++) {
      shares[i] = (byte) (marks[i] == IN ? 255 : 0);
    }
    for (int i : downhill(pixels)) {
      int own = height(pixels, i);
      int top = own;
      for (int side = 0; side < 4; side++) {
        int next = beside(i, side);
        if (next >= 0 && marks[next] == EDGE && height(pixels, next) > own) {
          top = Math.max(top, tops[next] & 255);
        }
      }
      tops[i] = (byte) top;
      shares[i] = (byte) (own <= tolerance ? 255 : 255 - 255 * own / top);
    }
    return shares;
  }

  /** The pixels of the edge, the highest first. */
  private int[] downhill(int[] pixels) {
    int[] from = new int[257];
    for (int i = 0; i < edges; i++) {
      from[256 - height(pixels, edge[i])]++;
    }
    for (int i = 1; i < from.length; i++) {
      from[i] += from[i - 1];
    }
    int[] sorted = new int[edges];
    for (int i = 0; i < edges; i++) {
      sorted[from[255 - height(pixels, edge[i])]++] = edge[i];
    }
    return sorted;
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
