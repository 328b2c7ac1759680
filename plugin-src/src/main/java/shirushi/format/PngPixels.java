package shirushi.format;

import shirushi.canvas.Raster;

/**
 * The pixels of a PNG file while they are read.
 *
 * @param argb as a raster's, or null where the samples have 16 bits
 * @param rgba as a deep raster's, or null where they have not
 */
record PngPixels(int[] argb, short[] rgba) {

  static PngPixels of(int pixels, int depth) {
    return depth == 16
        ? new PngPixels(null, new short[4 * pixels])
        : new PngPixels(new int[pixels], null);
  }

  Raster raster(int width, int height) {
    return rgba == null ? Raster.of(width, height, argb) : Raster.deep(width, height, rgba);
  }
}
