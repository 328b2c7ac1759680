package shirushi.suzuri.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DiversityTest {
  private static final Offset<Double> NEAR = Offset.offset(1e-9);

  private static int[] sheet(int argb) {
    int[] pixels = new int[256 * 256];
    Arrays.fill(pixels, argb);
    return pixels;
  }

  @Test
  void blackAndWhiteDifferByOne() {
    Diversity found = Diversity.of(List.of(sheet(0xFF000000), sheet(0xFFFFFFFF)));
    assertThat(found.least()).isCloseTo(1, NEAR);
    assertThat(found.mean()).isCloseTo(1, NEAR);
  }

  @Test
  void twoAlikeAreTheLeastAndDoNotHideInTheMean() {
    Diversity found =
        Diversity.of(List.of(sheet(0xFFFF0000), sheet(0xFF00FFFF), sheet(0xFFFF0000)));
    assertThat(found.least()).isZero();
    assertThat(found.mean()).isCloseTo(2.0 / 3, NEAR);
  }

  @Test
  void whatIsFinerThanAThirtySecondIsNoDifference() {
    int[] checked = new int[256 * 256];
    int[] other = new int[256 * 256];
    for (int i = 0; i < checked.length; i++) {
      boolean dark = (i + i / 256) % 2 == 0;
      checked[i] = dark ? 0xFF000000 : 0xFFFFFFFF;
      other[i] = dark ? 0xFFFFFFFF : 0xFF000000;
    }
    assertThat(Diversity.of(List.of(checked, other)).mean()).isCloseTo(0, NEAR);
  }
}
