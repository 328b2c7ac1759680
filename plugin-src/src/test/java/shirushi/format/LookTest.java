package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shirushi.canvas.Raster;

class LookTest {
  private static final int SIDE = 256;

  /** A line drawing of some strokes on white, sparse ones among them. */
  private static Raster strokes(int seed) {
    Random random = new Random(seed);
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, SIDE, SIDE);
    int count = 3 + random.nextInt(40);
    for (int i = 0; i < count; i++) {
      pen.setColor(new Color(random.nextInt(1 << 24)));
      pen.setStroke(new BasicStroke(1 + random.nextInt(6)));
      pen.drawLine(at(random), at(random), at(random), at(random));
    }
    pen.dispose();
    return Raster.of(SIDE, SIDE, image.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE));
  }

  private static int at(Random random) {
    return random.nextInt(SIDE);
  }

  /** With a square of which every pixel has the opposite colour. */
  private static Raster painted(Raster picture, int side, int x, int y) {
    int[] argb = picture.argb();
    for (int i = 0; i < side * side; i++) {
      argb[(y + i / side) * SIDE + x + i % side] ^= 0xFFFFFF;
    }
    return Raster.of(SIDE, SIDE, argb);
  }

  @ParameterizedTest
  @CsvSource({"57,90,70,true", "57,3,190,true", "128,60,60,false"})
  void aTwentiethPaintedOverInOnePlaceIsKnownAndAQuarterIsNot(
      int side, int x, int y, boolean known) {
    for (Raster picture : List.of(Samples.drawing(SIDE, SIDE), strokes(4), strokes(7))) {
      Look before = Look.of(picture);
      assertThat(before.resembles(Look.of(painted(picture, side, x, y)))).isEqualTo(known);
      assertThat(before.resembles(Look.of(picture.scaled(100, 100)))).isTrue();
    }
  }

  @Test
  void otherDrawingsAreOthers() {
    List<Look> looks = new ArrayList<>();
    for (int seed = 0; seed < 60; seed++) {
      looks.add(Look.of(strokes(seed)));
    }
    for (int i = 0; i < looks.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(looks.get(i).resembles(looks.get(j))).as("%d and %d", i, j).isFalse();
      }
    }
  }
}
