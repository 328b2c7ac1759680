package shirushi.format;

import shirushi.canvas.Mask;
import shirushi.canvas.Raster;

/** The channels of rasters and masks as rows of bytes. */
final class PsdRows {
  private static final int ALPHA = PixelArray.ALPHA;

  private PsdRows() {}

  static int bytes(int width, boolean deep) {
    return deep ? 2 * width : width;
  }

  /**
   * @param channel 0 red, 1 green, 2 blue, 3 alpha
   * @param deep whether to give 16 bits a sample, whatever the raster has
   */
  static PsdPlane.Rows of(Raster raster, int channel, boolean deep) {
    if (deep) {
      short[] rgba = new short[4 * raster.width()];
      return (y, row) -> {
        raster.row(y, rgba);
        for (int x = 0; x < raster.width(); x++) {
          put(row, x, rgba[4 * x + channel]);
        }
      };
    }
    int[] argb = new int[raster.width()];
    int shift = channel == ALPHA ? 24 : 16 - 8 * channel;
    return (y, row) -> {
      raster.row(y, argb);
      for (int x = 0; x < argb.length; x++) {
        row[x] = (byte) (argb[x] >> shift);
      }
    };
  }

  /** A colour as Photoshop stores it in the merged picture: over white, whatever the alpha. */
  static PsdPlane.Rows onWhite(Raster raster, int channel, boolean deep) {
    short[] rgba = new short[4 * raster.width()];
    int max = 65535;
    return (y, row) -> {
      raster.row(y, rgba);
      for (int x = 0; x < raster.width(); x++) {
        long alpha = rgba[4 * x + ALPHA] & max;
        long colour = rgba[4 * x + channel] & max;
        int white = (int) ((colour * alpha + (max - alpha) * max + max / 2) / max);
        if (deep) {
          put(row, x, (short) white);
        } else {
          row[x] = (byte) ((white + 128) / 257);
        }
      }
    };
  }

  static PsdPlane.Rows of(Mask mask, boolean deep) {
    return (y, row) -> {
      for (int x = 0; x < mask.width(); x++) {
        int value = mask.at(x, y);
        if (deep) {
          put(row, x, (short) (value * 257));
        } else {
          row[x] = (byte) value;
        }
      }
    };
  }

  private static void put(byte[] row, int x, short sample) {
    row[2 * x] = (byte) (sample >> 8);
    row[2 * x + 1] = (byte) sample;
  }
}
