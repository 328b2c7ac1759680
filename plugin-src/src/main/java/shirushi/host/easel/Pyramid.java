package shirushi.host.easel;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import shirushi.canvas.Canvas;

/** The picture in sizes each half of the one before, put together tile by tile. */
final class Pyramid {
  private static final int TILE = Projection.TILE;

  private final List<Level> levels = new ArrayList<>();

  Pyramid(int width, int height) {
    levels.add(new Level(width, height));
    for (int w = width, h = height; w > TILE || h > TILE; ) {
      w = (w + 1) / 2;
      h = (h + 1) / 2;
      levels.add(new Level(w, h));
    }
  }

  Level level(int level) {
    return levels.get(level);
  }

  int levels() {
    return levels.size();
  }

  boolean isFor(Canvas canvas) {
    Level first = levels.get(0);
    return first.width == canvas.width() && first.height == canvas.height();
  }

  /** A part of the canvas looks different. */
  void changed(Rectangle part) {
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

  /** A part of the canvas in pixels of a level. */
  static Rectangle scaled(Rectangle part, int level) {
    int left = part.x >> level;
    int top = part.y >> level;
    int right = -(-(part.x + part.width) >> level);
    int bottom = -(-(part.y + part.height) >> level);
    return new Rectangle(left, top, right - left, bottom - top);
  }

  /** The part of the level below that a part of this one is made of. */
  static Rectangle finer(Rectangle part) {
    return new Rectangle(2 * part.x, 2 * part.y, 2 * part.width, 2 * part.height);
  }

  /** A tile as the canvas is now. */
  Level.Tile fresh(Canvas canvas, int level, int index) {
    Level at = levels.get(level);
    Level.Tile tile = at.tile(index);
    if (!tile.dirty.isEmpty()) {
      Rectangle dirty = tile.dirty;
      tile.dirty = new Rectangle();
      if (level == 0) {
        compose(canvas, tile, at.place(index), dirty);
      } else {
        shrink(canvas, tile, at.place(index), dirty, level);
      }
      tile.drawn = true;
    }
    return tile;
  }

  private static void compose(Canvas canvas, Level.Tile tile, Rectangle place, Rectangle dirty) {
    int[] argb = canvas.look(dirty.x, dirty.y, dirty.width, dirty.height);
    for (int y = 0, from = 0; y < dirty.height; y++) {
      int to = (dirty.y - place.y + y) * place.width + dirty.x - place.x;
      for (int x = 0; x < dirty.width; x++) {
        tile.pixels[to++] = premultiplied(argb[from++]);
      }
    }
  }

  static int premultiplied(int argb) {
    int alpha = argb >>> 24;
    return alpha == 255
        ? argb
        : alpha << 24
            | ((argb >> 16 & 255) * alpha + 127) / 255 << 16
            | ((argb >> 8 & 255) * alpha + 127) / 255 << 8
            | ((argb & 255) * alpha + 127) / 255;
  }

  /** Each pixel is the mean of the four below it; beyond the edge the edge is repeated. */
  private void shrink(Canvas canvas, Level.Tile tile, Rectangle place, Rectangle dirty, int level) {
    Level finer = levels.get(level - 1);
    int known = -1;
    Level.Tile source = null;
    for (int y = dirty.y; y < dirty.y + dirty.height; y++) {
      int y0 = 2 * y;
      int y1 = Math.min(finer.height - 1, y0 + 1);
      for (int x = dirty.x; x < dirty.x + dirty.width; x++) {
        int index = y0 / TILE * finer.columns + 2 * x / TILE;
        if (index != known) {
          source = fresh(canvas, level - 1, index);
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
