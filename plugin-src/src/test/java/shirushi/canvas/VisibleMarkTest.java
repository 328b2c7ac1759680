package shirushi.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;

class VisibleMarkTest {
  private static final int WHITE = 0xFFFFFFFF;

  private static Raster plain(int width, int height, int argb) {
    int[] pixels = new int[width * height];
    Arrays.fill(pixels, argb);
    return Raster.of(width, height, pixels);
  }

  private static Layer layer(Raster pixels, OriginTag tag) {
    return new Layer(LayerId.random(), "l", 0, 0, pixels, 1, true, Optional.ofNullable(tag));
  }

  private static OriginTag tag(Operation operation) {
    return OriginTag.builder(operation).pixelHash("old").build();
  }

  private static Canvas canvas(int side, int argb, Operation operation) {
    return Canvas.of(layer(plain(side, side, argb), tag(operation)));
  }

  /** Columns from, rows from, columns to, rows to of what differs, all inclusive. */
  private static List<Integer> changed(Raster before, Raster after) {
    int left = before.width();
    int top = before.height();
    int right = -1;
    int bottom = -1;
    for (int y = 0; y < before.height(); y++) {
      for (int x = 0; x < before.width(); x++) {
        if (before.argb(x, y) != after.argb(x, y)) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
        }
      }
    }
    return List.of(left, top, right, bottom);
  }

  @Test
  void aSealOfFourPercentStandsInTheLowerRightCorner() {
    Canvas before = canvas(1000, 0xFF202020, Operation.GENERATED);
    Canvas after = VisibleMark.AUTO.on(before);
    List<Integer> area = changed(before.flatten(), after.flatten());
    assertThat(area).containsExactly(938, 938, 981, 981); // 40 pixels, margin 20, rim 2
    assertThat(after.flatten().argb(960, 944)).as("vermilion").isEqualTo(0xFFC6412C);
  }

  @Test
  void aSmallPictureGetsASealThatCanBeRead() {
    Canvas before = canvas(200, WHITE, Operation.GENERATED);
    List<Integer> area = changed(before.flatten(), VisibleMark.ON.on(before).flatten());
    assertThat(area.get(2) - area.get(0) + 1).isEqualTo(14);
  }

  @Test
  void autoMarksOnlyWhatIsWhollyGenerated() {
    assertThat(marked(VisibleMark.AUTO, canvas(64, WHITE, Operation.GENERATED))).isTrue();
    for (Operation operation : Operation.values()) {
      if (operation != Operation.GENERATED) {
        assertThat(marked(VisibleMark.AUTO, canvas(64, WHITE, operation))).isFalse();
      }
    }
    Canvas drawing = Canvas.of(layer(plain(64, 64, WHITE), null));
    Raster half = plain(64, 64, 0x80FF0000);
    Canvas mixed = drawing.with(layer(half, tag(Operation.GENERATED)));
    assertThat(marked(VisibleMark.AUTO, mixed)).isFalse();
    assertThat(marked(VisibleMark.ON, mixed)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aPictureWithoutRecordedAiIsNeverMarked(VisibleMark mark) {
    assertThat(marked(mark, Canvas.of(layer(plain(64, 64, WHITE), null)))).isFalse();
    assertThat(mark.on(Canvas.EMPTY)).isEqualTo(Canvas.EMPTY);
  }

  @Test
  void offMarksNothing() {
    Canvas canvas = canvas(64, WHITE, Operation.GENERATED);
    assertThat(VisibleMark.OFF.on(canvas)).isSameAs(canvas);
  }

  private static boolean marked(VisibleMark mark, Canvas canvas) {
    return !mark.on(canvas).equals(canvas);
  }

  @ParameterizedTest
  @EnumSource(names = {"ON", "BORDER"})
  void theTagSpeaksOfTheMarkedPixels(VisibleMark mark) {
    Canvas before = canvas(64, WHITE, Operation.GENERATED);
    Canvas after = mark.on(before);
    OriginTag tag = after.origin().orElseThrow();
    assertThat(tag.pixelHash()).isEqualTo(after.flatten().sha256());
    assertThat(tag).isEqualTo(before.origin().get().withPixelHash(tag.pixelHash()));
    assertThat(after.flatten().painted()).isTrue();
    assertThat(before.flatten().argb(60, 60)).as("the picture itself").isEqualTo(WHITE);
  }

  @Test
  void aBorderRunsAroundThePicture() {
    Raster after = VisibleMark.BORDER.on(canvas(500, 0xFF204080, Operation.REFINED)).flatten();
    for (int at : new int[] {0, 100, 499}) {
      assertThat(after.argb(at, 0)).isEqualTo(after.argb(0, at)).isNotEqualTo(0xFF204080);
    }
    assertThat(after.argb(250, 250)).isEqualTo(0xFF204080);
  }

  @ParameterizedTest
  @ValueSource(ints = {0xFF000000, 0xFFFFFFFF, 0xFFC63A24, 0xFF808080})
  void theSealStandsOutOnAnyGround(int ground) {
    Raster before = plain(256, 256, ground);
    Raster after = VisibleMark.ON.on(Canvas.of(layer(before, tag(Operation.GENERATED)))).flatten();
    double most = 0;
    for (int y = 220; y < 256; y++) {
      for (int x = 220; x < 256; x++) {
        most = Math.max(most, Math.abs(light(after.argb(x, y)) - light(ground)));
      }
    }
    assertThat(most).isGreaterThan(100);
  }

  private static double light(int argb) {
    return 0.2126 * (argb >> 16 & 255) + 0.7152 * (argb >> 8 & 255) + 0.0722 * (argb & 255);
  }

  @ParameterizedTest
  @EnumSource(names = {"ON", "BORDER"})
  void anySizeOfPictureIsTaken(VisibleMark mark) {
    for (int width : new int[] {1, 2, 7, 8, 9, 15, 16, 31, 300}) {
      for (int height : new int[] {1, 8, 13, 40, 300}) {
        Raster before = plain(width, height, 0);
        Canvas canvas = Canvas.of(layer(before, tag(Operation.GENERATED)));
        Raster after = mark.on(canvas).flatten();
        assertThat(after.width()).isEqualTo(width);
        assertThat(Arrays.equals(after.argb(), before.argb()))
            .as(width + "×" + height)
            .isEqualTo(Math.min(width, height) < 8);
      }
    }
  }

  @Test
  void marksAreFoundByName() {
    assertThat(VisibleMark.of("Border")).isEqualTo(VisibleMark.BORDER);
    assertThatThrownBy(() -> VisibleMark.of("stamp"))
        .hasMessage("there is no visible mark stamp (known: auto on off border)");
  }
}
