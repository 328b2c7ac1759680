package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;
import shirushi.canvas.Group;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.origin.OriginTag;
import shirushi.origin.Tags;
import shirushi.origin.Xmp;

class KraTest {
  private static final String A = "11111111-1111-4111-8111-111111111111";
  private static final String B = "22222222-2222-4222-8222-222222222222";
  private static final String LAYER = "name=\"%s\" uuid=\"{%s}\" colorspacename=\"RGBA\"";

  @TempDir Path folder;
  private final Kra kra = new Kra();

  private Canvas read(KraFile file) throws IOException {
    return kra.read(file.write(folder.resolve("art.kra")));
  }

  private static String layer(String name, String uuid) {
    return LAYER.formatted(name, uuid);
  }

  @Test
  void layersComeWithPixelsPlaceOpacityAndMode() throws IOException {
    Raster noise = Samples.noise(90, 70);
    Raster drawing = Samples.drawing(64, 64);
    Canvas canvas =
        read(
            new KraFile()
                .paintLayer(
                    "layer2",
                    layer("lines", A)
                        + " x=\"-5\" y=\"9\" opacity=\"51\" visible=\"0\" compositeop=\"multiply\"",
                    noise,
                    false)
                .paintLayer("layer3", layer("ground", B), drawing, false));
    assertThat(canvas.width()).isEqualTo(100);
    assertThat(canvas.layers()).extracting(Layer::name).containsExactly("ground", "lines");
    Layer lines = canvas.layers().get(1);
    assertThat(lines.id()).isEqualTo(new LayerId(A));
    assertThat(lines.x()).isEqualTo(-5);
    assertThat(lines.y()).isEqualTo(9);
    assertThat(lines.opacity()).isEqualTo(0.2f);
    assertThat(lines.visible()).isFalse();
    assertThat(lines.compositeOp()).isEqualTo("svg:multiply");
    assertThat(lines.tag()).isEmpty();
    assertThat(lines.pixels().crop(0, 0, 90, 70)).isEqualTo(noise);
    assertThat(canvas.layers().get(0).pixels()).isEqualTo(drawing);
  }

  @Test
  void sixteenBitLayersStayDeep() throws IOException {
    short[] rgba = new short[4 * 64 * 64];
    Random random = new Random(4);
    for (int i = 0; i < rgba.length; i++) {
      rgba[i] = (short) random.nextInt();
    }
    Raster deep = Raster.deep(64, 64, rgba);
    Canvas canvas =
        read(
            new KraFile()
                .paintLayer(
                    "layer2", "name=\"l\" uuid=\"\" colorspacename=\"RGBA16\"", deep, true));
    assertThat(canvas.layers().get(0).pixels()).isEqualTo(deep);
  }

  @Test
  void aDefaultPixelFillsTheCanvas() throws IOException {
    Canvas canvas =
        read(
            new KraFile()
                .xml("<layer nodetype=\"paintlayer\" filename=\"layer2\" " + layer("bg", A) + "/>")
                .entry("Art/layers/layer2", KraFile.head(4, 0))
                .entry("Art/layers/layer2.defaultpixel", new byte[] {1, 2, 3, -1}));
    assertThat(canvas.flatten().argb(99, 69)).isEqualTo(0xFF030201);
  }

  @Test
  void tilesFarApartDoNotTakeMemoryForWhatIsBetween() throws IOException {
    ByteArrayOutputStream tiles = new ByteArrayOutputStream();
    tiles.writeBytes(KraFile.head(4, 2));
    byte[] red = new byte[4 * 4096];
    for (int i = 0; i < red.length; i += 4) {
      red[i + 2] = -1;
      red[i + 3] = -1;
    }
    KraFile.tile(tiles, 0, 0, red, 4);
    KraFile.tile(tiles, 1 << 20, 1 << 20, red, 4);
    Canvas canvas =
        read(
            new KraFile()
                .xml("<layer nodetype=\"paintlayer\" filename=\"layer2\" " + layer("l", A) + "/>")
                .entry("Art/layers/layer2", tiles.toByteArray()));
    assertThat(canvas.layers().get(0).pixels().width()).isEqualTo(100);
    assertThat(canvas.flatten().argb(3, 3)).isEqualTo(0xFFFF0000);
  }

  @Test
  void groupsAndMasksAreKept() throws IOException {
    ByteArrayOutputStream mask = new ByteArrayOutputStream();
    mask.writeBytes(KraFile.head(1, 1));
    byte[] values = new byte[4096];
    Arrays.fill(values, (byte) 128);
    KraFile.tile(mask, 0, 0, values, 1);
    Raster drawing = Samples.drawing(64, 64);
    Canvas canvas =
        read(
            new KraFile()
                .xml(
                    "<layer nodetype=\"grouplayer\" name=\"figure\" uuid=\"{"
                        + B
                        + "}\" opacity=\"102\"><layers>")
                .xml("<layer nodetype=\"paintlayer\" filename=\"layer3\" " + layer("skin", A))
                .xml(">")
                .xml("<masks><mask nodetype=\"transparencymask\" filename=\"mask4\"/></masks>")
                .xml("</layer></layers></layer>")
                .entry("Art/layers/layer3", KraFile.tiles(drawing, false))
                .entry("Art/layers/mask4.pixelselection", mask.toByteArray()));
    Layer skin = canvas.layers().get(0);
    assertThat(skin.group().map(Group::name)).contains("figure");
    assertThat(skin.group().map(Group::opacity)).contains(0.4f);
    assertThat(skin.mask().orElseThrow().at(3, 3)).isEqualTo(128);
    assertThat(canvas.flatten().argb(32, 32) >>> 24).isBetween(50, 52);
  }

  @Test
  void whatCannotBeReadAsLayersIsShownAsKritaRenderedIt() throws IOException {
    Raster merged = Samples.drawing(100, 70);
    Canvas canvas =
        read(
            new KraFile()
                .xml(
                    "<layer nodetype=\"shapelayer\" filename=\"layer2\" " + layer("text", A) + "/>")
                .xml(
                    "<layer nodetype=\"paintlayer\" filename=\"layer3\" name=\"[AI] sky\""
                        + " colorspacename=\"RGBA\"/>")
                .entry("Art/layers/layer3", KraFile.tiles(Samples.noise(9, 9), false))
                .entry("mergedimage.png", KraFile.png(merged)));
    assertThat(canvas.flatten().shallow().sha256()).isEqualTo(merged.sha256());
    assertThat(canvas.layers())
        .extracting(Layer::name)
        .containsExactly(
            "[AI] sky", "text", "[AI] merged image (a shapelayer cannot be read as layers)");
    assertThat(canvas.layers()).extracting(Layer::visible).containsExactly(false, false, true);
    assertThat(canvas.origin().orElseThrow().isAi()).isTrue();
  }

  @Test
  void otherColourSpacesAreNamed() throws IOException {
    Canvas canvas =
        read(
            new KraFile()
                .xml(
                    "<layer nodetype=\"paintlayer\" filename=\"layer2\" name=\"l\""
                        + " colorspacename=\"CMYKA\"/>")
                .entry("mergedimage.png", KraFile.png(Samples.drawing(100, 70))));
    assertThat(canvas.layers().get(1).name())
        .isEqualTo("merged image (colour space CMYKA cannot be read as layers)");
    assertThatThrownBy(
            () ->
                read(
                    new KraFile()
                        .xml("<layer nodetype=\"clonelayer\" filename=\"layer2\" name=\"l\"/>")))
        .hasMessageContaining("it has no entry 'mergedimage.png'");
  }

  @Test
  void theTagIsFoundInAnnotationXmpAndName() throws IOException {
    Raster noise = Samples.noise(9, 9);
    OriginTag tag = Tags.full();
    KraFile file =
        new KraFile()
            .paintLayer("layer2", layer("a", A), noise, false)
            .paintLayer("layer3", layer("b", B), noise, false)
            .paintLayer("layer4", layer("[AI] c", ""), noise, false)
            .entry(
                "Art/annotations/shirushi.origin",
                utf8(LayerOrigins.write(Optional.empty(), Map.of(new LayerId(A), tag))))
            .entry("Art/layers/layer3.xmp.metadata", utf8(Xmp.write(tag)));
    List<Layer> layers = read(file).layers();
    assertThat(layers.get(0).tag()).contains(OriginTag.UNKNOWN_AI);
    assertThat(layers.get(1).tag()).contains(tag);
    assertThat(layers.get(2).tag()).contains(tag);
  }

  @Test
  void anAiLayerThatIsGoneMayBeInOneWithoutATag() throws IOException {
    Raster noise = Samples.noise(9, 9);
    byte[] annotation =
        utf8(LayerOrigins.write(Optional.empty(), Map.of(new LayerId(A), Tags.full())));
    KraFile merged =
        new KraFile()
            .paintLayer("layer2", layer("merged", B), noise, false)
            .entry("Art/annotations/shirushi.origin", annotation);
    assertThat(read(merged).unplaced()).contains(Tags.full());
    assertThat(read(merged).origin().orElseThrow().isAi()).isTrue();
    assertThat(kra.inspect(folder.resolve("art.kra")).file().own()).hasSize(1);
    OriginTag known = Tags.full().withPixelHash(noise.sha256());
    KraFile renumbered =
        new KraFile()
            .paintLayer("layer2", layer("merged", B), noise, false)
            .entry(
                "Art/annotations/shirushi.origin",
                utf8(LayerOrigins.write(Optional.empty(), Map.of(new LayerId(A), known))));
    assertThat(read(renumbered).layers().get(0).tag()).contains(known);
    assertThat(read(renumbered).unplaced()).isEmpty();
    KraFile accounted =
        new KraFile()
            .paintLayer("layer2", layer("[AI] other", B), noise, false)
            .entry("Art/annotations/shirushi.origin", annotation);
    assertThat(read(accounted).unplaced()).isEmpty();
  }

  @Test
  void anAiGroupsLayersAreAi() throws IOException {
    KraFile file =
        new KraFile()
            .xml("<layer nodetype=\"grouplayer\" name=\"[AI] result\"><layers>")
            .paintLayer("layer3", layer("one", A), Samples.noise(9, 9), false)
            .xml("</layers></layer>");
    assertThat(read(file).layers().get(0).tag()).contains(OriginTag.UNKNOWN_AI);
  }

  @Test
  void damageIsNamed() throws IOException {
    Path file =
        new KraFile()
            .paintLayer("layer2", layer("a", A), Samples.drawing(70, 40), false)
            .entry(
                "Art/annotations/shirushi.origin",
                utf8(LayerOrigins.write(Optional.empty(), Map.of(new LayerId(A), Tags.full()))))
            .write(folder.resolve("good.kra"));
    Hostile.everyPrefix(kra, file);
    Hostile.flippedBytes(kra, file, 300);
  }

  @Test
  void damagedTilesAreNamed() throws IOException {
    byte[] good = KraFile.tiles(Samples.drawing(70, 40), false);
    Random random = new Random(6);
    for (int i = 0; i < 200; i++) {
      byte[] damaged = good.clone();
      damaged[random.nextInt(i < 100 ? 90 : good.length)] = (byte) random.nextInt();
      try {
        read(
            new KraFile()
                .xml("<layer nodetype=\"paintlayer\" filename=\"layer2\" " + layer("l", A) + "/>")
                .entry("Art/layers/layer2", i % 2 == 0 ? damaged : Arrays.copyOf(good, i * 7)));
      } catch (FormatException e) {
        assertThat(e.getMessage()).startsWith("art.kra");
      }
    }
  }

  @Test
  void entitiesAndEndlessDepthAreRefused() throws IOException {
    Path file = folder.resolve("bomb.kra");
    byte[] good = new KraFile().bytes();
    assertThat(good).isNotEmpty();
    KraFile bomb = new KraFile();
    for (int i = 0; i < 70; i++) {
      bomb.xml("<layer nodetype=\"grouplayer\" name=\"g\"><layers>");
    }
    for (int i = 0; i < 70; i++) {
      bomb.xml("</layers></layer>");
    }
    assertThatThrownBy(() -> kra.read(bomb.write(file)))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("over 64 deep");
    assertThatThrownBy(
            () ->
                KraDocument.parse(
                    "<!DOCTYPE DOC [<!ENTITY a \"b\">]><DOC><IMAGE name=\"&a;\"/></DOC>", "e.kra"))
        .hasMessage("e.kra: not a picture this can read (its maindoc.xml declares entities)");
  }

  @Test
  void namesThatLeadOutsideAreOnlyNames() throws IOException {
    Files.writeString(folder.resolve("secret"), "VERSION 2\n");
    KraFile file =
        new KraFile()
            .xml(
                "<layer nodetype=\"paintlayer\" colorspacename=\"RGBA\" name=\"l\""
                    + " filename=\"../../../secret\"/>");
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("it has no entry 'Art/layers/../../../secret'");
  }

  @Test
  void itOnlyReads() {
    assertThat(kra.writable()).isFalse();
    assertThatThrownBy(() -> kra.write(Samples.canvas(), folder.resolve("a.kra")))
        .hasMessage("a.kra: Krita can only be read");
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
