package shirushi.host.easel;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import shirushi.canvas.Canvas;

/**
 * What is seen of the picture, put together only where it is asked for and only where it has
 * changed. Event thread only, but for a picture that is not open yet.
 */
public final class Projection {
  /** The side of a tile in its own pixels. */
  public static final int TILE = 256;

  private static final int TOGETHER = Runtime.getRuntime().availableProcessors();

  private final Supplier<Canvas> canvas;
  private Pyramid pyramid;
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
    pyramid = new Pyramid(canvas.get().width(), canvas.get().height());
  }

  /** A part of the canvas has changed, or its size. */
  void changed(Rectangle part) {
    if (pyramid.isFor(canvas.get())) {
      pyramid.changed(part);
    } else {
      pyramid = new Pyramid(canvas.get().width(), canvas.get().height());
    }
  }

  /** Puts all of it together, in every size. */
  public void prepare() {
    Level first = pyramid.level(0);
    refresh(first.bounds(), levels() - 1, Long.MAX_VALUE / 2);
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
    Level at = pyramid.level(level);
    List<Piece> pieces = new ArrayList<>();
    for (int index : at.touched(Pyramid.scaled(region, level))) {
      Rectangle place = at.place(index);
      Level.Tile tile = at.tile(index);
      pieces.add(new Piece(tile.image, place.x << level, place.y << level, 1 << level));
    }
    return pieces;
  }

  /** Whether nothing of a part was never put together, though it may have changed since. */
  public boolean drawn(Rectangle region, int level) {
    Level at = pyramid.level(level);
    return at.touched(Pyramid.scaled(region, level)).stream()
        .allMatch(index -> at.tiles[index] != null && at.tiles[index].drawn);
  }

  /** How many sizes there are; the last fits into one tile. */
  public int levels() {
    return pyramid.levels();
  }

  /** The size to draw from at a zoom of so many screen pixels for one of the canvas. */
  public int level(double zoom) {
    int level = 0;
    while (level < levels() - 1 && zoom * (2 << level) <= 1) {
      level++;
    }
    return level;
  }

  /** The colour at a point of the canvas; 0 outside. */
  public int argb(int x, int y) {
    boolean inside = pyramid.level(0).bounds().contains(x, y);
    return inside ? canvas.get().look(x, y, 1, 1)[0] : 0;
  }

  /** Changes the pixels themselves. */
  static int[] premultiplied(int[] argb) {
    for (int i = 0; i < argb.length; i++) {
      argb[i] = Pyramid.premultiplied(argb[i]);
    }
    return argb;
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
    List<Integer> tiles = pyramid.level(level).touched(Pyramid.scaled(region, level));
    return level == 0 ? composed(tiles) : shrunk(level, tiles);
  }

  private boolean shrunk(int level, List<Integer> tiles) {
    for (int index : tiles) {
      if (!refreshed(level, index)) {
        return false;
      }
    }
    return true;
  }

  /** Tiles of the picture's own size, as many at once as there are processors. */
  private boolean composed(List<Integer> tiles) {
    List<Integer> dirty =
        tiles.stream().filter(index -> !pyramid.level(0).tile(index).dirty.isEmpty()).toList();
    Canvas now = canvas.get();
    for (int from = 0; from < dirty.size(); from += TOGETHER) {
      if (isOver()) {
        return false;
      }
      dirty.subList(from, Math.min(dirty.size(), from + TOGETHER)).parallelStream()
          .forEach(index -> pyramid.fresh(now, 0, index));
    }
    return true;
  }

  /** Whether there is no time left; never before something was begun. */
  private boolean isOver() {
    boolean over = begun && System.nanoTime() - deadline > 0;
    begun = true;
    return over;
  }

  /** Whether a tile is as new; tiles of finer levels come first. */
  private boolean refreshed(int level, int index) {
    Level.Tile tile = pyramid.level(level).tile(index);
    if (tile.dirty.isEmpty()) {
      return true;
    }
    List<Integer> finer = pyramid.level(level - 1).touched(Pyramid.finer(tile.dirty));
    if (!(level == 1 ? composed(finer) : shrunk(level - 1, finer)) || isOver()) {
      return false;
    }
    pyramid.fresh(canvas.get(), level, index);
    return true;
  }
}
