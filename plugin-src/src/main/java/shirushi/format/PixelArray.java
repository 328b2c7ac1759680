package shirushi.format;

import shirushi.canvas.Raster;

/**
 * The pixels of a picture while they are read.
 *
 * @param argb as a raster's, or null where the samples have 16 bits
 * @param rgba as a deep raster's, or null where they have not
 */
record PixelArray(int[] argb, short[] rgba) {
  static final int ALPHA = 3;

  static PixelArray of(int pixels, int depth) {
    return depth == 16
        ? new PixelArray(null, new short[4 * pixels])
        : new PixelArray(new int[pixels], null);
  }

  /**
   * Puts a plane of big-endian samples in its place.
   *
   * @param channel 0 red, 1 green, 2 blue, 3 alpha; still 0 in all pixels
   */
  void plane(int channel, byte[] plane) {
    if (rgba == null) {
      int shift = channel == ALPHA ? 24 : 16 - 8 * channel;
      for (int i = 0; i < argb.length; i++) {
        argb[i] |= (plane[i] & 255) << shift;
      }
    } else {
      for (int i = 0, at = channel; at < rgba.length; i += 2, at += 4) {
        rgba[at] = (short) ((plane[i] & 255) << 8 | plane[i + 1] & 255);
      }
    }
  }

  /** Full alpha everywhere. */
  void opaque() {
    if (rgba == null) {
      for (int i = 0; i < argb.length; i++) {
        argb[i] |= 0xFF000000;
      }
    } else {
      for (int i = ALPHA; i < rgba.length; i += 4) {
        rgba[i] = (short) 0xFFFF;
      }
    }
  }

  Raster raster(int width, int height) {
    return rgba == null ? Raster.of(width, height, argb) : Raster.deep(width, height, rgba);
  }
}
