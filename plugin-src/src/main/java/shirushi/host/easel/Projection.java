package shirushi.host.easel;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import shirushi.canvas.Canvas;

/**
 * What is seen of the picture, put together only where it is asked for and only where it has
 * changed. Event thread only.
 */
public final class Projection {
  /** The side of a tile in its own pixels. */
  public static final int TILE = 256;

  private final Supplier<Canvas> canvas;
  private final List<Level> levels = new ArrayList<>();
  private long deadline;
  private boolean begun;

  /**
   * A piece of the picture.
   *
   * @param image premultiplied ARGB, to be drawn and not written to; valid until the next change
   * @param x column of the canvas at which it begins
   * @param y row of the canvas at which it begins
   * @param scale how many pixels of the canvas one of its own is wide and high: 1, 2, 4, …
   */
  public record Piece(BufferedImage image, int x, int y, int scale) {}

  Projection(Supplier<Canvas> canvas) {
    this.canvas = canvas;
    resize();
  }

  private void resize() {
    levels.clear();
    int width = canvas.get().width();
    int height = canvas.get().height();
    levels.add(new Level(width, height));
    while (width > TILE || height > TILE) {
      width = (width + 1) / 2;
      height = (height + 1) / 2;
      levels.add(new Level(width, height));
    }
  }

  /** A part of the canvas has changed, or its size. */
  void changed(Rectangle part) {
    Level first = levels.get(0);
    if (first.width != canvas.get().width() || first.height != canvas.get().height()) {
      resize();
      return;
    }
    for (int i = 0; i < levels.size(); i++) {
      Level level = levels.get(i);
      Rectangle scaled = scaled(part, i);
      for (int index : level.touched(scaled)) {
        Level.Tile tile = level.tiles[index];
        if (tile != null) {
          Rectangle inside = scaled.intersection(level.place(index));
          tile.dirty = Stroke.joined(tile.dirty, inside);
        }
      }
    }
  }

  private static Rectangle scaled(Rectangle part, int level) {
    int left = part.x >> level;
    int top = part.y >> level;
    int right = -(-(part.x + part.width) >> level);
    int bottom = -(-(part.y + part.height) >> level);
    return new Rectangle(left, top, right - left, bottom - top);
  }

  /**
   * The pieces that cover a part of the canvas.
   *
   * @param region in pixels of the canvas; what lies outside the canvas is left out
   * @param level 0 for the picture in its own size, 1 for half of it, and so on to {@link #levels}
   *     - 1
   */
  public List<Piece> pieces(Rectangle region, int level) {
    refresh(region, level, Long.MAX_VALUE / 2);
    return known(region, level);
  }

  /** The same as far as it is {@link #refresh}ed. */
  public List<Piece> known(Rectangle region, int level) {
    Level at = levels.get(level);
    List<Piece> pieces = new ArrayList<>();
    for (int index : at.touched(scaled(region, level))) {
      Rectangle place = at.place(index);
      Level.Tile tile = at.tile(index);
      pieces.add(new Piece(tile.image, place.x << level, place.y << level, 1 << level));
    }
    return pieces;
  }

  /** All that is seen, premultiplied ARGB, row by row. */
  int[] whole() {
    Level first = levels.get(0);
    int[] argb = new int[first.width * first.height];
    for (int index = 0; index < first.tiles.length; index++) {
      Rectangle place = first.place(index);
      int[] pixels = fresh(0, index).pixels;
      for (int y = 0; y < place.height; y++) {
        int to = (place.y + y) * first.width + place.x;
        System.arraycopy(pixels, y * place.width, argb, to, place.width);
      }
    }
    return argb;
  }

  /** How many sizes there are; the last fits into one tile. */
  public int levels() {
    return levels.size();
  }

  /** The size to draw from at a zoom of so many screen pixels for one of the canvas. */
  public int level(double zoom) {
    int level = 0;
    while (level < levels.size() - 1 && zoom * (2 << level) <= 1) {
      level++;
    }
    return level;
  }

  /** The colour at a point of the canvas; 0 outside. */
  public int argb(int x, int y) {
    boolean inside = levels.get(0).bounds().contains(x, y);
    return inside ? canvas.get().look(x, y, 1, 1)[0] : 0;
  }

  /**
   * Puts together what has changed, as far as it gets in a time; what is left is as it was before.
   *
   * @param region as for {@link #pieces}
   * @param nanos at least one tile is done, however little time there is
   * @return whether nothing is left
   */
  public boolean refresh(Rectangle region, int level, long nanos) {
    deadline = System.nanoTime() + nanos;
    begun = false;
    for (int index : levels.get(level).touched(scaled(region, level))) {
      if (!refreshed(level, index)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a tile is as new; tiles of finer levels come first. */
  private boolean refreshed(int level, int index) {
    Level at = levels.get(level);
    Level.Tile tile = at.tile(index);
    if (tile.dirty.isEmpty()) {
      return true;
    }
    if (level > 0) {
      Rectangle finer =
          new Rectangle(
              2 * tile.dirty.x, 2 * tile.dirty.y, 2 * tile.dirty.width, 2 * tile.dirty.height);
      for (int child : levels.get(level - 1).touched(finer)) {
        if (!refreshed(level - 1, child)) {
          return false;
        }
      }
    }
    if (begun && System.nanoTime() - deadline > 0) {
      return false;
    }
    begun = true;
    fresh(level, index);
    return true;
  }

  private Level.Tile fresh(int level, int index) {
    Level at = levels.get(level);
    Level.Tile tile = at.tile(index);
    if (!tile.dirty.isEmpty()) {
      Rectangle dirty = tile.dirty;
      tile.dirty = new Rectangle();
      if (level == 0) {
        compose(tile, at.place(index), dirty);
      } else {
        shrink(tile, at.place(index), dirty, level);
      }
    }
    return tile;
  }

  private void compose(Level.Tile tile, Rectangle place, Rectangle dirty) {
    int[] argb = canvas.get().look(dirty.x, dirty.y, dirty.width, dirty.height);
    for (int y = 0, from = 0; y < dirty.height; y++) {
      int to = (dirty.y - place.y + y) * place.width + dirty.x - place.x;
      for (int x = 0; x < dirty.width; x++) {
        tile.pixels[to++] = premultiplied(argb[from++]);
      }
    }
  }

  private static int premultiplied(int argb) {
    int alpha = argb >>> 24;
    return alpha == 255
        ? argb
        : alpha << 24
            | ((argb >> 16 & 255) * alpha + 127) / 255 << 16
            | ((argb >> 8 & 255) * alpha + 127) / 255 << 8
            | ((argb & 255) * alpha + 127) / 255;
  }

  /** Each pixel is the mean of the four below it; beyond the edge the edge is repeated. */
  private void shrink(Level.Tile tile, Rectangle place, Rectangle dirty, int level) {
    Level finer = levels.get(level - 1);
    int known = -1;
    Level.Tile source = null;
    for (int y = dirty.y; y < dirty.y + dirty.height; y++) {
      int y0 = 2 * y;
      int y1 = Math.min(finer.height - 1, y0 + 1);
      for (int x = dirty.x; x < dirty.x + dirty.width; x++) {
        int index = y0 / TILE * finer.columns + 2 * x / TILE;
        if (index != known) {
          source = fresh(level - 1, index);
          known = index;
        }
        int width = source.image.getWidth();
        int x0 = 2 * x % TILE;
        int x1 = Math.min(width - 1, x0 + 1);
        int upper = y0 % TILE * width;
        int lower = y1 % TILE * width;
        tile.pixels[(y - place.y) * place.width + x - place.x] =
            mean(
                source.pixels[upper + x0],
                source.pixels[upper + x1],
                source.pixels[lower + x0],
                source.pixels[lower + x1]);
      }
    }
  }

  private static int mean(int a, int b, int c, int d) {
    int mean = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      int sum =
          (a >>> shift & 255) + (b >>> shift & 255) + (c >>> shift & 255) + (d >>> shift & 255);
      mean |= (sum + 2) / 4 << shift;
    }
    return mean;
  }
}
