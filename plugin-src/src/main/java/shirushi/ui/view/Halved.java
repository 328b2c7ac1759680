package shirushi.ui.view;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * Pictures made smaller before they are drawn small: interpolation looks at a few neighbours only
 * and leaves out the rest.
 */
final class Halved {
  private Halved() {}

  /**
   * The picture, halved for as long as it is at least twice as large as that, each pixel the mean
   * of four.
   */
  static Image towards(Image image, int width, int height) {
    Image now = image;
    while (now.getWidth(null) >= 2 * Math.max(1, width)
        && now.getHeight(null) >= 2 * Math.max(1, height)) {
      now = half(now);
    }
    return now;
  }

  private static Image half(Image image) {
    int width = (image.getWidth(null) + 1) / 2;
    int height = (image.getHeight(null) + 1) / 2;
    BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = half.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(image, 0, 0, width, height, null);
    g.dispose();
    return half;
  }
}
