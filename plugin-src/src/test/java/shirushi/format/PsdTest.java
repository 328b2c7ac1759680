package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.Canvas;
import shirushi.canvas.CompositeOp;
import shirushi.canvas.Extras;
import shirushi.canvas.Group;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.origin.OriginTag;
import shirushi.origin.Tags;

class PsdTest {
  @TempDir Path folder;
  private final Psd psd = new Psd();

  private Canvas again(Canvas canvas) throws IOException {
    Path file = folder.resolve("again.psd");
    psd.write(canvas, file);
    return psd.read(file);
  }

  /** Without what a PSD adds, opacities as the format rounds them. */
  private static Canvas bare(Canvas canvas) {
    List<Layer> layers = new ArrayList<>();
    for (Layer layer : canvas.layers()) {
      layers.add(
          new Layer(
              layer.id(),
              layer.name(),
              layer.x(),
              layer.y(),
              layer.pixels(),
              rounded(layer.opacity()),
              layer.visible(),
              layer.compositeOp(),
              layer.tag(),
              layer.clipped(),
              layer.mask(),
              layer.group().map(PsdTest::bare),
              Extras.NONE));
    }
    return new Canvas(canvas.width(), canvas.height(), layers, canvas.unplaced(), Extras.NONE);
  }

  private static Group bare(Group group) {
    return new Group(
        group.id(),
        group.name(),
        rounded(group.opacity()),
        group.visible(),
        group.compositeOp(),
        group.clipped(),
        group.mask(),
        group.parent().map(PsdTest::bare),
        Extras.NONE);
  }

  private static float rounded(float opacity) {
    return Math.round(opacity * 255) / 255f;
  }

  @Test
  void everyLayerComesBackWithIdNamePlaceLookAndTag() throws IOException {
    Canvas canvas = Samples.canvas();
    assertThat(bare(again(canvas))).isEqualTo(bare(canvas));
  }

  @Test
  void groupsMasksAndClippingComeBack() throws IOException {
    Canvas grouped = Samples.grouped(false);
    assertThat(bare(again(grouped))).isEqualTo(bare(grouped));
    Canvas masked = Samples.masked();
    assertThat(bare(again(masked))).isEqualTo(bare(masked));
  }

  @Test
  void aGroupKeepsItsMaskAndItsClipping() throws IOException {
    Canvas masked = Samples.masked();
    Group group =
        new Group(
            LayerId.random(),
            "g",
            1,
            true,
            "svg:screen",
            true,
            masked.layers().get(0).mask(),
            Optional.empty(),
            Extras.NONE);
    Canvas canvas =
        new Canvas(
            40, 30, List.of(masked.layers().get(1), masked.layers().get(0).in(Optional.of(group))));
    assertThat(bare(again(canvas))).isEqualTo(bare(canvas));
  }

  @Test
  void sixteenBitsStaySixteen() throws IOException {
    Canvas deep =
        new Canvas(
            40, 30, List.of(Samples.layer("deep", -3, 2, Samples.deepNoise(37, 11), Tags.full())));
    assertThat(bare(again(deep))).isEqualTo(bare(deep));
    Canvas mixed = again(Samples.grouped(true));
    assertThat(mixed.layers()).allMatch(layer -> layer.pixels().deep());
    assertThat(mixed.layers().get(0).pixels().shallow()).isEqualTo(Samples.drawing(40, 30));
  }

  @Test
  void writingAgainAndAgainAddsNothing() throws IOException {
    Canvas once = again(Samples.grouped(false));
    Canvas twice = again(once);
    long size = Files.size(folder.resolve("again.psd"));
    Canvas thrice = again(twice);
    assertThat(bare(thrice)).isEqualTo(bare(once));
    assertThat(Files.size(folder.resolve("again.psd"))).isEqualTo(size);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 127, 128, 129, 300, 2000})
  void pixelsComeBackExactly(int width) throws IOException {
    for (Raster raster : List.of(Samples.noise(width, 7), Samples.drawing(width, 7))) {
      assertThat(again(Canvas.of(Samples.layer("p", 0, 0, raster, null))).layers().get(0).pixels())
          .isEqualTo(raster);
    }
  }

  @Test
  void everyBlendModeThatPsdHasComesBack() throws IOException {
    for (CompositeOp op : CompositeOp.values()) {
      String back = again(blended(op.svgName())).layers().get(0).compositeOp();
      boolean has = !op.name().startsWith("DST") && op != CompositeOp.SRC_ATOP;
      assertThat(back).as(op.name()).isEqualTo(has ? op.svgName() : "svg:src-over");
    }
    assertThat(again(blended("psd:diss")).layers().get(0).compositeOp()).isEqualTo("psd:diss");
    assertThat(again(blended("krita:unheard-of")).layers().get(0).compositeOp())
        .isEqualTo("svg:src-over");
  }

  private static Canvas blended(String op) {
    return Canvas.of(
        new Layer(
            LayerId.random(), "l", 0, 0, Samples.drawing(4, 4), 1, true, op, Optional.empty()));
  }

  @Test
  void anEmptyLayerStaysEmpty() throws IOException {
    Canvas canvas =
        new Canvas(
            9,
            9,
            List.of(
                Samples.layer("paper", 0, 0, Samples.drawing(9, 9), null),
                Samples.layer("empty", 4, 5, Raster.transparent(1, 1), null)));
    assertThat(bare(again(canvas))).isEqualTo(bare(canvas));
  }

  @Test
  void aTagIsInTheLayersMetadataInItsNameAndItsColour() throws IOException {
    again(Samples.canvas());
    String bytes = Files.readString(folder.resolve("again.psd"), StandardCharsets.ISO_8859_1);
    assertThat(bytes)
        .contains("8BIMshmd")
        .contains("8BIMcust\0\0\0\0")
        .contains("\0\0\0\10metadata\0\0\0\1\0\0\0\10layerXMPTEXT")
        .contains("8BIMlclr\0\0\0\10\0\6\0\0\0\0\0\0")
        .contains("\10[AI] sky");
  }

  @Test
  void withoutMetadataTheNameStillSaysAi() throws IOException {
    again(Samples.canvas());
    Path file = folder.resolve("again.psd");
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(file, bytes.replace("8BIMshmd", "8BIMshmx"), StandardCharsets.ISO_8859_1);
    Canvas read = psd.read(file);
    assertThat(read.layers().get(2).tag()).contains(OriginTag.UNKNOWN_AI);
    assertThat(read.layers().get(0).tag()).isEmpty();
    // The picture's own packet still knows it all.
    assertThat(read.unplaced().orElseThrow().sources()).contains(Tags.full());
    assertThat(read.origin().orElseThrow().sources()).contains(Tags.full());
  }

  @Test
  void withoutMetadataAndNameThePictureIsStillAi() throws IOException {
    again(Samples.canvas());
    Path file = folder.resolve("again.psd");
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    bytes = bytes.replace("8BIMshmd", "8BIMshmx").replace("8BIMluni", "8BIMlunx");
    Files.writeString(file, bytes.replace("[AI] ", "[ai] "), StandardCharsets.ISO_8859_1);
    Canvas read = psd.read(file);
    assertThat(read.layers()).allMatch(layer -> layer.tag().isEmpty());
    assertThat(read.origin().orElseThrow().isAi()).isTrue();
    assertThat(read.flatten().painted()).isTrue();
    assertThat(again(read).origin().orElseThrow().sources()).contains(Tags.full());
  }

  @Test
  void withoutMetadataALayerIsKnownByItsPixels() throws IOException {
    Raster pixels = Samples.noise(20, 10);
    OriginTag tag = Tags.full().withPixelHash(pixels.sha256());
    Layer sketch = Samples.layer("sketch", 0, 0, Samples.drawing(40, 30), null);
    again(new Canvas(40, 30, List.of(sketch, Samples.layer("sky", 5, 6, pixels, tag))));
    Path file = folder.resolve("again.psd");
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
    bytes = bytes.replace("8BIMshmd", "8BIMshmx").replace("8BIMluni", "8BIMlunx");
    Files.writeString(file, bytes.replace("[AI] ", "[ai] "), StandardCharsets.ISO_8859_1);
    Canvas read = psd.read(file);
    assertThat(read.layers().get(1).tag()).contains(tag);
    assertThat(read.layers().get(0).tag()).isEmpty();
    assertThat(read.unplaced()).isEmpty();
  }

  @Test
  void whatALayerAccountsForIsNotSaidTwice() throws IOException {
    assertThat(again(Samples.canvas()).unplaced()).isEmpty();
    OriginTag refined = Tags.full().derivedFrom(OriginTag.UNKNOWN_AI);
    Canvas one = Canvas.of(Samples.layer("r", 0, 0, Samples.drawing(9, 9), refined));
    assertThat(again(one).unplaced()).isEmpty();
  }

  @Test
  void theEndingAndTheContentChooseIt() throws IOException {
    assertThat(Formats.forWriting(Path.of("A.PSD"))).isInstanceOf(Psd.class);
    again(Samples.canvas());
    Path named = Files.move(folder.resolve("again.psd"), folder.resolve("a.png"));
    assertThat(Formats.read(named).layers()).hasSize(3);
  }

  @Test
  void whatAPsdCannotHoldIsRefused() {
    Canvas wide = Canvas.of(Samples.layer("w", 0, 0, Raster.transparent(30_001, 1), null));
    assertThatThrownBy(() -> psd.write(wide, folder.resolve("wide.psd")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("30001×1 is over a PSD's limit of 30000 pixels a side");
    assertThat(folder.resolve("wide.psd")).doesNotExist();
  }
}
