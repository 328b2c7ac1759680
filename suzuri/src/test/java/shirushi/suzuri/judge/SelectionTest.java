package shirushi.suzuri.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import shirushi.canvas.Raster;

class SelectionTest {
  private static final int SIDE = 8;
  private static final int WHITE = 0xFFFFFFFF;
  private static final int VEIL = 0xFF00FF;

  private final Raster paper = paper();

  @Test
  void growsOnEverySideAndStopsAtTheEdge() {
    Selection corner = Selection.of(new Rectangle2D.Double(0, 0, 2, 1), SIDE, SIDE);

    assertThat(shown(corner)).isEqualTo(2);
    assertThat(shown(corner.grown(1))).isEqualTo(3 * 2);
    assertThat(shown(corner.grown(0))).isEqualTo(2);
    assertThat(shown(corner.grown(SIDE))).isEqualTo(SIDE * SIDE);
  }

  @Test
  void holdsTheSquaresThatFitIntoItAndNoLarger() {
    Selection part = Selection.of(new Rectangle2D.Double(3, 2, 5, 3), SIDE, SIDE);
    assertThat(part.holds(3)).isTrue();
    assertThat(part.holds(4)).isFalse();

    Selection all = Selection.of(new Rectangle2D.Double(0, 0, SIDE, SIDE), SIDE, SIDE);
    assertThat(all.holds(SIDE)).isTrue();
    assertThat(all.holds(SIDE + 1)).isFalse();

    Selection round = Selection.of(new Ellipse2D.Double(0, 0, SIDE, SIDE), SIDE, SIDE);
    assertThat(round.holds(5)).isTrue();
    assertThat(round.holds(7)).isFalse();

    Selection none = Selection.of(new Rectangle2D.Double(), SIDE, SIDE);
    assertThat(none.holds(1)).isFalse();
  }

  /** How many pixels are veiled. */
  private long shown(Selection selection) {
    return Arrays.stream(selection.shownOn(paper, VEIL).argb()).filter(p -> p != WHITE).count();
  }

  private static Raster paper() {
    int[] argb = new int[SIDE * SIDE];
    Arrays.fill(argb, WHITE);
    return Raster.of(SIDE, SIDE, argb);
  }
}
