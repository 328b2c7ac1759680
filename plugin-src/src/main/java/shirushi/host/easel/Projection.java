package shirushi.host.easel;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * What is seen of the picture, put together only where it is asked for and only where it has
 * changed. Event thread only.
 */
public final class Projection {
  /** The side of a tile in its own pixels. */
  public static final int TILE = 256;

  Projection() {}

  /**
   * A piece of the picture.
   *
   * @param image premultiplied ARGB, to be drawn and not written to; valid until the next change
   * @param x column of the canvas at which it begins
   * @param y row of the canvas at which it begins
   * @param scale how many pixels of the canvas one of its own is wide and high: 1, 2, 4, …
   */
  public record Piece(BufferedImage image, int x, int y, int scale) {}

  /**
   * The pieces that cover a part of the canvas.
   *
   * @param region in pixels of the canvas; what lies outside the canvas is left out
   * @param level 0 for the picture in its own size, 1 for half of it, and so on to {@link #levels}
   *     - 1
   */
  public List<Piece> pieces(Rectangle region, int level) {
    throw new UnsupportedOperationException();
  }

  /** How many sizes there are; the last fits into one tile. */
  public int levels() {
    throw new UnsupportedOperationException();
  }

  /** The size to draw from at a zoom of so many screen pixels for one of the canvas. */
  public int level(double zoom) {
    throw new UnsupportedOperationException();
  }

  /** The colour at a point of the canvas; 0 outside. */
  public int argb(int x, int y) {
    throw new UnsupportedOperationException();
  }
}
