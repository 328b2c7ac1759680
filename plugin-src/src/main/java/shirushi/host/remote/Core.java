package shirushi.host.remote;

import shirushi.canvas.Raster;

/**
 * The part of a layer that covers what is below it, and so looks the same when it is merged down;
 * its soft edges do not.
 *
 * @param left column of the layer's pixels
 * @param top row of the layer's pixels
 * @param width at least 1
 * @param height at least 1
 */
record Core(int left, int top, int width, int height) {
  /** How many points of a row and of a column are asked. */
  private static final int POINTS = 64;

  /** How many of a hundred points must be opaque; the rest may look otherwise. */
  private static final int MOST = 97;

  /** Each takes a sixteenth away at every side, so that a quarter of the width is left at last. */
  private static final int STEPS = 6;

  Core {
    if (left < 0 || top < 0 || width < 1 || height < 1) {
      throw new IllegalArgumentException("a core without pixels");
    }
  }

  /** The largest that is found; all of it where nothing covers what is below. */
  static Core of(Raster pixels) {
    Core whole = new Core(0, 0, pixels.width(), pixels.height());
    Core box = whole.opaque(pixels);
    for (int step = 0; step <= STEPS; step++) {
      Core part = box.less(step);
      if (part.covers(pixels)) {
        return part;
      }
    }
    return whole;
  }

  /** The box around all that is opaque; this where nothing is. */
  private Core opaque(Raster pixels) {
    int first = width;
    int last = -1;
    int highest = height;
    int lowest = -1;
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      pixels.row(y, row);
      for (int x = 0; x < width; x++) {
        if (row[x] >>> 24 == 255) {
          first = Math.min(first, x);
          last = Math.max(last, x);
          highest = Math.min(highest, y);
          lowest = y;
        }
      }
    }
    return last < 0 ? this : new Core(first, highest, last - first + 1, lowest - highest + 1);
  }

  private Core less(int step) {
    int across = width * step / 16;
    int down = height * step / 16;
    return new Core(left + across, top + down, width - 2 * across, height - 2 * down);
  }

  private boolean covers(Raster pixels) {
    int opaque = 0;
    for (int i = 0; i < POINTS * POINTS; i++) {
      int x = left + i % POINTS * width / POINTS;
      int y = top + i / POINTS * height / POINTS;
      opaque += pixels.argb(x, y) >>> 24 == 255 ? 1 : 0;
    }
    return 100 * opaque >= MOST * POINTS * POINTS;
  }
}
