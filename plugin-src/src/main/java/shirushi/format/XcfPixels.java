package shirushi.format;

import java.nio.ByteBuffer;

/** One layer's pixels of an XCF file, decoded to sRGB with straight alpha. */
final class XcfPixels {
  private static final int RGB = 0;
  private static final int INDEXED = 2;

  private final int kind;
  private final boolean alpha;
  private final XcfPrecision precision;
  private final int[] colours;

  /**
   * @param kind 0 RGB, 1 gray, 2 indexed
   * @param colours the colour map of an indexed picture
   */
  XcfPixels(int kind, boolean alpha, XcfPrecision precision, int[] colours) {
    this.kind = kind;
    this.alpha = alpha;
    // An index is a byte whatever the precision.
    this.precision = kind == INDEXED ? XcfPrecision.EIGHT_BIT : precision;
    this.colours = colours;
  }

  private int colourSamples() {
    return kind == RGB ? 3 : 1;
  }

  int pixelBytes() {
    return (colourSamples() + (alpha ? 1 : 0)) * precision.bytes();
  }

  /** The pixel with that number as 0xAARRGGBB. */
  int argb(ByteBuffer tile, int pixel) {
    int at = pixel * pixelBytes();
    int opacity = eight(alpha(tile, at));
    if (kind == INDEXED) {
      int index = tile.get(at) & 255;
      // An index beyond the map is black, as for GIMP.
      return opacity << 24 | (index < colours.length ? colours[index] : 0);
    }
    int red = eight(precision.colour(tile, at));
    int green = kind == RGB ? eight(precision.colour(tile, at + precision.bytes())) : red;
    int blue = kind == RGB ? eight(precision.colour(tile, at + 2 * precision.bytes())) : red;
    return opacity << 24 | red << 16 | green << 8 | blue;
  }

  /** The pixel with that number as four 16-bit samples, red first. */
  void deep(ByteBuffer tile, int pixel, short[] rgba, int to) {
    int at = pixel * pixelBytes();
    for (int i = 0; i < 3; i++) {
      int sample = kind == RGB ? i : 0;
      rgba[to + i] = (short) precision.colour(tile, at + sample * precision.bytes());
    }
    rgba[to + 3] = (short) alpha(tile, at);
  }

  private int alpha(ByteBuffer tile, int at) {
    return alpha ? precision.plain(tile, at + colourSamples() * precision.bytes()) : 65535;
  }

  private static int eight(int sixteen) {
    return (sixteen + 128) / 257;
  }
}
