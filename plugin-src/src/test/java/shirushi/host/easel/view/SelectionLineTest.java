package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import org.junit.jupiter.api.Test;
import shirushi.canvas.Mask;

class SelectionLineTest {
  @Test
  void farAwayItHasNoMoreCornersThanCanBeSeen() {
    int side = 1000;
    byte[] values = new byte[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        values[y * side + x] = (byte) (Math.hypot(x - 500, y - 500) < 480 ? 255 : 0);
      }
    }
    Path2D whole = Contour.of(Mask.of(side, side, values));
    Lens far = new Lens(0.1, 3, 4);
    Path2D seen = SelectionLine.coarse(whole.getPathIterator(far.transform()));
    assertThat(corners(seen)).isLessThan(corners(whole) / 5).isGreaterThan(100);
    assertThat(seen.getBounds2D().getMinX()).isBetween(4.5, 6.0);
    assertThat(seen.getBounds2D().getMaxX()).isBetween(100.0, 101.5);
    Lens near = new Lens(2, 0, 0);
    Path2D all = SelectionLine.coarse(whole.getPathIterator(near.transform()));
    assertThat(corners(all)).isEqualTo(corners(whole));
  }

  private static int corners(Path2D path) {
    int corners = 0;
    for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
      corners++;
    }
    return corners;
  }
}
