package shirushi.ui.view;

import java.awt.image.BufferedImage;
import shirushi.canvas.Raster;

/** Rasters as Swing draws them. */
final class Pixels {
  private Pixels() {}

  static BufferedImage image(Raster raster) {
    BufferedImage image =
        new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, raster.width(), raster.height(), raster.argb(), 0, raster.width());
    return image;
  }
}
