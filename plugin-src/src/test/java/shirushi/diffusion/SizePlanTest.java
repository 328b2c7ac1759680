package shirushi.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizePlanTest {

  @ParameterizedTest
  @CsvSource({
    "256,256, 256,256", // allowed
    "384,256, 384,256", // allowed: just 1.5 squares
    "128,128, 128,128", // allowed: the smallest
    "512,512, 256,256", // too large: the native square
    "250,250, 256,256", // off the grid
    "1024,512, 384,192",
    "512,1024, 192,384",
    "64,64, 128,128", // too small
    "8192,16, 768,128"
  })
  void aSizeIsPlannedForTheShippedModel(int wide, int high, int width, int height) {
    SizePlan plan = SizePlan.plan(wide, high, 32, 256);
    assertThat(new int[] {plan.width(), plan.height()}).containsExactly(width, height);
    assertThat(plan.scaled()).isEqualTo(wide != width || high != height);
  }

  @Test
  void everyPlanKeepsTheRules() {
    for (int[] model : new int[][] {{32, 256}, {64, 512}, {64, 768}, {64, 128}, {8, 100}}) {
      int least = Math.max(1, Math.round(model[1] / 2f / model[0])) * model[0];
      for (int wide = 16; wide < 3000; wide += 97) {
        for (int high = 16; high < 3000; high += 89) {
          SizePlan plan = SizePlan.plan(wide, high, model[0], model[1]);
          assertThat(plan.width() % model[0] + plan.height() % model[0]).isZero();
          assertThat(Math.min(plan.width(), plan.height())).isGreaterThanOrEqualTo(least);
          assertThat(plan.width() * plan.height()).isLessThanOrEqualTo(model[1] * model[1] * 3 / 2);
        }
      }
    }
  }

  @Test
  void proportionsStayCloseWhereTheGridAllows() {
    SizePlan plan = SizePlan.plan(1920, 1080, 64, 512);
    double proportion = (double) plan.width() / plan.height();
    assertThat(proportion).isBetween(1.6, 1.9);
  }

  @Test
  void noSizeIsTheNativeSquare() {
    SizePlan plan = SizePlan.plan(null, null, 64, 512);
    assertThat(plan.width()).isEqualTo(512);
    assertThat(plan.height()).isEqualTo(512);
    assertThat(plan.note("suzuri", false)).isEmpty();
  }

  @Test
  void aPlanThatScalesSaysSo() {
    assertThat(SizePlan.plan(512, 512, 32, 256).note("suzuri", false))
        .hasValueSatisfying(
            note ->
                assertThat(note)
                    .startsWith("painting at 256×256, then scaling to 512×512: suzuri paints"));
  }

  @Test
  void aPlanThatEnlargesSaysSoAndWhy() {
    assertThat(SizePlan.plan(512, 512, 32, 256).note("suzuri", true))
        .hasValue(
            "painting at 256×256, then enlarging to 512×512: suzuri paints at most 98304 pixels,"
                + " sides of 128 and more in steps of 32");
    assertThat(SizePlan.plan(300, 300, 32, 256).note("suzuri", true))
        .hasValueSatisfying(note -> assertThat(note).contains("then scaling to 300×300"));
  }

  @ParameterizedTest
  @CsvSource({
    "256,256, 0",
    "320,320, 0", // 1.25 times: scaled
    "321,256, 1", // one side is enough
    "256,321, 1",
    "512,512, 1",
    "640,640, 1",
    "641,640, 2",
    "1024,1024, 2",
    "4096,4096, 2", // the most
    "64,64, 0"
  })
  void sidesAreDoubledUntilScalingIsAsGood(int wide, int high, int times) {
    SizePlan plan = new SizePlan(256, 256, wide, high, 32, 256);
    assertThat(plan.doublings()).isEqualTo(times);
  }

  @Test
  void sizesWithoutPixelsAreRefused() {
    assertThatThrownBy(() -> SizePlan.plan(0, 64, 32, 256))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size 0×64 has no pixels");
  }
}
