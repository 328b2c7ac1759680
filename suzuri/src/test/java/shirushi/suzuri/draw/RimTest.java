package shirushi.suzuri.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RimTest {
  private static final Color BLACK = Colours.fur("black");

  @Test
  void blackOnBlackGetsALightEdge() {
    assertThat(edge("cel", "black", BLACK)).isGreaterThan(0.01);
  }

  @Test
  void blackOnALightGroundGetsNone() {
    assertThat(edge("cel", "pink", BLACK)).isZero();
  }

  @Test
  void whiteOnWhiteGetsAnEdgeOnlyWhereThereAreNoOutlines() {
    assertThat(edge("flat", "white", Colours.fur("white"))).isGreaterThan(0.01);
    assertThat(edge("cel", "white", Colours.fur("white"))).isZero();
  }

  /** The share of the sheet that an edge round a circle changes. */
  private static double edge(String look, String background, Color fill) {
    Canvas canvas = new Canvas(look, Colours.ground(background));
    Scene scene = new Scene(1, Map.of(Axis.LOOK, look, Axis.BACKGROUND, background));
    Rim.around(canvas.pen(scene), scene, fill, Paths.circle(500, 500, 300));
    return canvas.changed();
  }
}
