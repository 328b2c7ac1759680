package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Random;
import org.junit.jupiter.api.Test;
import shirushi.canvas.Mask;

class ContourTest {
  @Test
  void nothingSelectedHasNoLine() {
    assertThat(parts(contour("...", "..."))).isZero();
  }

  @Test
  void aRectangleHasOneLineAlongItsPixelsEdges() {
    Path2D line = contour("....", ".##.", ".##.");
    assertThat(parts(line)).isEqualTo(1);
    assertThat(line.getBounds()).isEqualTo(new Rectangle(1, 1, 2, 2));
    assertThat(corners(line)).isEqualTo(4);
  }

  @Test
  void aHoleHasALineOfItsOwn() {
    assertThat(parts(contour("###", "#.#", "###"))).isEqualTo(2);
  }

  @Test
  void pixelsThatTouchAtACornerAreGoneAroundOneByOne() {
    assertThat(parts(contour("#.", ".#"))).isEqualTo(2);
  }

  @Test
  void halfSelectedCountsAsSelected() {
    Mask mask = Mask.of(3, 1, new byte[] {127, (byte) 128, 127});
    assertThat(Contour.of(mask).getBounds()).isEqualTo(new Rectangle(1, 0, 1, 1));
  }

  /** Whatever the shape, the line encloses exactly the pixels that are selected. */
  @Test
  void theLineEnclosesWhatIsSelectedAndNothingElse() {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      byte[] values = new byte[12 * 9];
      for (int i = 0; i < values.length; i++) {
        values[i] = (byte) (random.nextInt(3) == 0 ? 0 : 255);
      }
      Path2D line = Contour.of(Mask.of(12, 9, values));
      line.setWindingRule(Path2D.WIND_EVEN_ODD);
      for (int i = 0; i < values.length; i++) {
        assertThat(line.contains(i % 12 + 0.5, i / 12 + 0.5)).isEqualTo(values[i] != 0);
      }
    }
  }

  private static Path2D contour(String... rows) {
    int width = rows[0].length();
    byte[] values = new byte[width * rows.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) (rows[i / width].charAt(i % width) == '#' ? 255 : 0);
    }
    return Contour.of(Mask.of(width, rows.length, values));
  }

  private static int parts(Path2D line) {
    return count(line, PathIterator.SEG_MOVETO);
  }

  private static int corners(Path2D line) {
    return count(line, PathIterator.SEG_LINETO);
  }

  private static int count(Path2D line, int wanted) {
    int count = 0;
    for (PathIterator it = line.getPathIterator(null); !it.isDone(); it.next()) {
      count += it.currentSegment(new float[6]) == wanted ? 1 : 0;
    }
    return count;
  }
}
