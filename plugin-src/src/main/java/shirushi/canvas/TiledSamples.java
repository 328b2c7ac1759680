package shirushi.canvas;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Pixels in square tiles that rasters share: a change copies the tiles it touches and no others.
 * Where there is no tile, the pixels are those of the base.
 */
final class TiledSamples implements Samples {
  static final int SIDE = 128;
  static final int AREA = SIDE * SIDE;

  private final int width;
  private final int height;
  private final Samples base;
  private final Samples[] tiles;

  /** Some pixels in a row that lie in one place. */
  private interface Run {
    /**
     * @param from index in {@code part}
     * @param done how many pixels come before
     */
    void of(Samples part, int from, int done, int count);
  }

  private TiledSamples(int width, int height, Samples base, Samples[] tiles) {
    this.width = width;
    this.height = height;
    this.base = base;
    this.tiles = tiles;
  }

  /** The same tile everywhere. */
  static TiledSamples of(int width, int height, Samples tile) {
    Samples[] tiles = new Samples[across(width) * across(height)];
    Arrays.fill(tiles, tile);
    return new TiledSamples(width, height, tile, tiles);
  }

  /** The pixels of a raster, none of which is copied. */
  static TiledSamples on(Samples samples, int width, int height) {
    return samples instanceof TiledSamples tiled
        ? tiled
        : new TiledSamples(width, height, samples, new Samples[across(width) * across(height)]);
  }

  private static int across(int pixels) {
    return (int) (((long) pixels + SIDE - 1) / SIDE);
  }

  /** These pixels with those of a raster of the same depth in their place. */
  TiledSamples with(int x, int y, Raster part) {
    int columns = across(width);
    int left = Math.max(0, x);
    int top = Math.max(0, y);
    int right = (int) Math.min(width, (long) x + part.width());
    int bottom = (int) Math.min(height, (long) y + part.height());
    Samples[] changed = tiles.clone();
    for (int row = top / SIDE; row * SIDE < bottom && left < right; row++) {
      for (int column = left / SIDE; column * SIDE < right; column++) {
        Samples tile = copy(row, column, columns);
        int from = Math.max(left, column * SIDE);
        int count = Math.min(right, (column + 1) * SIDE) - from;
        for (int at = Math.max(top, row * SIDE); at < Math.min(bottom, (row + 1) * SIDE); at++) {
          int source = (at - y) * part.width() + from - x;
          part.samples().copy(source, tile, at % SIDE * SIDE + from % SIDE, count);
        }
        changed[row * columns + column] = tile;
      }
    }
    return new TiledSamples(width, height, base, changed);
  }

  private Samples copy(int row, int column, int columns) {
    Samples tile = base.blank(AREA);
    Samples before = tiles[row * columns + column];
    if (before != null) {
      before.copy(0, tile, 0, AREA);
      return tile;
    }
    int count = Math.min(SIDE, width - column * SIDE);
    for (int y = 0; y < Math.min(SIDE, height - row * SIDE); y++) {
      base.copy((row * SIDE + y) * width + column * SIDE, tile, y * SIDE, count);
    }
    return tile;
  }

  private void runs(int from, int count, Run run) {
    for (int done = 0; done < count; ) {
      int x = (from + done) % width;
      int y = (from + done) / width;
      int length = Math.min(count - done, Math.min(SIDE - x % SIDE, width - x));
      Samples tile = tiles[y / SIDE * across(width) + x / SIDE];
      if (tile == null) {
        run.of(base, from + done, done, length);
      } else {
        run.of(tile, y % SIDE * SIDE + x % SIDE, done, length);
      }
      done += length;
    }
  }

  @Override
  public Samples blank(int pixels) {
    return base.blank(pixels);
  }

  @Override
  public boolean deep() {
    return base.deep();
  }

  @Override
  public int argb(int pixel) {
    int[] one = new int[1];
    argb(pixel, one, 0, 1);
    return one[0];
  }

  @Override
  public void argb(int from, int[] into, int at, int count) {
    runs(from, count, (part, start, done, length) -> part.argb(start, into, at + done, length));
  }

  @Override
  public void rgba(int from, short[] into, int at, int count) {
    runs(from, count, (part, start, done, length) -> part.rgba(start, into, at + done, length));
  }

  @Override
  public boolean opaque(int from, int count) {
    boolean[] some = {false};
    runs(from, count, (part, start, done, length) -> some[0] |= !part.opaque(start, length));
    return !some[0];
  }

  @Override
  public boolean clear(int from, int count) {
    boolean[] some = {false};
    runs(from, count, (part, start, done, length) -> some[0] |= !part.clear(start, length));
    return !some[0];
  }

  @Override
  public void copy(int from, Samples into, int at, int count) {
    runs(from, count, (part, start, done, length) -> part.copy(start, into, at + done, length));
  }

  @Override
  public void load(int from, float[] into, int at, int count) {
    runs(from, count, (part, start, done, length) -> part.load(start, into, at + done, length));
  }

  @Override
  public void unpack(int from, int[] into, int at, int count) {
    runs(from, count, (part, start, done, length) -> part.unpack(start, into, at + done, length));
  }

  @Override
  public void put(ByteBuffer into, int from, int count) {
    runs(from, count, (part, start, done, length) -> part.put(into, start, length));
  }

  @Override
  public void store(float[] row, int at, int count) {
    throw new UnsupportedOperationException("tiles are shared");
  }

  @Override
  public void storePremultiplied(float[] row, int at, int count) {
    throw new UnsupportedOperationException("tiles are shared");
  }
}
