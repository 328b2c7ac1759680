package shirushi.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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

  /** What the program of a host from {@link #open} holds. */
  protected abstract Canvas picture(Host host) throws Exception;

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
      LayerId id = insert(host, "cat", 0x80FF0000);
      List<Layer> layers = picture(host).layers();
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
      Canvas before = picture(host);
      assertThat(before.width()).isEqualTo(32);
      assertThat(before.height()).isEqualTo(24);
      insert(host, "one", 0xFFFF0000);
      insert(host, "two", 0xFF00FF00);
      Canvas after = picture(host);
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
    assertThatThrownBy(() -> new NewLayer("x", pixels(-1), drawn))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NewLayer("x", pixels(-1), null))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void whatItShowsIsAiOnceAnAiLayerShows() throws Exception {
    try (Host host = open()) {
      insert(host, "cat", 0x80FF0000);
      Optional<OriginTag> origin = picture(host).origin();
      assertThat(origin.orElseThrow().isAi()).isTrue();
    }
  }

  @Test
  void whatIsSeenIsThePicture() throws Exception {
    try (Host host = open()) {
      insert(host, "cat", 0x80FF0000);
      assertThat(host.look()).contains(Sight.of(picture(host)));
    }
  }

  @Test
  void severalLayersAreInsertedInOrder() throws Exception {
    try (Host host = open()) {
      List<NewLayer> two =
          List.of(
              new NewLayer("low", 3, -2, pixels(0xFFFF0000), TAG),
              new NewLayer("high", pixels(0xFF00FF00), TAG));
      List<LayerId> ids = host.insert(two, Border.NONE);
      List<Layer> layers = picture(host).layers();
      List<Layer> top = layers.subList(layers.size() - 2, layers.size());
      assertThat(top).extracting(Layer::id).isEqualTo(ids);
      assertThat(top).extracting(Layer::name).containsExactly("[AI] low", "[AI] high");
      assertThat(top.get(0).x()).isEqualTo(3);
      assertThat(top.get(0).y()).isEqualTo(-2);
    }
  }

  @Test
  void theCanvasGrowsByABorderAndWhatWasThereKeepsItsPlace() throws Exception {
    try (Host host = open()) {
      LayerId earlier = insert(host, "earlier", 0xFF0000FF);
      Canvas before = picture(host);
      NewLayer wide = new NewLayer("wide", -5, -3, pixels(0xFFFF0000), TAG);
      LayerId id = host.insert(List.of(wide), new Border(5, 3, 2, 1)).get(0);
      Canvas after = picture(host);
      assertThat(after.width()).isEqualTo(39);
      assertThat(after.height()).isEqualTo(28);
      assertThat(host.document().width()).isEqualTo(39);
      assertThat(host.document().height()).isEqualTo(28);
      assertThat(layer(after, id).x()).isZero();
      assertThat(layer(after, id).y()).isZero();
      for (Layer was : before.layers()) {
        Layer is = layer(after, was.id());
        assertThat(is).isEqualTo(was.moved(5, 3));
      }
      assertThat(layer(after, earlier).x()).isEqualTo(5);
    }
  }

  private static Layer layer(Canvas canvas, LayerId id) {
    return canvas.layers().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aLockedDocumentDoesNotGrow() throws Exception {
    try (Host host = open()) {
      host.lock(Optional.of(new NoAi("key", "", Instant.EPOCH, "")));
      NewLayer wide = new NewLayer("wide", pixels(-1), TAG);
      assertThatThrownBy(() -> host.insert(List.of(wide), new Border(9, 9, 9, 9)))
          .isInstanceOf(HostException.class);
      assertThat(picture(host).width()).isEqualTo(32);
    }
  }

  @Test
  void theListOfLayersIsThatOfThePicture() throws Exception {
    try (Host host = open()) {
      insert(host, "cat", 0x80FF0000);
      List<Listed> expected =
          picture(host).layers().stream()
              .map(l -> new Listed(l.id(), l.name(), l.visible(), l.tag()))
              .toList();
      assertThat(host.layers()).isEqualTo(expected);
    }
  }

  @Test
  void theDocumentIsAsLargeAsThePicture() throws Exception {
    try (Host host = open()) {
      Document document = host.document();
      assertThat(document.id()).isNotBlank();
      assertThat(document.title()).isNotBlank();
      assertThat(document.width()).isEqualTo(32);
      assertThat(document.height()).isEqualTo(24);
      assertThat(host.document()).isEqualTo(document);
    }
  }

  @Test
  void aSelectionIsAsLargeAsThePicture() throws Exception {
    try (Host host = open()) {
      host.selection()
          .ifPresent(
              mask -> {
                assertThat(mask.width()).isEqualTo(32);
                assertThat(mask.height()).isEqualTo(24);
              });
    }
  }

  @Test
  void aGhostIsNoPartOfThePicture() throws Exception {
    try (Host host = open()) {
      Canvas before = picture(host);
      host.preview(Optional.of(new Ghost(pixels(0xFF0000FF), -4, 2, 64, 48)));
      assertThat(picture(host)).isEqualTo(before);
      host.preview(Optional.empty());
      assertThat(picture(host)).isEqualTo(before);
    }
  }

  @Test
  void aLockedDocumentTakesNoAiLayer() throws Exception {
    NoAi lock = new NoAi("key", "Hanako", Instant.EPOCH, "a commission");
    try (Host host = open()) {
      Canvas before = picture(host);
      assertThat(host.noAi()).isEmpty();
      host.lock(Optional.of(lock));
      assertThat(host.noAi()).contains(lock);
      assertThatThrownBy(() -> insert(host, "cat", -1)).isInstanceOf(HostException.class);
      assertThat(picture(host).layers()).isEqualTo(before.layers());
      host.lock(Optional.empty());
      assertThat(host.noAi()).isEmpty();
      insert(host, "cat", -1);
      assertThat(picture(host).layers()).hasSize(before.layers().size() + 1);
    }
  }

  private static LayerId insert(Host host, String name, int argb) throws HostException {
    return host.insert(List.of(new NewLayer(name, pixels(argb), TAG)), Border.NONE).get(0);
  }
}
