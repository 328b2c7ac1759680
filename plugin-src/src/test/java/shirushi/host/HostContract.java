package shirushi.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;

/** What every host does: extend this, open yours, and all of it must pass. */
public abstract class HostContract {
  private static final OriginTag TAG =
      OriginTag.builder(Operation.GENERATED).prompt("a cat", "a cat", "").seed(7).build();

  /** A host that shows a picture of 32×24 pixels with at least one layer. */
  protected abstract Host open() throws Exception;

  private static Raster pixels(int argb) {
    int[] pixels = new int[32 * 24];
    Arrays.fill(pixels, argb);
    return Raster.of(32, 24, pixels);
  }

  @Test
  void itHasAName() throws Exception {
    try (Host host = open()) {
      assertThat(host.name()).isNotBlank();
    }
  }

  @Test
  void anInsertedLayerLiesOnTopWithNameTagAndPixels() throws Exception {
    try (Host host = open()) {
      LayerId id = host.insert("cat", pixels(0x80FF0000), TAG);
      List<Layer> layers = host.read().layers();
      Layer top = layers.get(layers.size() - 1);
      assertThat(top.id()).isEqualTo(id);
      assertThat(top.name()).isEqualTo("[AI] cat");
      assertThat(top.tag()).contains(TAG);
      assertThat(top.pixels().argb()).isEqualTo(pixels(0x80FF0000).argb());
    }
  }

  @Test
  void whatWasThereStaysAsItWas() throws Exception {
    try (Host host = open()) {
      Canvas before = host.read();
      assertThat(before.width()).isEqualTo(32);
      assertThat(before.height()).isEqualTo(24);
      host.insert("one", pixels(0xFFFF0000), TAG);
      host.insert("two", pixels(0xFF00FF00), TAG);
      Canvas after = host.read();
      int count = before.layers().size();
      assertThat(after.layers())
          .hasSize(count + 2)
          .startsWith(before.layers().toArray(Layer[]::new));
      assertThat(after.layers().get(count + 1).name()).isEqualTo("[AI] two");
    }
  }

  @Test
  void aLayerIsNotInsertedWithoutAnAiTag() throws Exception {
    OriginTag drawn =
        OriginTag.builder(Operation.UNKNOWN)
            .digitalSourceType(DigitalSourceType.DIGITAL_CREATION)
            .build();
    try (Host host = open()) {
      int before = host.read().layers().size();
      assertThatThrownBy(() -> host.insert("x", pixels(-1), drawn))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> host.insert("x", pixels(-1), null)).isNotNull();
      assertThat(host.read().layers()).hasSize(before);
    }
  }

  @Test
  void whatItShowsIsAiOnceAnAiLayerShows() throws Exception {
    try (Host host = open()) {
      host.insert("cat", pixels(0x80FF0000), TAG);
      Optional<OriginTag> origin = host.read().origin();
      assertThat(origin.orElseThrow().isAi()).isTrue();
    }
  }
}
