package shirushi.suzuri.judge;

import java.awt.Shape;
import java.util.ArrayDeque;
import java.util.Deque;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;

/** Selections as an artist makes them: a shape, or a touch of the magic wand. */
final class Selection {
  private static final int WHITE = 0xFFFFFFFF;
  private static final int BLACK = 0xFF000000;

  private final int width;
  private final int height;
  private final boolean[] chosen;

  private Selection(int width, int height) {
    this.width = width;
    this.height = height;
    chosen = new boolean[width * height];
  }

  static Selection of(Shape shape, int width, int height) {
    Selection selection = new Selection(width, height);
    for (int i = 0; i < selection.chosen.length; i++) {
      selection.chosen[i] = shape.contains(i % width + .5, i / width + .5);
    }
    return selection;
  }

  /**
   * What hangs together with a pixel and has about its colour.
   *
   * @param tolerance the largest difference of any channel, 0…255
   */
  static Selection wand(Raster picture, int x, int y, int tolerance) {
    Selection selection = new Selection(picture.width(), picture.height());
    int wanted = picture.argb(x, y);
    Deque<int[]> open = new ArrayDeque<>();
    open.push(new int[] {x, y});
    while (!open.isEmpty()) {
      int[] at = open.pop();
      int i = at[1] * picture.width() + at[0];
      boolean inside = at[0] >= 0 && at[1] >= 0 && at[0] < picture.width();
      if (!inside || at[1] >= picture.height() || selection.chosen[i]) {
        continue;
      }
      if (difference(picture.argb(at[0], at[1]), wanted) <= tolerance) {
        selection.chosen[i] = true;
        for (int[] step : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
          open.push(new int[] {at[0] + step[0], at[1] + step[1]});
        }
      }
    }
    return selection;
  }

  private static int difference(int a, int b) {
    int most = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      most = Math.max(most, Math.abs((a >> shift & 255) - (b >> shift & 255)));
    }
    return most;
  }

  /** The selection and all within some pixels of it, so that outlines are inside. */
  Selection grown(int pixels) {
    Selection grown = new Selection(width, height);
    for (int i = 0; i < chosen.length; i++) {
      for (int dy = -pixels; chosen[i] && dy <= pixels; dy++) {
        for (int dx = -pixels; dx <= pixels; dx++) {
          int x = i % width + dx;
          int y = i / width + dy;
          if (x >= 0 && y >= 0 && x < width && y < height && dx * dx + dy * dy <= pixels * pixels) {
            grown.chosen[y * width + x] = true;
          }
        }
      }
    }
    return grown;
  }

  Mask mask() {
    int[] argb = new int[chosen.length];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = chosen[i] ? WHITE : BLACK;
    }
    return Mask.of(Raster.of(width, height, argb));
  }

  /** The picture with a veil of colour over what is selected. */
  Raster shownOn(Raster picture, int rgb) {
    int[] argb = picture.argb();
    for (int i = 0; i < argb.length; i++) {
      if (chosen[i]) {
        argb[i] = 0xFF000000 | (argb[i] >> 1 & 0x7F7F7F) + (rgb >> 1 & 0x7F7F7F);
      }
    }
    return Raster.of(width, height, argb);
  }
}
