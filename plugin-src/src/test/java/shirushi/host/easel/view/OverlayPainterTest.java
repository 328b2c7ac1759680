package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class OverlayPainterTest {
  private static final int SIDE = 120;
  private static final int GREY = 0xFF808080;

  @Test
  void antsAreDashedOnEverySideWhereverTheLineLies() {
    for (double at = 20; at < 21; at += 0.0625) {
      for (double density : new double[] {1, 1.25, 1.5, 2}) {
        BufferedImage image = drawn(new Rectangle2D.Double(at, at, 60.3, 60.7), density);
        for (int side = 0; side < 4; side++) {
          String where = "side %d at %s, %s".formatted(side, at, density);
          assertThat(ink(image, density, at, side, 0xFFFFFFFF)).as(where).isBetween(20, 40);
          assertThat(ink(image, density, at, side, 0xFF000000)).as(where).isBetween(20, 40);
        }
      }
    }
  }

  private static BufferedImage drawn(Shape line, double density) {
    int side = (int) (SIDE * density);
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(new java.awt.Color(GREY));
    g.fillRect(0, 0, side, side);
    g.scale(density, density);
    new OverlayPainter().ants(g, line);
    g.dispose();
    return image;
  }

  /** How many steps along a side show a colour, in units of the view. */
  private static int ink(BufferedImage image, double density, double at, int side, int argb) {
    int count = 0;
    double across = side < 2 ? at : side == 2 ? at + 60.3 : at + 60.7;
    for (int along = 23; along < 78; along++) {
      boolean there = false;
      for (int off = -2; off <= 2; off++) {
        int a = (int) (along * density);
        int c = (int) (across * density) + off;
        there |= (side % 2 == 0 ? image.getRGB(c, a) : image.getRGB(a, c)) == argb;
      }
      count += there ? 1 : 0;
    }
    return count;
  }
}
