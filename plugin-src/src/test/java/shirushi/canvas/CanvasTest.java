package shirushi.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;

class CanvasTest {
  private static final OriginTag TAG =
      OriginTag.builder(Operation.GENERATED).prompt("a cat", "a cat", "").seed(7).build();

  private static Layer layer(int argb, float opacity, boolean visible, OriginTag tag) {
    Raster pixels = Raster.of(1, 1, new int[] {argb});
    return new Layer(
        LayerId.random(), "l", 0, 0, pixels, opacity, visible, Optional.ofNullable(tag));
  }

  private static Canvas canvas(Layer... layers) {
    return new Canvas(1, 1, List.of(layers));
  }

  @Test
  void layersAreFlattenedBottomToTop() {
    Canvas canvas =
        canvas(
            layer(0xFFFFFFFF, 1, true, null),
            layer(0xFF000000, 0.5f, true, null),
            layer(0xFF00FF00, 1, false, null));
    assertThat(canvas.flatten().argb(0, 0)).isEqualTo(0xFF808080);
    assertThat(canvas.flatten().painted()).isFalse();
    assertThat(canvas.origin()).isEmpty();
  }

  @Test
  void anAiLayerThatCoversAllGivesItsOwnTag() {
    Canvas canvas = canvas(layer(-1, 1, true, null), layer(-1, 1, true, TAG));
    assertThat(canvas.origin()).contains(TAG);
  }

  @Test
  void inputThatShowsThroughMakesAComposite() {
    Canvas canvas = canvas(layer(-1, 1, true, null), layer(0x80FFFFFF, 1, true, TAG));
    OriginTag tag = canvas.origin().orElseThrow();
    assertThat(tag.digitalSourceType())
        .isEqualTo(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA);
    assertThat(tag.sources()).containsExactlyInAnyOrder(TAG, OriginTag.UNTAGGED);
    assertThat(tag.prompt()).isEqualTo("a cat");
    assertThat(tag.seed()).hasValue(7);
    assertThat(canvas.flatten().painted()).isTrue();
  }

  @Test
  void whatIsNotSeenDoesNotCount() {
    Canvas canvas = canvas(layer(-1, 1, true, TAG), layer(-1, 1, true, null));
    assertThat(canvas.origin()).isEmpty();
    assertThat(canvas.flatten().painted()).isFalse();
    assertThat(canvas(layer(-1, 1, false, TAG), layer(8, 1, true, null)).origin()).isEmpty();
    assertThat(canvas(layer(-1, 0, true, TAG), layer(8, 1, true, null)).origin()).isEmpty();
  }

  @Test
  void aDeepLayerMakesADeepPicture() {
    Layer deep =
        new Layer(
            LayerId.random(),
            "d",
            0,
            0,
            Raster.deep(1, 1, new short[] {0x1234, 0x1234, 0x1234, -1}),
            0.5f,
            true,
            Optional.empty());
    short[] row = new short[4];
    canvas(layer(0xFF000000, 1, true, null), deep).flatten().row(0, row);
    assertThat(row).containsExactly((short) 0x091A, (short) 0x091A, (short) 0x091A, (short) -1);
  }

  @ParameterizedTest
  @CsvSource({
    "svg:multiply, 7F",
    "svg:screen, FF",
    "svg:plus, FF",
    "svg:difference, 80",
    "svg:dst-out, 00",
    "svg:luminosity, FF",
    "svg:hue, 7F",
    "psd:smud, 80",
    "psd:lbrn, 7F",
    "psd:vLit, FF",
    "psd:lLit, FF",
    "psd:pLit, FF",
    "psd:hMix, FF",
    "psd:fsub, 00",
    "psd:fdiv, 7F",
    "psd:dkCl, 7F",
    "psd:lgCl, FF",
    "krita:unheard-of, FF",
    "svg:src-over, FF"
  })
  void blendModesAreDrawn(String op, String expected) {
    Layer below = layer(0xFF7F7F7F, 1, true, null);
    Layer white =
        new Layer(
            LayerId.random(),
            "w",
            0,
            0,
            Raster.of(1, 1, new int[] {-1}),
            1,
            true,
            op,
            Optional.empty());
    assertThat(canvas(below, white).flatten().argb(0, 0) & 255)
        .isEqualTo(Integer.parseInt(expected, 16));
  }

  @Test
  void aGrownCanvasKeepsEveryLayerMaskAndGroupInItsPlace() {
    LayerMask mask = new LayerMask(1, 0, Mask.of(1, 2, new byte[] {(byte) 255, 0}), 0, true);
    Group group =
        new Group(
            LayerId.random(),
            "g",
            1,
            true,
            Group.PASS_THROUGH,
            false,
            java.util.Optional.of(mask),
            java.util.Optional.empty(),
            Extras.NONE);
    Layer layer =
        new Layer(
                LayerId.random(),
                "x",
                0,
                0,
                Raster.plain(3, 3, 0xFF112233),
                1,
                true,
                java.util.Optional.empty())
            .in(java.util.Optional.of(group));
    Canvas canvas = new Canvas(3, 3, List.of(layer, layer.as(LayerId.random())));
    Canvas grown = canvas.grown(2, 1, 4, 5);
    assertThat(grown.width()).isEqualTo(9);
    assertThat(grown.height()).isEqualTo(9);
    assertThat(grown.flatten().crop(2, 1, 3, 3)).isEqualTo(canvas.flatten());
    assertThat(grown.flatten().argb(3, 1)).isEqualTo(0xFF112233);
    assertThat(grown.look(2, 1, 3, 3)).isEqualTo(canvas.flatten().argb());
    assertThat(grown.grown(-2, -1, -4, -5)).isEqualTo(canvas);
    assertThatThrownBy(() -> canvas.grown(-2, 0, -1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
