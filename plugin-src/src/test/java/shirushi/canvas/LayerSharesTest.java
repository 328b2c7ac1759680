package shirushi.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayerSharesTest {
  private static Layer layer(int x, int y, int width, int height, int argb, boolean visible) {
    int[] pixels = new int[width * height];
    Arrays.fill(pixels, argb);
    Raster raster = Raster.of(width, height, pixels);
    return new Layer(LayerId.random(), "l", x, y, raster, 1, visible, Optional.empty());
  }

  private static double[] shares(Layer... layers) {
    return LayerShares.of(new Canvas(10, 10, List.of(layers)));
  }

  @Test
  void whatIsCoveredIsNotSeen() {
    Layer ground = layer(0, 0, 10, 10, 0xFF000000, true);
    Layer half = layer(5, 0, 10, 10, 0xFFFFFFFF, true);
    assertThat(shares(ground, half)).containsExactly(0.5, 0.5);
    assertThat(shares(half, ground)).containsExactly(0, 1);
  }

  @Test
  void whatShinesThroughCountsByItsAlpha() {
    Layer ground = layer(0, 0, 10, 10, 0xFF000000, true);
    Layer veil = layer(0, 0, 10, 10, 0x33FFFFFF, true);
    double[] shares = shares(ground, veil);
    assertThat(shares[0]).isEqualTo(0.8, within(1e-6));
    assertThat(shares[1]).isEqualTo(0.2, within(1e-6));
  }

  @Test
  void hiddenAndOutsideLayersHaveNoShare() {
    Layer ground = layer(0, 0, 10, 10, 0xFF000000, true);
    Layer hidden = layer(0, 0, 10, 10, 0xFF000000, false);
    Layer outside = layer(10, 0, 10, 10, 0xFF000000, true);
    Layer empty = layer(0, 0, 10, 10, 0, true);
    assertThat(shares(ground, hidden, outside, empty)).containsExactly(1, 0, 0, 0);
  }

  @Test
  void whatIsTransparentIsNoPartOfThePicture() {
    assertThat(shares(layer(-5, -5, 6, 6, 0xFF000000, true))).containsExactly(1);
    assertThat(shares(layer(0, 0, 3, 3, 0, true))).containsExactly(0);
    assertThat(LayerShares.of(Canvas.EMPTY)).isEmpty();
  }
}
