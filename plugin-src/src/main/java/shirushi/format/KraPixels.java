package shirushi.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import shirushi.canvas.LayerMask;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;

/** Pixels of a Krita file's layers and masks, from tiles to rasters; counts what they take. */
final class KraPixels {
  /** Pixels and where they begin on the canvas. */
  record Placed(Raster raster, int x, int y) {}

  private final String file;
  private final KraArchive archive;
  private final KraDocument document;
  private long pixels;

  KraPixels(String file, KraArchive archive, KraDocument document) {
    this.file = file;
    this.archive = archive;
    this.document = document;
  }

  /** A layer in RGBA with 8 or 16 bits a sample: blue, green, red, alpha, little-endian. */
  Placed layer(String entry, KraDocument.Node node, boolean deep) throws IOException {
    byte[] ground = ground(entry, deep ? 8 : 4);
    boolean filled = deep ? (ground[6] | ground[7]) != 0 : ground[3] != 0;
    KraTiles.Bounds area = area(entry, node, ground.length, filled);
    if (area.isEmpty()) {
      return new Placed(Raster.transparent(1, 1), 0, 0);
    }
    Raster raster = deep ? deep(entry, area, ground) : shallow(entry, area, ground);
    return new Placed(raster, node.x() + area.left(), node.y() + area.top());
  }

  private Raster shallow(String entry, KraTiles.Bounds area, byte[] ground) throws IOException {
    int width = area.right() - area.left();
    int[] argb = new int[width * (area.bottom() - area.top())];
    Arrays.fill(argb, argb(ground, 0));
    read(
        entry,
        4,
        area,
        (x, y, tile, at) -> argb[(y - area.top()) * width + x - area.left()] = argb(tile, at));
    return Raster.of(width, argb.length / width, argb);
  }

  private Raster deep(String entry, KraTiles.Bounds area, byte[] ground) throws IOException {
    int width = area.right() - area.left();
    short[] rgba = new short[4 * width * (area.bottom() - area.top())];
    for (int i = 0; i < rgba.length; i += 4) {
      rgba(ground, 0, rgba, i);
    }
    read(
        entry,
        8,
        area,
        (x, y, tile, at) -> rgba(tile, at, rgba, 4 * ((y - area.top()) * width + x - area.left())));
    return Raster.deep(width, rgba.length / 4 / width, rgba);
  }

  /** What a transparency mask lets through. */
  LayerMask mask(String entry, KraDocument.Node node) throws IOException {
    byte[] ground = ground(entry, 1);
    KraTiles.Bounds area = area(entry, node, 1, false);
    int outside = ground[0] & 255;
    if (area.isEmpty()) {
      return new LayerMask(0, 0, Mask.of(1, 1, ground), outside, true);
    }
    int width = area.right() - area.left();
    byte[] values = new byte[width * (area.bottom() - area.top())];
    Arrays.fill(values, ground[0]);
    read(
        entry,
        1,
        area,
        (x, y, tile, at) -> values[(y - area.top()) * width + x - area.left()] = tile[at]);
    Mask mask = Mask.of(width, values.length / width, values);
    return new LayerMask(node.x() + area.left(), node.y() + area.top(), mask, outside, true);
  }

  /** What there is where no tile is: transparent, unless the file says otherwise. */
  private byte[] ground(String entry, int pixelBytes) throws IOException {
    byte[] ground = new byte[pixelBytes];
    String name = entry + ".defaultpixel";
    if (archive.has(name)) {
      byte[] found = archive.bytes(name, 64);
      // Another size is none, as for Krita.
      return found.length == pixelBytes ? found : ground;
    }
    return ground;
  }

  /** The plane's part to keep: all tiles, but only the canvas where those lie too far apart. */
  private KraTiles.Bounds area(String entry, KraDocument.Node node, int pixelBytes, boolean filled)
      throws IOException {
    KraTiles.Bounds canvas =
        new KraTiles.Bounds(
            -node.x(), -node.y(), document.width() - node.x(), document.height() - node.y());
    KraTiles.Bounds area = canvas;
    if (!filled) {
      try (InputStream in = new BufferedInputStream(archive.open(entry))) {
        area = new KraTiles(file + ": " + entry, pixelBytes).bounds(in);
      }
    }
    long size = size(area);
    if (size > Limits.PICTURE_MEGAPIXELS * 1_000_000) {
      area = canvas;
      size = size(area);
    }
    pixels += pixelBytes > 4 ? 2 * size : size;
    if (pixels > Limits.LAYERS_MEGAPIXELS * 1_000_000) {
      throw new TooLargeException(
          file + ": its layers are over the limit of " + Limits.LAYERS_MEGAPIXELS + " megapixels");
    }
    return area;
  }

  private static long size(KraTiles.Bounds area) {
    return ((long) area.right() - area.left()) * ((long) area.bottom() - area.top());
  }

  private void read(String entry, int pixelBytes, KraTiles.Bounds area, KraTiles.Pixels into)
      throws IOException {
    try (ZipPart part = archive.open(entry)) {
      InputStream in = new BufferedInputStream(part);
      new KraTiles(file + ": " + entry, pixelBytes).read(in, area, into);
      part.finish();
    }
  }

  private static int argb(byte[] bgra, int at) {
    return ByteBuffer.wrap(bgra).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
  }

  private static void rgba(byte[] bgra, int at, short[] into, int to) {
    ByteBuffer samples = ByteBuffer.wrap(bgra).order(ByteOrder.LITTLE_ENDIAN);
    into[to] = samples.getShort(at + 4);
    into[to + 1] = samples.getShort(at + 2);
    into[to + 2] = samples.getShort(at);
    into[to + 3] = samples.getShort(at + 6);
  }
}
