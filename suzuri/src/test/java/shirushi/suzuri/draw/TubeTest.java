package shirushi.suzuri.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TubeTest {

  @Test
  void isAsWideAsAskedAtBothEnds() {
    Path2D tube = Tube.of(80, 40, 100, 500, 900, 500);
    assertThat(tube.contains(110, 537)).isTrue();
    assertThat(tube.contains(110, 543)).isFalse();
    assertThat(tube.contains(890, 517)).isTrue();
    assertThat(tube.contains(890, 525)).isFalse();
  }

  @Test
  void endsRoundHalfItsWidthBeyondTheLine() {
    Path2D tube = Tube.of(80, 40, 100, 500, 900, 500);
    assertThat(tube.getBounds2D().getMinX()).isCloseTo(60, Offset.offset(6.0));
    assertThat(tube.getBounds2D().getMaxX()).isCloseTo(920, Offset.offset(4.0));
  }

  @Test
  void followsABend() {
    Path2D tube = Tube.of(60, 60, 100, 100, 500, 100, 500, 500);
    assertThat(tube.contains(500, 100)).isTrue();
    assertThat(tube.contains(500, 400)).isTrue();
    assertThat(tube.contains(200, 400)).isFalse();
  }
}
