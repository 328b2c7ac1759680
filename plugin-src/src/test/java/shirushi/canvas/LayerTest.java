package shirushi.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;

class LayerTest {
  private static final Raster AI = Raster.painted(1, 1, new int[] {-1});
  private static final Raster HUMAN = Raster.of(1, 1, new int[] {-1});
  private static final OriginTag GENERATED = OriginTag.builder(Operation.GENERATED).build();
  private static final OriginTag DRAWN =
      OriginTag.builder(Operation.UNKNOWN)
          .digitalSourceType(DigitalSourceType.DIGITAL_CREATION)
          .build();

  private static Layer layer(String name, Raster pixels, OriginTag tag) {
    return new Layer(LayerId.random(), name, 0, 0, pixels, 1, true, Optional.ofNullable(tag));
  }

  @Test
  void anAiLayerWithoutAnAiTagCannotExist() {
    assertThatThrownBy(() -> layer("sky", AI, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an AI layer needs its origin tag");
    assertThatThrownBy(() -> layer("sky", AI, DRAWN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> layer("sky", AI.crop(0, 0, 2, 2).scaled(5, 5), OriginTag.UNTAGGED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAiTagMarksNameAndPixels() {
    Layer layer = layer("sky", HUMAN, GENERATED);
    assertThat(layer.name()).isEqualTo("[AI] sky");
    assertThat(layer.pixels().painted()).isTrue();
    assertThat(layer("[AI] sky", AI, GENERATED).name()).isEqualTo("[AI] sky");
  }

  @Test
  void aHumanLayerStaysAsItIs() {
    assertThat(layer("ink", HUMAN, null).name()).isEqualTo("ink");
    assertThat(layer("ink", HUMAN, DRAWN).pixels().painted()).isFalse();
  }

  @Test
  void aNameThatSaysAiIsBelievedWhereTheTagIsGone() {
    assertThat(Layer.tagFound("[AI] sky", Optional.empty())).contains(OriginTag.UNKNOWN_AI);
    assertThat(Layer.tagFound("[AI]", Optional.empty())).contains(OriginTag.UNKNOWN_AI);
    assertThat(Layer.tagFound("[AI] sky", Optional.of(DRAWN)).orElseThrow().isAi()).isTrue();
    assertThat(Layer.tagFound("[AI] sky", Optional.of(GENERATED))).contains(GENERATED);
    assertThat(Layer.tagFound("sky", Optional.empty())).isEmpty();
  }

  @Test
  void opacityIsCheckedAndIdsAreUuids() {
    assertThatThrownBy(
            () ->
                new Layer(LayerId.random(), "ink", 0, 0, HUMAN, Float.NaN, true, Optional.empty()))
        .hasMessage("opacity NaN is not in [0,1]");
    assertThatThrownBy(() -> new LayerId("layer 1")).isInstanceOf(IllegalArgumentException.class);
  }
}
