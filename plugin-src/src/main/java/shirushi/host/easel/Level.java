package shirushi.host.easel;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;

/** The picture in one size, in tiles of which those are there that were looked at. */
final class Level {
  final int width;
  final int height;
  final int columns;
  final Tile[] tiles;

  Level(int width, int height) {
    this.width = width;
    this.height = height;
    columns = (width + Projection.TILE - 1) / Projection.TILE;
    tiles = new Tile[columns * ((height + Projection.TILE - 1) / Projection.TILE)];
  }

  Rectangle bounds() {
    return new Rectangle(width, height);
  }

  /** The tiles that a part touches, by their index. */
  List<Integer> touched(Rectangle part) {
    List<Integer> indices = new ArrayList<>();
    Rectangle inside = part.intersection(bounds());
    for (int y = inside.y / Projection.TILE; y * Projection.TILE < inside.y + inside.height; y++) {
      for (int x = inside.x / Projection.TILE; x * Projection.TILE < inside.x + inside.width; x++) {
        indices.add(y * columns + x);
      }
    }
    return inside.isEmpty() ? List.of() : indices;
  }

  Tile tile(int index) {
    if (tiles[index] == null) {
      tiles[index] = new Tile(place(index));
    }
    return tiles[index];
  }

  Rectangle place(int index) {
    Rectangle whole =
        new Rectangle(
            index % columns * Projection.TILE,
            index / columns * Projection.TILE,
            Projection.TILE,
            Projection.TILE);
    return whole.intersection(bounds());
  }

  /** An image with what of it is out of date, in pixels of its level. */
  static final class Tile {
    final BufferedImage image;
    final int[] pixels;
    Rectangle dirty;

    /** Whether it was ever put together. */
    boolean drawn;

    Tile(Rectangle place) {
      image = new BufferedImage(place.width, place.height, BufferedImage.TYPE_INT_ARGB_PRE);
      pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
      dirty = place;
    }
  }
}
