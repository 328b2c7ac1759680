package shirushi.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** Fine detail becomes its mean where it is drawn small. */
class HalvedTest {
  private static BufferedImage checks(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, (x + y) % 2 == 0 ? 0xFF000000 : 0xFFFFFFFF);
      }
    }
    return image;
  }

  @Test
  void whatIsDrawnSmallIsGreyAndNotAPattern() {
    BufferedImage canvas = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = canvas.createGraphics();
    Picture.paint(g, checks(320, 320), 0, 0, 100, 100);
    g.dispose();
    for (int i = 10; i < 90; i++) {
      assertThat(canvas.getRGB(i, 90 - i) & 0xFF).isBetween(120, 136);
    }
  }

  @Test
  void itStaysAtLeastAsLargeAsItIsDrawn() {
    Image near = Halved.towards(checks(321, 215), 92, 61);
    assertThat(near.getWidth(null)).isEqualTo(161);
    assertThat(near.getHeight(null)).isEqualTo(108);
    Image same = checks(100, 100);
    assertThat(Halved.towards(same, 92, 61)).isSameAs(same);
  }
}
