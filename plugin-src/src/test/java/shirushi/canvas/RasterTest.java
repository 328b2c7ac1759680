package shirushi.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RasterTest {
  private static final int RED = 0xFFFF0000;
  private static final int BLUE = 0xFF0000FF;

  private static Raster filled(int width, int height, int argb) {
    int[] pixels = new int[width * height];
    Arrays.fill(pixels, argb);
    return Raster.of(width, height, pixels);
  }

  @Test
  void everythingMadeOfPaintedPixelsIsPainted() {
    Raster human = filled(4, 4, RED);
    Raster ai = Raster.painted(4, 4, human.argb());
    assertThat(human.painted()).isFalse();
    assertThat(ai.painted()).isTrue();
    assertThat(ai.asPainted().painted()).isTrue();
    assertThat(ai.crop(1, 1, 2, 2).painted()).isTrue();
    assertThat(ai.scaled(2, 2).painted()).isTrue();
    assertThat(ai.scaled(9, 9).painted()).isTrue();
    assertThat(ai.over(human, 0, 0, 1).painted()).isTrue();
    assertThat(human.over(ai, 0, 0, 0.5f).painted()).isTrue();
    assertThat(human.over(human, 0, 0, 0.5f).painted()).isFalse();
  }

  @Test
  void itsArraysAreCopies() {
    int[] pixels = {RED, BLUE};
    Raster raster = Raster.of(2, 1, pixels);
    pixels[0] = 0;
    raster.argb()[1] = 0;
    assertThat(raster.argb()).containsExactly(RED, BLUE);
  }

  @Test
  void aWrongNumberOfPixelsIsTheCallersFault() {
    assertThatThrownBy(() -> Raster.of(2, 2, new int[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected 4 pixels, got 3");
    assertThatThrownBy(() -> Raster.of(0, 2, new int[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theHashIsThatOfWidthHeightAndPixelsBigEndian() {
    // printf '\0\0\0\2\0\0\0\1\377\377\0\0\377\0\0\377' | sha256sum
    assertThat(Raster.of(2, 1, new int[] {RED, BLUE}).sha256()).isEqualTo(EXPECTED_SHA256);
    assertThat(Raster.of(1, 2, new int[] {RED, BLUE}).sha256()).isNotEqualTo(EXPECTED_SHA256);
  }

  private static final String EXPECTED_SHA256 =
      "2916d21e925c960f0253f3c2545ed26d39b1dda99764398adb6cb5c88087b1f5";

  @Test
  void shrinkingAveragesAreasWithoutColourFromTransparentPixels() {
    Raster raster = Raster.of(4, 1, new int[] {0xFF000000, 0xFF646464, RED, 0x0000FF00});
    assertThat(raster.scaled(2, 1).argb()).containsExactly(0xFF323232, 0x80FF0000);
  }

  @Test
  void shrinkingByAFractionWeighsWhatIsCovered() {
    Raster raster = Raster.of(3, 1, new int[] {0xFF000000, 0xFF969696, 0xFFFFFFFF});
    // 1½ source pixels each: (0 + 150/2)/1.5 = 50 and (150/2 + 255)/1.5 = 220.
    assertThat(raster.scaled(2, 1).argb()).containsExactly(0xFF323232, 0xFFDCDCDC);
  }

  @Test
  void growingKeepsFlatColourAndBothEnds() {
    assertThat(filled(3, 2, 0x80336699).scaled(7, 9)).isEqualTo(filled(7, 9, 0x80336699));
    Raster step = Raster.of(2, 1, new int[] {0xFF000000, 0xFFFFFFFF}).scaled(8, 1);
    assertThat(step.argb(0, 0)).isEqualTo(0xFF000000);
    assertThat(step.argb(7, 0)).isEqualTo(0xFFFFFFFF);
    for (int x = 1; x < 8; x++) {
      assertThat(step.argb(x, 0) & 255).isGreaterThanOrEqualTo(step.argb(x - 1, 0) & 255);
    }
  }

  @Test
  void croppingOutsideIsTransparent() {
    Raster raster = Raster.of(2, 2, new int[] {1, 2, 3, 4});
    assertThat(raster.crop(-1, -1, 2, 2).argb()).containsExactly(0, 0, 0, 1);
    assertThat(raster.crop(1, 1, 2, 2).argb()).containsExactly(4, 0, 0, 0);
    assertThat(raster.crop(5, 5, 1, 1).argb()).containsExactly(0);
  }

  @Test
  void sourceOverMixesByAlphaAndOpacity() {
    Raster white = filled(1, 1, 0xFFFFFFFF);
    Raster clear = Raster.transparent(1, 1);
    assertThat(white.over(filled(1, 1, 0x80000000), 0, 0, 1).argb(0, 0)).isEqualTo(0xFF7F7F7F);
    assertThat(white.over(filled(1, 1, 0xFF000000), 0, 0, 0.5f).argb(0, 0)).isEqualTo(0xFF808080);
    assertThat(clear.over(filled(1, 1, 0x40123456), 0, 0, 1).argb(0, 0)).isEqualTo(0x40123456);
    assertThat(white.over(clear, 0, 0, 1).argb(0, 0)).isEqualTo(0xFFFFFFFF);
  }

  @Test
  void compositingReachesOnlyWhereTheTopLies() {
    Raster result = filled(3, 3, RED).over(filled(2, 2, BLUE), 2, -1, 1);
    assertThat(result.argb()).containsExactly(RED, RED, BLUE, RED, RED, RED, RED, RED, RED);
  }

  @Test
  void deepSamplesAreKeptAndSeenRounded() {
    short[] rgba = {(short) 0xFFFF, 0x1234, 0, (short) 0x8000, 1, 2, 3, (short) 0xFFFF};
    Raster deep = Raster.deep(2, 1, rgba);
    rgba[0] = 0;
    assertThat(deep.deep()).isTrue();
    assertThat(deep.argb()).containsExactly(0x80FF1200, 0xFF000000);
    assertThat(deep.argb(0, 0)).isEqualTo(0x80FF1200);
    short[] row = new short[8];
    deep.row(0, row);
    assertThat(row)
        .containsExactly((short) 0xFFFF, 0x1234, 0, (short) 0x8000, 1, 2, 3, (short) 0xFFFF);
    assertThat(deep.shallow()).isEqualTo(Raster.of(2, 1, new int[] {0x80FF1200, 0xFF000000}));
    assertThat(deep).isNotEqualTo(deep.shallow());
    assertThat(deep.opaque()).isFalse();
    Raster.of(1, 1, new int[] {0x12FF8001}).row(0, row);
    assertThat(row).startsWith((short) 0xFFFF, (short) 0x8080, (short) 0x0101, (short) 0x1212);
  }

  @Test
  void whatIsMadeOfDeepPixelsIsDeep() {
    Raster deep = Raster.deep(1, 1, new short[] {1, 2, 3, -1}).asPainted();
    assertThat(deep.crop(-1, 0, 2, 1).deep()).isTrue();
    assertThat(deep.crop(-1, 0, 2, 1).crop(1, 0, 1, 1)).isEqualTo(deep);
    assertThat(deep.scaled(3, 3).crop(1, 1, 1, 1)).isEqualTo(deep);
    assertThat(deep.over(filled(1, 1, 0), 0, 0, 1)).isEqualTo(deep);
    assertThat(filled(1, 1, RED).over(deep, 0, 0, 1)).isEqualTo(deep);
    assertThat(deep.shallow().painted()).isTrue();
  }

  @Test
  void aDeepHashIsThatOfWidthHeightAndSamplesBigEndian() {
    // printf '\0\0\0\1\0\0\0\1\0\1\0\2\0\3\377\377' | sha256sum
    assertThat(Raster.deep(1, 1, new short[] {1, 2, 3, -1}).sha256()).isEqualTo(DEEP_SHA256);
  }

  private static final String DEEP_SHA256 =
      "b170485c9a2d37439bcd50cb1e1036b31b4b4d52297e221264719eaea4f98bfc";

  @Test
  void aWrongNumberOfSamplesIsTheCallersFault() {
    assertThatThrownBy(() -> Raster.deep(1, 1, new short[3]))
        .hasMessage("expected 4 samples, got 3");
  }

  @Test
  void aPartIsReplacedAndTheRestIsShared() {
    int[] argb = new java.util.Random(3).ints(300 * 200).map(i -> i | 0xFF000000).toArray();
    Raster flat = Raster.of(300, 200, argb);
    Raster part = Raster.plain(150, 90, 0xFF010203);
    Raster once = flat.with(120, 125, part);
    Raster twice = once.with(-140, -80, part);
    for (int y = 0; y < 200; y++) {
      for (int x = 0; x < 300; x++) {
        boolean first = x >= 120 && x < 270 && y >= 125;
        boolean second = x < 10 && y < 10;
        assertThat(once.argb(x, y)).isEqualTo(first ? 0xFF010203 : argb[y * 300 + x]);
        assertThat(twice.argb(x, y)).isEqualTo(first || second ? 0xFF010203 : argb[y * 300 + x]);
      }
    }
    assertThat(flat.argb()).isEqualTo(argb);
    Raster copy = Raster.of(300, 200, twice.argb());
    assertThat(twice).isEqualTo(copy).hasSameHashCodeAs(copy);
    assertThat(twice.sha256()).isEqualTo(copy.sha256());
    assertThat(twice.opaque()).isTrue();
    assertThat(twice.scaled(150, 100)).isEqualTo(copy.scaled(150, 100));
    assertThat(twice.crop(100, 100, 90, 90)).isEqualTo(copy.crop(100, 100, 90, 90));
    assertThat(flat.with(0, 0, part.asPainted()).painted()).isTrue();
  }

  @Test
  void deepTilesAreSharedToo() {
    short[] rgba = new short[4 * 140 * 130];
    java.util.Arrays.fill(rgba, (short) 0x1234);
    Raster deep = Raster.deep(140, 130, rgba);
    Raster grown = deep.grown(3, 5, 7, 9);
    assertThat(grown.width()).isEqualTo(150);
    assertThat(grown.height()).isEqualTo(144);
    assertThat(grown.deep()).isTrue();
    assertThat(grown.crop(3, 5, 140, 130)).isEqualTo(deep);
    assertThat(grown.argb(2, 5)).isZero();
    assertThat(grown.sha256()).isEqualTo(deep.crop(-3, -5, 150, 144).sha256());
  }

  @Test
  void aColourIsLaidThroughAMaskOrAlphaTakenAway() {
    Raster white = Raster.plain(2, 1, -1);
    Mask mask = Mask.of(2, 1, new byte[] {0, (byte) 128});
    assertThat(white.toned(mask, 0xFF000000, false).argb()).containsExactly(-1, 0xFF7F7F7F);
    assertThat(white.toned(mask, 0xFF000000, true).argb()).containsExactly(-1, 0x7FFFFFFF);
  }
}
