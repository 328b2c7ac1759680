package shirushi.host.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Samples;

/** An AI layer of 256×256 pixels that was merged into a larger one. */
class TraceTest {
  private static final int SIDE = 256;

  private static RemoteLayer layer(int x, int y, int side) {
    return new RemoteLayer(
        LayerId.random(),
        "a layer",
        RemoteLayer.Kind.PAINT,
        true,
        1,
        0,
        Optional.empty(),
        x,
        y,
        side,
        side);
  }

  /**
   * A drawing that fades over so many pixels, as results do where they were painted into a part.
   */
  private static Raster soft(int edge) {
    int[] argb = Samples.drawing(SIDE, SIDE).argb();
    for (int i = 0; i < argb.length; i++) {
      int x = Math.min(i % SIDE, SIDE - 1 - i % SIDE);
      int y = Math.min(i / SIDE, SIDE - 1 - i / SIDE);
      int alpha = edge == 0 ? 255 : Math.min(255, 255 * Math.min(x, y) / edge);
      argb[i] = argb[i] & 0xFFFFFF | alpha << 24;
    }
    return Raster.of(SIDE, SIDE, argb);
  }

  private static boolean found(Raster ai, Raster ground, float opacity) {
    Trace trace = Trace.of(layer(30, 20, SIDE), ai);
    return trace.in(layer(-10, -10, ground.width()), ground.over(ai, 40, 30, opacity));
  }

  @ParameterizedTest
  @CsvSource({
    "0, FFFFFFFF",
    "0, FF000000",
    "8, FF808080",
    "16, FF000000",
    "32, FF404040",
    "64, FFEEEEEE",
    "64, FF000000"
  })
  void softEdgesOverAnyGroundHideNothing(int edge, String ground) {
    Raster paper = Raster.plain(400, 400, Integer.parseUnsignedInt(ground, 16));
    assertThat(found(soft(edge), paper, 1)).isTrue();
  }

  @Test
  void aRoundPictureIsKnownByItsMiddle() {
    int[] argb = Samples.drawing(SIDE, SIDE).argb();
    for (int i = 0; i < argb.length; i++) {
      double far = Math.hypot(i % SIDE - SIDE / 2.0, i / SIDE - SIDE / 2.0);
      argb[i] = far < SIDE / 2.0 ? argb[i] : 0;
    }
    assertThat(found(Raster.of(SIDE, SIDE, argb), Raster.plain(400, 400, 0xFF000000), 1)).isTrue();
  }

  @Test
  void elsewhereOrInAnotherPictureItIsNotFound() {
    Raster ai = soft(16);
    Raster merged = Raster.plain(400, 400, 0xFF000000).over(ai, 40, 30, 1);
    assertThat(Trace.of(layer(80, 20, SIDE), ai).in(layer(-10, -10, 400), merged)).isFalse();
    assertThat(Trace.of(layer(300, 20, SIDE), ai).in(layer(-10, -10, 400), merged)).isFalse();
    Raster other = Samples.noise(400, 400);
    assertThat(Trace.of(layer(30, 20, SIDE), ai).in(layer(-10, -10, 400), other)).isFalse();
  }

  @Test
  void whatLetsTheGroundThroughIsNotFound() {
    assertThat(found(soft(0), Raster.plain(400, 400, 0xFF000000), 0.8f)).isFalse();
  }
}
