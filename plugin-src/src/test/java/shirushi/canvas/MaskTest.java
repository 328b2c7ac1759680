package shirushi.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MaskTest {
  @Test
  void whiteIsRepaintedAndTransparentIsKept() {
    Mask mask =
        Mask.of(Raster.of(5, 1, new int[] {-1, 0xFF000000, 0x00FFFFFF, 0x80FFFFFF, 0xFF00FF00}));
    assertThat(mask.values())
        .containsExactly((byte) 255, (byte) 0, (byte) 0, (byte) 128, (byte) 182);
    assertThat(mask.at(0, 0)).isEqualTo(255);
  }

  @Test
  void scalingTakesTheNearestValue() {
    Mask mask = Mask.of(2, 1, new byte[] {0, (byte) 255});
    assertThat(mask.scaled(4, 2)).isEqualTo(Mask.of(4, 2, new byte[] {0, 0, -1, -1, 0, 0, -1, -1}));
    assertThat(mask.scaled(4, 2).scaled(2, 1)).isEqualTo(mask);
  }

  @Test
  void onlyAnAllZeroMaskIsEmpty() {
    assertThat(Mask.of(2, 1, new byte[2]).isEmpty()).isTrue();
    assertThat(Mask.of(2, 1, new byte[] {0, 1}).isEmpty()).isFalse();
  }

  @Test
  void aWrongNumberOfValuesIsTheCallersFault() {
    assertThatThrownBy(() -> Mask.of(2, 2, new byte[3])).hasMessage("a mask of 2×2 with 3 values");
  }
}
