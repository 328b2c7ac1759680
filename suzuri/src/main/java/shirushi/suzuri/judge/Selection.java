package shirushi.suzuri.judge;

import java.awt.Color;
import java.awt.Shape;
import java.util.Arrays;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;

/** Selections as an artist makes them: a shape, or all that has a colour. */
final class Selection {
  private static final int WHITE = 0xFFFFFFFF;
  private static final int BLACK = 0xFF000000;

  /** How far from a hue a colour may be, and from how much saturation and brightness it has one. */
  private static final double REACH = 0.09;

  private static final double FAINT = 0.12;
  private static final double DARK = 0.2;

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
   * All that has about this hue, as a similar colour selection finds it; grays and blacks have
   * none.
   *
   * @param hue on the colour circle, 0…1: red, yellow at 1/6, green, cyan, blue at 4/6
   */
  static Selection of(Raster picture, double hue) {
    Selection selection = new Selection(picture.width(), picture.height());
    int[] argb = picture.argb();
    float[] hsb = new float[3];
    for (int i = 0; i < argb.length; i++) {
      Color.RGBtoHSB(argb[i] >> 16 & 255, argb[i] >> 8 & 255, argb[i] & 255, hsb);
      double off = Math.abs(hsb[0] - hue);
      selection.chosen[i] = Math.min(off, 1 - off) < REACH && hsb[1] > FAINT && hsb[2] > DARK;
    }
    return selection;
  }

  /** Larger by so many pixels on every side, with what lies between filled. */
  Selection grown(int by) {
    Selection grown = new Selection(width, height);
    for (int i = 0; i < chosen.length; i++) {
      int x = i % width;
      int y = i / width;
      for (int dy = Math.max(-by, -y); chosen[i] && dy <= Math.min(by, height - 1 - y); dy++) {
        int from = (y + dy) * width + Math.max(0, x - by);
        int to = (y + dy) * width + Math.min(width - 1, x + by);
        Arrays.fill(grown.chosen, from, to + 1, true);
      }
    }
    return grown;
  }

  /** Whether a square of so many pixels a side lies in it whole. */
  boolean holds(int side) {
    int[] above = new int[width]; // the largest square that ends at each pixel
    for (int y = 0; y < height; y++) {
      int corner = 0;
      for (int x = 0; x < width; x++) {
        int left = x == 0 ? 0 : above[x - 1];
        int here = chosen[y * width + x] ? 1 + Math.min(corner, Math.min(left, above[x])) : 0;
        corner = above[x];
        above[x] = here;
        if (here >= side) {
          return true;
        }
      }
    }
    return false;
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
