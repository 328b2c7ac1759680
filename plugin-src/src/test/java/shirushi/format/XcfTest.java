package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.adobe.internal.xmp.XMPConst;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shirushi.canvas.Canvas;
import shirushi.canvas.Group;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.OriginTag;
import shirushi.origin.Tags;
import shirushi.origin.Xmp;
import shirushi.origin.XmpPacket;
import shirushi.origin.marks.Evidence;
import shirushi.origin.marks.Marks;
import shirushi.origin.marks.TextEntry;
import shirushi.origin.policy.MiningPreference;

class XcfTest {
  private static final LayerId A = new LayerId("11111111-1111-4111-8111-111111111111");

  private static final String IPTC = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

  @TempDir Path folder;
  private final Xcf xcf = new Xcf();

  private Canvas read(XcfFile file) throws IOException {
    return xcf.read(file.write(folder.resolve("art.xcf"), 100, 70));
  }

  private static String parasite(LayerId id, OriginTag tag) {
    return "{\"id\":\"" + id + "\",\"tag\":" + tag.toJson() + "}";
  }

  @ParameterizedTest
  @CsvSource({"0,1", "3,1", "3,0", "11,2", "15,1", "22,2"})
  void layersComeWithPixelsPlaceOpacityAndMode(int version, int compression) throws IOException {
    Raster noise = Samples.noise(90, 130);
    Raster drawing = Samples.drawing(100, 70);
    XcfFile file =
        new XcfFile(version, 0, 150, compression, 4)
            .rgbaLayer(
                "lines 線",
                noise,
                XcfFile.property(15, -5, 9),
                XcfFile.property(6, 51),
                XcfFile.property(8, 0),
                XcfFile.property(7, 30))
            .rgbaLayer("ground", drawing);
    Canvas canvas = read(file);
    assertThat(canvas.layers()).extracting(Layer::name).containsExactly("ground", "lines 線");
    Layer lines = canvas.layers().get(1);
    assertThat(lines.pixels()).isEqualTo(noise);
    assertThat(lines.x()).isEqualTo(-5);
    assertThat(lines.y()).isEqualTo(9);
    assertThat(lines.opacity()).isEqualTo(0.2f);
    assertThat(lines.visible()).isFalse();
    assertThat(lines.compositeOp()).isEqualTo("svg:multiply");
    assertThat(canvas.flatten().shallow()).isEqualTo(drawing);
    assertThat(canvas.origin()).isEmpty();
  }

  @Test
  void grayAndIndexedAreRead() throws IOException {
    Raster dots = Raster.of(2, 1, new int[] {0xFF404040, 0x80C0C0C0});
    Canvas gray =
        read(
            new XcfFile(3, 1, 0, 1, 2)
                .layer(
                    "g",
                    3,
                    dots,
                    (argb, to) -> {
                      to.write(argb);
                      to.write(argb >>> 24);
                    }));
    assertThat(gray.layers().get(0).pixels()).isEqualTo(dots);
    Canvas indexed =
        read(
            new XcfFile(3, 2, 0, 1, 1)
                .property(XcfFile.colourMap(0x102030, 0xFFEEDD))
                .layer("i", 4, dots, (argb, to) -> to.write(argb == 0xFF404040 ? 1 : 9)));
    assertThat(indexed.layers().get(0).pixels().argb()).containsExactly(0xFFFFEEDD, 0xFF000000);
  }

  @ParameterizedTest
  @CsvSource({"250,2", "350,4", "550,2", "650,4", "750,8", "275,2"})
  void everyPrecisionGivesTheSamePixels(int precision, int bytes) throws IOException {
    Raster dots = Raster.of(3, 1, new int[] {0xFF804000, 0x80FFFFFF, 0xFF000000});
    Canvas canvas =
        read(
            new XcfFile(12, 0, precision, 2, 4 * bytes)
                .layer(
                    "deep",
                    1,
                    dots,
                    (argb, to) -> {
                      for (int shift : new int[] {16, 8, 0, 24}) {
                        double value = (argb >>> shift & 255) / 255.0;
                        switch (precision) {
                          case 250, 275 -> to.writeShort((int) Math.round(value * 65535));
                          case 350 -> to.writeInt((int) Math.round(value * 4294967295.0));
                          case 550 -> to.writeShort(half(value));
                          case 650 -> to.writeFloat((float) value);
                          default -> to.writeDouble(value);
                        }
                      }
                    }));
    assertThat(canvas.layers().get(0).pixels().deep()).isTrue();
    assertThat(canvas.layers().get(0).pixels().shallow()).isEqualTo(dots);
  }

  private static int half(double value) {
    if (value == 0) {
      return 0;
    }
    int exponent = Math.getExponent(value);
    return exponent + 15 << 10 | (int) Math.round((value / Math.scalb(1.0, exponent) - 1) * 1024);
  }

  @Test
  void linearLightBecomesSrgb() throws IOException {
    Raster dot = Raster.of(1, 1, new int[] {0});
    Canvas canvas =
        read(
            new XcfFile(12, 0, 600, 0, 12)
                .layer(
                    "light",
                    0,
                    dot,
                    (argb, to) -> {
                      to.writeFloat(0.21404114f);
                      to.writeFloat(-1);
                      to.writeFloat(Float.NaN);
                    }));
    assertThat(canvas.layers().get(0).pixels().argb(0, 0)).isEqualTo(0xFF800000);
  }

  @Test
  void beforeVersionTwelveDeepSamplesAreLittleEndian() throws IOException {
    Raster dot = Raster.of(1, 1, new int[] {0});
    Canvas canvas =
        read(
            new XcfFile(7, 0, 250, 1, 6)
                .layer("le", 0, dot, (argb, to) -> to.write(new byte[] {1, 2, 3, 4, 5, 6})));
    short[] rgba = new short[4];
    canvas.layers().get(0).pixels().row(0, rgba);
    assertThat(rgba).containsExactly((short) 0x0201, (short) 0x0403, (short) 0x0605, (short) -1);
  }

  @Test
  void groupsAndMasksAreKept() throws IOException {
    byte[] mask = new byte[64];
    Arrays.fill(mask, (byte) 128);
    Raster red = Raster.of(8, 8, ints(64, 0xFFFF0000));
    Canvas canvas =
        read(
            XcfFile.rgba()
                .rgbaLayer(
                    "[AI] figure",
                    red,
                    XcfFile.property(29),
                    XcfFile.property(30, 0),
                    XcfFile.property(33, Float.floatToIntBits(0.5f)))
                .masked("skin", 1, red, XcfFile::eightBit, mask, XcfFile.property(30, 0, 0))
                .rgbaLayer("ground", red, XcfFile.property(15, 50, 50)));
    assertThat(canvas.layers()).extracting(Layer::name).containsExactly("ground", "[AI] skin");
    Layer skin = canvas.layers().get(1);
    assertThat(skin.group().map(Group::name)).contains("[AI] figure");
    assertThat(skin.mask().orElseThrow().at(7, 7)).isEqualTo(128);
    assertThat(canvas.flatten().argb(3, 3) >>> 24).isEqualTo(64);
    assertThat(canvas.layers().get(0).group()).isEmpty();
  }

  private static int[] ints(int count, int value) {
    int[] all = new int[count];
    Arrays.fill(all, value);
    return all;
  }

  @Test
  void theTagIsALayersParasite() throws IOException {
    Raster noise = Samples.noise(9, 9);
    String parasite = parasite(A, Tags.full());
    Canvas canvas =
        read(
            XcfFile.rgba()
                .rgbaLayer("copy", noise, XcfFile.parasite("shirushi-origin", parasite))
                .rgbaLayer("sky", noise, XcfFile.parasite("shirushi-origin", parasite))
                .rgbaLayer("[AI]x", noise));
    assertThat(canvas.layers())
        .extracting(Layer::tag)
        .first()
        .isEqualTo(java.util.Optional.of(OriginTag.UNKNOWN_AI));
    assertThat(canvas.layers().get(1).tag()).contains(Tags.full());
    assertThat(canvas.layers().get(2).tag()).contains(Tags.full());
    assertThat(canvas.layers().get(2).id()).isEqualTo(A);
    assertThat(canvas.layers().get(1).id()).isNotEqualTo(A);
  }

  @Test
  void whatTheImageSaysOfAiIsNotLostWithTheLayer() throws IOException {
    String records = LayerOrigins.write(Optional.empty(), Map.of(A, Tags.full()));
    XcfFile merged =
        XcfFile.rgba()
            .property(XcfFile.parasite("shirushi-origin", records))
            .rgbaLayer("merged", Samples.noise(9, 9));
    assertThat(read(merged).unplaced()).contains(Tags.full());
    Raster noise = Samples.noise(9, 9);
    OriginTag known = Tags.full().withPixelHash(noise.sha256());
    XcfFile renumbered =
        XcfFile.rgba()
            .property(
                XcfFile.parasite(
                    "shirushi-origin", LayerOrigins.write(Optional.empty(), Map.of(A, known))))
            .rgbaLayer("new", noise);
    assertThat(read(renumbered).layers().get(0).tag()).contains(known);
    assertThat(read(renumbered).unplaced()).isEmpty();
    XcfFile imported =
        XcfFile.rgba()
            .property(
                XcfFile.parasite(
                    "gimp-image-metadata",
                    "<metadata><tag name=\"Xmp.iptcExt.DigitalSourceType\">http://cv.iptc.org/"
                        + "newscodes/digitalsourcetype/trainedAlgorithmicMedia</tag></metadata>"))
            .rgbaLayer("photo", Samples.noise(9, 9));
    assertThat(read(imported).origin().orElseThrow().isAi()).isTrue();
  }

  /** GIMP 2.10 opened a PNG with XMP, EXIF and IPTC's old block, and saved it. */
  @Test
  void whatGimpTookFromAPictureIsRead() throws Exception {
    Path file = folder.resolve("gimp.xcf");
    try (InputStream real =
        XcfTest.class.getResourceAsStream("/shirushi/fuzz/xcf/gimp-of-an-ai-picture.xcf")) {
      Files.copy(real, file);
    }
    Canvas canvas = xcf.read(file);
    OriginTag tag = canvas.unplaced().orElseThrow();
    assertThat(tag.digitalSourceType()).isEqualTo(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA);
    assertThat(tag.seed()).hasValue(1);
    Evidence said = xcf.inspect(file).file().evidence();
    assertThat(XmpPacket.parse(said.xmp().orElseThrow()).text(IPTC, "AIPromptInformation"))
        .isEqualTo("赤い & <花>, it's red");
    assertThat(said.texts())
        .contains(
            new TextEntry(
                "EXIF",
                "UserComment",
                "masterpiece, 1girl\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1, Size: 12x9"),
            new TextEntry("IPTC", "copyright", "noai"));
    assertThat(MiningPreference.of(said).statements())
        .extracting(statement -> statement.term())
        .containsExactly("DMI-PROHIBITED-AIMLTRAINING", "noai");
  }

  @Test
  void severalValuesReferencesAndOldBlocksAreRead() throws Exception {
    String lines =
        """
        <tag name="Xmp.dc.subject">sky&#39;s</tag>
        <tag name="Xmp.dc.subject">no&#x61;i</tag>
        <tag name="Exif.Image.XPComment">110 0 111 0 97 0 105 0 0 0</tag>
        """;
    Evidence said = inspected("gimp-image-metadata", lines);
    assertThat(XmpPacket.parse(said.xmp().orElseThrow()).texts(XMPConst.NS_DC, "subject"))
        .containsExactly("sky's", "noai");
    assertThat(said.texts()).containsExactly(new TextEntry("EXIF", "XPComment", "noai"));
    String packet = Xmp.write(Tags.full());
    assertThat(Marks.origin(inspected("gimp-metadata", "GIMP_XMP_1" + packet)))
        .contains(Tags.full());
    String exif = "Exif\0\0MM\0*\0\0\0\10\0\1\1\61\0\2\0\0\0\10\0\0\0\32\0\0\0\0NovelAI\0";
    assertThat(inspected("exif-data", exif).texts())
        .containsExactly(new TextEntry("EXIF", "Software", "NovelAI"));
  }

  private Evidence inspected(String parasite, String text) throws IOException {
    XcfFile file =
        XcfFile.rgba()
            .property(XcfFile.parasite(parasite, text))
            .rgbaLayer("x", Samples.noise(2, 2));
    return xcf.inspect(file.write(folder.resolve("art.xcf"), 2, 2)).file().evidence();
  }

  @Test
  void aDamagedParasiteIsNamed() {
    XcfFile file =
        XcfFile.rgba()
            .rgbaLayer("x", Samples.noise(2, 2), XcfFile.parasite("shirushi-origin", "[1]"));
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("a layer's parasite shirushi-origin is damaged");
  }

  @Test
  void damageIsNamed() throws IOException {
    byte[] mask = new byte[70 * 40];
    Path file =
        new XcfFile(12, 0, 250, 1, 8)
            .property(
                XcfFile.parasite(
                    "shirushi-origin",
                    LayerOrigins.write(Optional.empty(), Map.of(A, Tags.full()))))
            .layer(
                "deep",
                1,
                Samples.drawing(70, 40),
                (argb, to) -> to.writeLong(argb * 0x100010001L),
                XcfFile.property(15, 1, 2))
            .write(folder.resolve("good.xcf"), 70, 40);
    assertThat(xcf.read(file).layers()).hasSize(1);
    Hostile.everyPrefix(xcf, file);
    Hostile.flippedBytes(xcf, file, 200);
    Path small =
        XcfFile.rgba()
            .masked("m", 1, Samples.drawing(70, 40), XcfFile::eightBit, mask)
            .write(folder.resolve("small.xcf"), 70, 40);
    Hostile.everyPrefix(xcf, small);
    Hostile.flippedBytes(xcf, small, 200);
  }

  @Test
  void pointersOutsideAndInCirclesAreRefused() throws IOException {
    byte[] good = XcfFile.rgba().rgbaLayer("l", Samples.drawing(70, 40)).bytes(70, 40);
    int pointers = 14 + 12 + 9 + 8;
    int layer = ByteBuffer.wrap(good).getInt(pointers);
    Path file = folder.resolve("art.xcf");
    for (int to : new int[] {Integer.MAX_VALUE, -2, pointers, 3, good.length, layer + 4}) {
      byte[] damaged = good.clone();
      ByteBuffer.wrap(damaged).putInt(pointers, to);
      Files.write(file, damaged);
      assertThatThrownBy(() -> xcf.read(file)).isInstanceOf(FormatException.class);
    }
    // The same layer again and again is no more than the limit of layers.
    ByteBuffer many = ByteBuffer.allocate(good.length + 4 * 20_000).put(good, 0, pointers);
    for (int i = 0; i < 20_000; i++) {
      many.putInt(layer);
    }
    Files.write(file, many.array());
    assertThatThrownBy(() -> xcf.read(file)).hasMessageContaining("over 10000 layers");
  }

  @Test
  void aHugeSizeTakesNoMemory() throws IOException {
    byte[] bytes = XcfFile.rgba().rgbaLayer("l", Samples.noise(2, 2)).bytes(2, 2);
    ByteBuffer.wrap(bytes).putInt(14, 1 << 30).putInt(18, 1 << 30);
    Path file = Files.write(folder.resolve("art.xcf"), bytes);
    assertThatThrownBy(() -> xcf.read(file)).hasMessageContaining("over the limit");
  }

  @Test
  void itIsRecognisedByItsContentAndOnlyRead() throws IOException {
    Path file =
        XcfFile.rgba().rgbaLayer("l", Samples.drawing(9, 9)).write(folder.resolve("a.png"), 9, 9);
    assertThat(Formats.read(file).layers().get(0).name()).isEqualTo("l");
    assertThatThrownBy(() -> xcf.write(Samples.canvas(), folder.resolve("a.xcf")))
        .hasMessage("a.xcf: XCF can only be read");
  }
}
