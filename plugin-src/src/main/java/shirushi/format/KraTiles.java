package shirushi.format;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The pixels of one layer or mask of a Krita file: a head in lines of text, then square tiles, each
 * with its place, anywhere on the plane. Source: Krita's own writer, data version 2.
 */
final class KraTiles {
  private static final int SIDE = 64;
  private static final int LINE_BYTES = 80;
  private static final int FARTHEST = 1 << 24;

  /** The smallest rectangle around all tiles; its right and lower edges lie outside of it. */
  record Bounds(int left, int top, int right, int bottom) {
    static final Bounds NONE = new Bounds(0, 0, 0, 0);

    boolean isEmpty() {
      return left >= right || top >= bottom;
    }

    Bounds around(int x, int y) {
      Bounds tile = new Bounds(x, y, x + SIDE, y + SIDE);
      return isEmpty()
          ? tile
          : new Bounds(
              Math.min(left, x),
              Math.min(top, y),
              Math.max(right, tile.right),
              Math.max(bottom, tile.bottom));
    }
  }

  /** Takes one pixel: its place on the layer's plane and where in {@code tile} it begins. */
  @FunctionalInterface
  interface Pixels {
    void at(int x, int y, byte[] tile, int offset);
  }

  private final String file;
  private final int pixelBytes;
  private Bounds bounds = Bounds.NONE;

  /**
   * @param file what messages call it
   */
  KraTiles(String file, int pixelBytes) {
    this.file = file;
    this.pixelBytes = pixelBytes;
  }

  /** Only looks where the tiles are. */
  Bounds bounds(InputStream in) throws IOException {
    scan(in, null, Bounds.NONE);
    return bounds;
  }

  /** Hands over the pixels of all tiles that are wholly or partly within. */
  void read(InputStream in, Bounds within, Pixels into) throws IOException {
    scan(in, into, within);
  }

  private void scan(InputStream stream, Pixels into, Bounds within) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    try {
      expect(in, "VERSION", 2);
      expect(in, "TILEWIDTH", SIDE);
      expect(in, "TILEHEIGHT", SIDE);
      expect(in, "PIXELSIZE", pixelBytes);
      int count = number(line(in), "DATA ");
      if ((long) count * SIDE * SIDE > Limits.LAYERS_MEGAPIXELS * 1_000_000) {
        throw damaged(count + " tiles");
      }
      byte[] pixels = new byte[SIDE * SIDE * pixelBytes];
      byte[] packed = new byte[pixels.length + 1];
      byte[] planes = new byte[pixels.length];
      for (int i = 0; i < count; i++) {
        String[] head = line(in).split(",");
        if (head.length != 4 || !head[2].equals("LZF")) {
          throw damaged("a tile of an unknown kind");
        }
        int x = place(head[0]);
        int y = place(head[1]);
        int size = number(head[3], "");
        if (size < 1 || size > packed.length) {
          throw damaged("a tile of " + size + " bytes");
        }
        bounds = bounds.around(x, y);
        in.readFully(packed, 0, size);
        boolean wanted =
            x < within.right
                && y < within.bottom
                && x + SIDE > within.left
                && y + SIDE > within.top;
        if (into != null && wanted) {
          unpack(packed, size, planes, pixels);
          hand(x, y, pixels, within, into);
        }
      }
    } catch (EOFException e) {
      throw damaged("it ends early");
    }
  }

  /** The first byte says whether the rest is LZF of the samples plane by plane, or as it is. */
  private void unpack(byte[] packed, int size, byte[] planes, byte[] pixels)
      throws FormatException {
    if (packed[0] == 0 && size == packed.length) {
      System.arraycopy(packed, 1, pixels, 0, pixels.length);
      return;
    }
    if (packed[0] != 1 || !Lzf.decompress(packed, 1, size, planes)) {
      throw damaged("a tile cannot be decompressed");
    }
    for (int plane = 0, at = 0; plane < pixelBytes; plane++) {
      for (int i = plane; i < pixels.length; i += pixelBytes) {
        pixels[i] = planes[at++];
      }
    }
  }

  private void hand(int x, int y, byte[] pixels, Bounds within, Pixels into) {
    for (int row = Math.max(0, within.top - y); row < Math.min(SIDE, within.bottom - y); row++) {
      int to = Math.min(SIDE, within.right - x);
      for (int column = Math.max(0, within.left - x); column < to; column++) {
        into.at(x + column, y + row, pixels, (row * SIDE + column) * pixelBytes);
      }
    }
  }

  private void expect(DataInputStream in, String word, int value) throws IOException {
    String line = line(in);
    if (!line.equals(word + " " + value)) {
      throw damaged("'" + line + "' instead of " + word + " " + value);
    }
  }

  private int place(String text) throws FormatException {
    int value = number(text, "");
    if (Math.abs((long) value) > FARTHEST) {
      throw damaged("a tile at " + value);
    }
    return value;
  }

  private int number(String line, String before) throws FormatException {
    try {
      if (line.startsWith(before)) {
        return Integer.parseInt(line.substring(before.length()).strip());
      }
    } catch (NumberFormatException e) {
      throw damaged("'" + line + "' is no number");
    }
    throw damaged("'" + line + "' instead of " + before.strip());
  }

  private String line(DataInputStream in) throws IOException {
    byte[] bytes = new byte[LINE_BYTES];
    int length = 0;
    for (byte b = in.readByte(); b != '\n'; b = in.readByte()) {
      if (length == LINE_BYTES) {
        throw damaged("a line without end");
      }
      bytes[length++] = b;
    }
    String text = new String(bytes, 0, length, StandardCharsets.US_ASCII);
    return text.chars().allMatch(c -> c >= ' ' && c < 127) ? text : "binary data";
  }

  private FormatException damaged(String fault) {
    return FormatException.unreadable(file, "damaged: " + fault);
  }
}
