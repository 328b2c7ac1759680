package shirushi.host.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.host.Border;
import shirushi.host.Ghost;
import shirushi.host.Host;
import shirushi.host.HostContract;
import shirushi.host.HostException;
import shirushi.host.Listed;
import shirushi.host.NewLayer;
import shirushi.origin.Operation;
import shirushi.origin.OriginKind;
import shirushi.origin.OriginTag;

class RemoteHostTest extends HostContract {
  private static final OriginTag TAG =
      OriginTag.builder(Operation.GENERATED).prompt("a cat", "a cat", "").seed(7).build();

  @TempDir private Path folder;
  private FakeProgram program;

  private static Layer paper() {
    return new Layer(
        LayerId.random(),
        "Background",
        0,
        0,
        Raster.plain(32, 24, 0xFFEEEEEE),
        1,
        true,
        Optional.empty());
  }

  @Override
  protected Host open() throws Exception {
    program = new FakeProgram(Canvas.of(paper()), folder);
    return program.host();
  }

  @Override
  protected Canvas picture(Host host) throws Exception {
    return program.picture(host);
  }

  @AfterEach
  void nothingIsLeftInTheFolder() throws IOException {
    if (program != null) {
      program.close();
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  private LayerId insert(Host host) throws HostException {
    NewLayer cat = new NewLayer("cat", 3, 4, Raster.plain(8, 8, 0xFF3D63A8), TAG);
    return host.insert(List.of(cat), Border.NONE).get(0);
  }

  @Test
  void lookingWritesNothingIntoTheDocument() throws Exception {
    Host host = open();
    host.document();
    host.layers();
    host.look();
    assertThat(program.record()).isEmpty();
  }

  @Test
  void whatWasInsertedIsKnownAgainByAnotherPalette() throws Exception {
    Host host = open();
    LayerId cat = insert(host);
    String id = host.document().id();
    assertThat(program.label(cat)).isNotZero();
    FakeProgram reopened = new FakeProgram(program.canvas(), folder);
    reopened.stored(program.record().orElseThrow());
    Host another = reopened.host();
    assertThat(another.document().id()).isEqualTo(id);
    assertThat(tag(another, cat)).contains(TAG);
    reopened.close();
  }

  @Test
  void aCopyAndAMergeAreFollowedAndMarked() throws Exception {
    Host host = open();
    LayerId cat = insert(host);
    Layer layer = layer(cat);
    Layer copy = layer.as(LayerId.random()).named("Layer 9");
    List<Layer> layers = new ArrayList<>(program.canvas().layers());
    layers.add(copy);
    program.becomes(new Canvas(32, 24, layers));
    assertThat(tag(host, copy.id())).contains(TAG);
    assertThat(layer(copy.id()).name()).isEqualTo("[AI] Layer 9");
    Layer merged = paper().as(LayerId.random());
    program.becomes(Canvas.of(merged));
    assertThat(OriginKind.of(tag(host, merged.id()))).isEqualTo(OriginKind.AI_EDITED);
  }

  @Test
  void paintingOnAnAiLayerIsSeenWhenThePictureIsLookedAt() throws Exception {
    Host host = open();
    LayerId cat = insert(host);
    List<Layer> layers = new ArrayList<>(program.canvas().layers());
    Layer painted = layers.get(1).painted(3, 4, Raster.plain(8, 8, 0xFF000000));
    layers.set(1, painted);
    program.becomes(new Canvas(32, 24, layers));
    host.look();
    assertThat(OriginKind.of(tag(host, cat))).isEqualTo(OriginKind.AI_EDITED);
  }

  @Test
  void paintingOnTheCurrentAiLayerIsSeenAtOnce() throws Exception {
    Host host = open();
    LayerId cat = insert(host);
    assertThat(OriginKind.of(tag(host, cat))).isEqualTo(OriginKind.AI);
    program.becomes(
        program.canvas().replacing(layer(cat).painted(3, 4, Raster.plain(2, 2, 0xFF000000))));
    assertThat(OriginKind.of(tag(host, cat))).as("another is current").isEqualTo(OriginKind.AI);
    program.current(cat);
    assertThat(OriginKind.of(tag(host, cat))).isEqualTo(OriginKind.AI_EDITED);
  }

  @Test
  void theTagSpeaksOfWhatIsSeenOfTheLayer() throws Exception {
    Host host = open();
    int[] soft = {0x00123456, 0xFF3D63A8, 0x80FF0000, 0x00FFFFFF};
    Raster pixels = Raster.of(4, 1, soft);
    NewLayer cat = new NewLayer("cat", 3, 4, pixels, TAG.withPixelHash(pixels.sha256()));
    LayerId id = host.insert(List.of(cat), Border.NONE).get(0);
    assertThat(tag(host, id).orElseThrow().pixelHash())
        .isEqualTo(Raster.of(2, 1, new int[] {0xFF3D63A8, 0x80FF0000}).sha256());
  }

  @Test
  void aDamagedRecordIsRefusedAndNotReplaced() throws Exception {
    Host host = open();
    insert(host);
    String good = program.record().orElseThrow();
    for (String bad :
        List.of("", "{}", "[]", good.substring(9), good.replace("\"tag\":", "\"t\":"))) {
      FakeProgram other = new FakeProgram(Canvas.of(paper()), folder);
      other.stored(bad);
      assertThatThrownBy(() -> other.host().layers())
          .as(bad)
          .isInstanceOf(HostException.class)
          .hasMessageContaining("record is damaged");
      assertThat(other.record()).hasValue(bad);
      other.close();
    }
  }

  @Test
  void aPreviewComesAndGoes() throws Exception {
    Host host = open();
    host.preview(Optional.of(new Ghost(Raster.plain(4, 4, -1), 0, 0, 32, 24)));
    assertThat(program.previewed()).isTrue();
    host.preview(Optional.empty());
    assertThat(program.previewed()).isFalse();
  }

  private Layer layer(LayerId id) {
    return program.canvas().layers().stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<OriginTag> tag(Host host, LayerId id) throws HostException {
    return host.layers().stream().filter(it -> it.id().equals(id)).findFirst().flatMap(Listed::tag);
  }
}
