package shirushi.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HalfTest {
  @Test
  void everyHalfSurvivesTheWayThroughFloat() {
    for (int bits = 0; bits < 0x10000; bits++) {
      float value = Half.toFloat((short) bits);
      if (!Float.isNaN(value)) {
        assertThat(Half.of(value)).isEqualTo((short) bits);
      }
    }
  }

  @Test
  void roundsToTheNearestTiesToEven() {
    assertThat(Half.of(1f + 0x1p-11f)).isEqualTo(Half.of(1f));
    assertThat(Half.of(1f + 0x1.8p-10f)).isEqualTo(Half.of(1f + 0x1p-9f));
    assertThat(Half.of(65519f)).isEqualTo(Half.of(65504f));
    assertThat(Half.toFloat(Half.of(65520f))).isInfinite();
    assertThat(Half.of(0x1p-25f)).isZero();
    assertThat(Half.of(0x1.8p-25f)).isEqualTo((short) 1);
    assertThat(Half.toFloat(Half.of(Float.NaN))).isNaN();
    assertThat(Half.toFloat(Half.of(Float.NEGATIVE_INFINITY))).isEqualTo(Float.NEGATIVE_INFINITY);
  }
}
