package shirushi.format;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The pixels behind one hierarchy pointer of an XCF file, 64×64 tile by tile. Source: xcf.txt. */
final class XcfTiles {
  private static final int SIDE = 64;
  private static final int NONE = 0;
  private static final int RLE = 1;
  private static final int ZLIB = 2;

  /** Takes a tile: its place in the layer, its size, its pixels row by row. */
  @FunctionalInterface
  interface Tile {
    void at(int x, int y, int width, int height, byte[] pixels);
  }

  private final XcfInput in;
  private final int compression;

  XcfTiles(XcfInput in, int compression) {
    this.in = in;
    this.compression = compression;
  }

  /** Reads all tiles of a hierarchy, which must have that size and pixels of so many bytes. */
  void read(long hierarchy, int width, int height, int pixelBytes, Tile into) throws IOException {
    in.seek(hierarchy);
    expect(width, height);
    if (in.word() != pixelBytes) {
      throw in.damaged("pixels of another size than the layer's kind has");
    }
    in.seek(in.pointer());
    expect(width, height);
    int columns = (width + SIDE - 1) / SIDE;
    int rows = (height + SIDE - 1) / SIDE;
    long[] pointers = new long[columns * rows];
    for (int i = 0; i < pointers.length; i++) {
      pointers[i] = in.pointer();
    }
    byte[] pixels = new byte[SIDE * SIDE * pixelBytes];
    for (int i = 0; i < pointers.length; i++) {
      int x = i % columns * SIDE;
      int y = i / columns * SIDE;
      int tileWidth = Math.min(SIDE, width - x);
      int tileHeight = Math.min(SIDE, height - y);
      long next = i + 1 < pointers.length ? pointers[i + 1] : 0;
      unpack(pointers[i], next, tileWidth * tileHeight, pixelBytes, pixels);
      into.at(x, y, tileWidth, tileHeight, pixels);
    }
  }

  private void expect(int width, int height) throws IOException {
    if (in.word() != width || in.word() != height) {
      throw in.damaged("pixels of another size than the layer's");
    }
  }

  private void unpack(long pointer, long next, int count, int pixelBytes, byte[] pixels)
      throws IOException {
    int size = count * pixelBytes;
    in.seek(pointer);
    // A tile's length is nowhere stated; the worst runs take twice the pixels.
    int most = 2 * size + 256;
    byte[] packed = in.upTo(next > pointer ? (int) Math.min(most, next - pointer) : most);
    boolean whole =
        switch (compression) {
          case NONE -> {
            System.arraycopy(packed, 0, pixels, 0, Math.min(size, packed.length));
            yield packed.length >= size;
          }
          case RLE -> runs(packed, count, pixelBytes, pixels);
          case ZLIB -> inflated(packed, pixels, size);
          default -> throw in.damaged("compression " + compression);
        };
    if (!whole) {
      throw in.damaged("a tile cannot be decompressed");
    }
  }

  /** Plane by plane, each byte of a pixel for itself; a plane ends with a run. */
  private static boolean runs(byte[] packed, int count, int pixelBytes, byte[] pixels) {
    int at = 0;
    for (int plane = 0; plane < pixelBytes; plane++) {
      for (int done = 0; done < count; ) {
        if (at >= packed.length) {
          return false;
        }
        int code = packed[at++] & 255;
        boolean same = code < 128;
        int length = same ? code + 1 : 256 - code;
        if (code == 127 || code == 128) {
          if (at + 2 > packed.length) {
            return false;
          }
          length = (packed[at++] & 255) << 8 | packed[at++] & 255;
        }
        if (done + length > count || at + (same ? 1 : length) > packed.length) {
          return false;
        }
        for (int i = 0; i < length; i++) {
          pixels[(done + i) * pixelBytes + plane] = packed[same ? at : at + i];
        }
        at += same ? 1 : length;
        done += length;
      }
    }
    return true;
  }

  private static boolean inflated(byte[] packed, byte[] pixels, int size) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      int done = 0;
      while (done < size && !inflater.finished()) {
        int more = inflater.inflate(pixels, done, size - done);
        if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          return false;
        }
        done += more;
      }
      return done == size;
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }
}
