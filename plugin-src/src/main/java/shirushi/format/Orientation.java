package shirushi.format;

import shirushi.canvas.Raster;

/**
 * Which way up the camera was held, 1 (upright) to 8. Source: Exif 2.32 and TIFF 6.0, tag 0x0112.
 */
record Orientation(int value) {
  static final int TAG = 0x0112;
  static final Orientation UPRIGHT = new Orientation(1);

  /** Values outside the range are taken as upright. */
  Orientation {
    value = value >= 1 && value <= 8 ? value : 1;
  }

  /** The pixels turned the way the camera was held. */
  Raster upright(Raster raster) {
    if (equals(UPRIGHT)) {
      return raster;
    }
    boolean swapped = value >= 5;
    int width = swapped ? raster.height() : raster.width();
    int height = swapped ? raster.width() : raster.height();
    int[] turned = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int mx = width - 1 - x;
        int my = height - 1 - y;
        turned[y * width + x] =
            switch (value) {
              case 2 -> raster.argb(mx, y);
              case 3 -> raster.argb(mx, my);
              case 4 -> raster.argb(x, my);
              case 5 -> raster.argb(y, x);
              case 6 -> raster.argb(y, mx);
              case 7 -> raster.argb(my, mx);
              default -> raster.argb(my, x);
            };
      }
    }
    return Raster.of(width, height, turned);
  }
}
