package shirushi.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;

class LayerMaskTest {
  private static final OriginTag TAG = OriginTag.builder(Operation.GENERATED).build();
  private static final Raster BLACK =
      Raster.of(3, 1, new int[] {0xFF000000, 0xFF000000, 0xFF000000});
  private static final Raster WHITE = Raster.of(3, 1, new int[] {-1, -1, -1});

  private static Layer layer(Raster pixels, OriginTag tag) {
    return new Layer(LayerId.random(), "l", 0, 0, pixels, 1, true, Optional.ofNullable(tag));
  }

  private static Canvas canvas(Layer... layers) {
    return new Canvas(3, 1, List.of(layers));
  }

  private static Optional<LayerMask> mask(int x, int outside, boolean enabled, int value) {
    return Optional.of(
        new LayerMask(x, 0, Mask.of(1, 1, new byte[] {(byte) value}), outside, enabled));
  }

  @Test
  void aMaskMultipliesAlphaAndHasAValueOutside() {
    Layer top = layer(BLACK, null);
    assertThat(canvas(layer(WHITE, null), top.masked(mask(1, 255, true, 0))).flatten().argb())
        .containsExactly(0xFF000000, -1, 0xFF000000);
    assertThat(canvas(layer(WHITE, null), top.masked(mask(2, 0, true, 128))).flatten().argb())
        .containsExactly(-1, -1, 0xFF7F7F7F);
    assertThat(canvas(layer(WHITE, null), top.masked(mask(2, 0, false, 0))).flatten())
        .isEqualTo(BLACK);
  }

  @Test
  void whatIsMaskedHidesNoTag() {
    Layer below = layer(WHITE, TAG);
    assertThat(canvas(below, layer(BLACK, null)).origin()).isEmpty();
    assertThat(canvas(below, layer(BLACK, null).masked(mask(0, 255, true, 0))).origin())
        .isPresent();
  }

  @Test
  void aClippedLayerShowsOnlyWhereWhatIsBelowDoes() {
    Layer paper = layer(WHITE, null);
    Layer base = layer(Raster.of(3, 1, new int[] {0, 0xFFFF0000, 0x80FF0000}), null);
    Layer clipped = layer(BLACK, null).clipped(true);
    assertThat(canvas(paper, base, clipped).flatten().argb())
        .containsExactly(-1, 0xFF000000, 0xFF7F7F7F);
    assertThat(canvas(base, clipped, clipped.in(Optional.empty())).flatten().argb())
        .containsExactly(0, 0xFF000000, 0x80000000);
  }

  @Test
  void aLayerClippedToAHiddenOneIsNotSeen() {
    Layer hidden = new Layer(LayerId.random(), "h", 0, 0, WHITE, 1, false, Optional.empty());
    Canvas canvas = canvas(layer(WHITE, null), hidden, layer(BLACK, TAG).clipped(true));
    assertThat(canvas.flatten()).isEqualTo(WHITE);
    assertThat(canvas.origin()).isEmpty();
  }

  @Test
  void bakingLooksTheSameWithoutMasksAndClipping() {
    Layer base =
        layer(Raster.of(3, 1, new int[] {0, 0xFFFF0000, 0xFF00FF00}), null)
            .masked(mask(2, 255, true, 0));
    Canvas canvas = canvas(layer(WHITE, null), base, layer(BLACK, TAG).clipped(true));
    Canvas baked = canvas.baked();
    assertThat(baked.flatten()).isEqualTo(canvas.flatten());
    assertThat(baked.layers()).noneMatch(layer -> layer.clipped() || layer.mask().isPresent());
    assertThat(baked.layers().get(2).pixels().argb()).containsExactly(0, 0xFF000000, 0);
    assertThat(baked.layers().get(0).pixels()).isEqualTo(WHITE);
  }

  @Test
  void otherPixelsVoidWhatTheyWereDrawnFrom() {
    Extras extras =
        Extras.of(
            "x",
            List.of(
                new Extras.Block("text", new byte[1], true),
                new Extras.Block("colour", new byte[1], false)));
    Layer layer = layer(WHITE, null).carrying(extras).painted(0, 0, BLACK);
    assertThat(layer.extras().of("x")).extracting(Extras.Block::key).containsExactly("colour");
    assertThat(layer.extras().of("y")).isEmpty();
  }

  @Test
  void theValueOutsideIsAByte() {
    assertThatThrownBy(() -> mask(0, 256, true, 0))
        .hasMessage("a mask's value of 256 is not in 0…255");
  }
}
