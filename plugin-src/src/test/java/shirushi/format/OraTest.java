package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.Canvas;
import shirushi.canvas.Extras;
import shirushi.canvas.Group;
import shirushi.canvas.Layer;
import shirushi.canvas.Raster;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tags;

class OraTest {
  @TempDir Path folder;
  private final Ora ora = new Ora();
  private final Canvas canvas = Samples.canvas();
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("picture.ora");
    ora.write(canvas, file);
  }

  @Test
  void everyLayerComesBackWithIdNamePlaceLookAndTag() throws IOException {
    assertThat(ora.read(file)).isEqualTo(canvas);
  }

  @Test
  void theMimetypeIsFirstAndStored() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    assertThat(new String(bytes, 30, 24, StandardCharsets.US_ASCII))
        .isEqualTo("mimetypeimage/openraster");
    assertThat(ora.recognises(bytes)).isTrue();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> names = Collections.list(zip.entries()).stream().map(ZipEntry::getName).toList();
      assertThat(names)
          .startsWith("mimetype")
          .contains(
              "stack.xml",
              "data/layer0.png",
              "mergedimage.png",
              "Thumbnails/thumbnail.png",
              "META-INF/shirushi/origin.json");
      assertThat(zip.getEntry("mimetype").getMethod()).isEqualTo(ZipEntry.STORED);
    }
  }

  @Test
  void theMergedImageIsTheFlattenedCanvasWithTheUnitedTag() throws IOException {
    PngReader.Png merged = png("mergedimage.png");
    assertThat(merged.raster().argb()).isEqualTo(canvas.flatten().argb());
    OriginTag tag = Origins.in(merged.xmp()).orElseThrow();
    assertThat(tag.digitalSourceType())
        .isEqualTo(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA);
    assertThat(tag.sources()).contains(Tags.full());
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 256, 700})
  void theThumbnailKeepsTheAspectWithin256Pixels(int width) throws IOException {
    Raster raster = Samples.drawing(width, width / 2);
    ora.write(Canvas.of(Samples.layer("d", 0, 0, raster, null)), file);
    Raster thumbnail = png("Thumbnails/thumbnail.png").raster();
    assertThat(thumbnail.width()).isEqualTo(Math.min(256, width));
    assertThat(thumbnail.height()).isEqualTo(Math.min(256, width) / 2);
    assertThat(thumbnail.argb())
        .isEqualTo(raster.scaled(thumbnail.width(), thumbnail.height()).argb());
  }

  @Test
  void withoutTheJsonEntryTheLayersOwnPacketSpeaks() throws IOException {
    Map<String, byte[]> entries = entries();
    entries.remove(Ora.ORIGIN_ENTRY);
    rewrite(entries);
    Layer sky = ora.read(file).layers().get(2);
    assertThat(sky.tag()).contains(Tags.full());
    assertThat(sky.name()).isEqualTo("[AI] sky");
  }

  @Test
  void withoutJsonAndPacketTheNameStillSaysAi() throws IOException {
    Map<String, byte[]> entries = entries();
    entries.remove(Ora.ORIGIN_ENTRY);
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    PngWriter.write(canvas.layers().get(2).pixels(), Optional.empty(), bare);
    entries.put("data/layer2.png", bare.toByteArray());
    rewrite(entries);
    Canvas read = ora.read(file);
    OriginTag tag = read.layers().get(2).tag().orElseThrow();
    assertThat(tag.isAi()).isTrue();
    assertThat(tag.operation()).isEqualTo(Operation.UNKNOWN);
    assertThat(read.layers().get(2).pixels().painted()).isTrue();
    assertThat(read.layers().get(0).tag()).isEmpty();
  }

  @Test
  void nestedStacksBecomeGroups() throws IOException {
    Map<String, byte[]> entries = entries();
    put(
        entries,
        "stack.xml",
        """
        <image w="40" h="30"><stack>
          <layer name="top" src="data/layer0.png"/>
          <stack name="g" x="10" y="-4" opacity="0.5" visibility="hidden">
            <layer name="in" src="data/layer1.png" x="1.0" y="2" opacity="0.5"/>
            <stack><layer name="deep" src="data/layer1.png" composite-op="svg:screen"/></stack>
          </stack>
          <stack name="alone" isolation="isolate"><layer name="b" src="data/layer0.png"/></stack>
        </stack></image>
        """);
    rewrite(entries);
    List<Layer> layers = ora.read(file).layers();
    assertThat(layers).extracting(Layer::name).containsExactly("b", "deep", "in", "top");
    assertThat(layers).extracting(Layer::id).doesNotHaveDuplicates();
    Layer in = layers.get(2);
    assertThat(List.of(in.x(), in.y())).containsExactly(11, -2);
    assertThat(in.opacity()).isEqualTo(0.5f);
    Group group = in.group().orElseThrow();
    assertThat(group.name()).isEqualTo("g");
    assertThat(group.opacity()).isEqualTo(0.5f);
    assertThat(group.visible()).isFalse();
    assertThat(group.compositeOp()).isEqualTo("svg:src-over");
    Group inner = layers.get(1).group().orElseThrow();
    assertThat(inner.parent()).contains(group);
    assertThat(inner.passesThrough()).isTrue();
    assertThat(layers.get(1).compositeOp()).isEqualTo("svg:screen");
    assertThat(layers.get(0).group().orElseThrow().passesThrough()).isFalse();
    assertThat(layers.get(3).group()).isEmpty();
  }

  @Test
  void groupsComeBackWithIdsLookAndMode() throws IOException {
    Canvas grouped = Samples.grouped(false);
    ora.write(grouped, file);
    assertThat(ora.read(file)).isEqualTo(grouped);
  }

  @Test
  void masksAndClippingAreBakedIntoAlpha() throws IOException {
    Canvas masked = Samples.masked();
    ora.write(masked, file);
    Canvas read = ora.read(file);
    assertThat(read.flatten().argb()).isEqualTo(masked.flatten().argb());
    assertThat(read.layers()).allMatch(layer -> layer.mask().isEmpty() && !layer.clipped());
  }

  @Test
  void deepLayersStayDeep() throws IOException {
    Canvas deep = Samples.grouped(true);
    ora.write(deep, file);
    assertThat(ora.read(file)).isEqualTo(deep);
    assertThat(png("mergedimage.png").raster().asPainted()).isEqualTo(deep.flatten());
    assertThat(png("Thumbnails/thumbnail.png").raster().deep()).isFalse();
  }

  @Test
  void whatNoLayerAccountsForIsKept() throws IOException {
    Canvas unplaced =
        new Canvas(40, 30, canvas.layers(), Optional.of(OriginTag.UNKNOWN_AI), Extras.NONE);
    ora.write(unplaced, file);
    assertThat(ora.read(file)).isEqualTo(unplaced);
  }

  private static Layer sky() {
    Raster pixels = Samples.noise(20, 10);
    return Samples.layer("sky", 5, 6, pixels, Tags.full().withPixelHash(pixels.sha256()));
  }

  /** As another program leaves it that keeps only what it does not know: the JSON entry. */
  private void renamed(Canvas before, Map<String, String> names) throws IOException {
    ora.write(before, file);
    Map<String, byte[]> entries = entries();
    Map<String, byte[]> changed = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      String name = names.getOrDefault(entry.getKey(), entry.getKey());
      changed.put(name, entry.getValue());
    }
    for (int i = 0; i < before.layers().size(); i++) {
      ByteArrayOutputStream bare = new ByteArrayOutputStream();
      PngWriter.write(before.layers().get(i).pixels(), Optional.empty(), bare);
      String old = "data/layer" + i + ".png";
      changed.put(names.getOrDefault(old, old), bare.toByteArray());
    }
    ByteArrayOutputStream merged = new ByteArrayOutputStream();
    PngWriter.write(before.flatten(), Optional.empty(), merged);
    changed.put("mergedimage.png", merged.toByteArray());
    String stack =
        new String(entries.get("stack.xml"), StandardCharsets.UTF_8).replace("[AI] ", "");
    for (Map.Entry<String, String> name : names.entrySet()) {
      stack = stack.replace('"' + name.getKey() + '"', "\"?" + name.getValue() + '"');
    }
    put(changed, "stack.xml", stack.replace("\"?", "\""));
    rewrite(changed);
  }

  @Test
  void aLayerIsKnownByItsPixelsWhereAnotherProgramNumbersThemAnew() throws IOException {
    Layer sky = sky();
    Layer sketch = Samples.layer("sketch", 0, 0, Samples.drawing(40, 30), null);
    renamed(new Canvas(40, 30, List.of(sketch, sky)), Map.of("data/layer1.png", "data/001.png"));
    Canvas read = ora.read(file);
    assertThat(read.layers().get(1).tag()).isEqualTo(sky.tag());
    assertThat(read.layers().get(0).tag()).isEmpty();
    assertThat(read.unplaced()).isEmpty();
    // Two files that change their names: each is found.
    renamed(
        new Canvas(40, 30, List.of(sketch, sky)),
        Map.of("data/layer0.png", "data/layer1.png", "data/layer1.png", "data/layer0.png"));
    assertThat(ora.read(file).layers().get(1).tag()).isEqualTo(sky.tag());
  }

  @Test
  void aRecordOfNoLayerCountsForThePicture() throws IOException {
    Layer sky = sky();
    OriginTag tag = sky.tag().orElseThrow().withPixelHash("0".repeat(64));
    Canvas other = new Canvas(40, 30, List.of(sky.from(tag)));
    renamed(other, Map.of("data/layer0.png", "data/000.png"));
    Canvas read = ora.read(file);
    assertThat(read.layers().get(0).tag()).isEmpty();
    assertThat(read.unplaced()).contains(tag);
    assertThat(read.origin().orElseThrow().isAi()).isTrue();
    assertThat(ora.inspect(file).file().own())
        .anyMatch(carrier -> carrier.tag().filter(OriginTag::isAi).isPresent());
  }

  @Test
  void whatTheMergedImageSaysIsNotLostWithTheLayers() throws IOException {
    ora.write(new Canvas(40, 30, List.of(sky())), file);
    Map<String, byte[]> entries = entries();
    entries.remove(Ora.ORIGIN_ENTRY);
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    PngWriter.write(Samples.noise(20, 9), Optional.empty(), bare);
    entries.put("data/layer0.png", bare.toByteArray());
    put(
        entries,
        "stack.xml",
        new String(entries.get("stack.xml"), StandardCharsets.UTF_8).replace("[AI] ", ""));
    rewrite(entries);
    Canvas read = ora.read(file);
    assertThat(read.layers().get(0).tag()).isEmpty();
    assertThat(read.unplaced().orElseThrow().isAi()).isTrue();
  }

  @Test
  void aChangedByteInAnyEntryIsNamed() throws IOException {
    byte[] good = Files.readAllBytes(file);
    String text = new String(good, StandardCharsets.ISO_8859_1);
    for (String name :
        List.of("data/layer0.png", "data/layer2.png", "stack.xml", Ora.ORIGIN_ENTRY, "mimetype")) {
      int start = text.indexOf(name) + name.length();
      int size;
      try (ZipFile zip = new ZipFile(file.toFile())) {
        size = (int) zip.getEntry(name).getCompressedSize();
      }
      for (int at = start; at < start + size; at += 1 + size / 20) {
        byte[] bad = good.clone();
        bad[at] ^= 4;
        Path damaged = Files.write(folder.resolve("damaged.ora"), bad);
        for (ThrowingCallable look :
            List.<ThrowingCallable>of(() -> ora.read(damaged), () -> ora.inspect(damaged))) {
          assertThatThrownBy(look)
              .as("byte %d of %s", at - start, name)
              .isInstanceOf(FormatException.class)
              .hasMessageStartingWith("damaged.ora: ");
        }
      }
    }
  }

  @Test
  void externalEntitiesAreRefused() throws IOException {
    assertRefused(
        "stack.xml",
        "<!DOCTYPE i [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><image w='1' h='1'>&x;</image>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<image",
        "<image w='x' h='1'/>",
        "<image w='0' h='1'/>",
        "<image w='1' h='1'><stack><layer src='data/none.png'/></stack></image>",
        "<image w='1' h='1'><stack><layer src='../secret.png'/></stack></image>",
        "<image w='1' h='1'><stack><layer src='stack.xml'/></stack></image>",
        "<image w='1' h='1'><stack><layer src='data/layer0.png' x='1e99'/></stack></image>"
      })
  void aDamagedStackIsNamed(String xml) throws IOException {
    assertRefused("stack.xml", xml);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "{}", "{\"layers\":[{}]}", "{\"layers\":[{\"src\":\"a\",\"id\":\"b\"}]}"})
  void aDamagedOriginEntryIsNamedRatherThanForgotten(String json) throws IOException {
    assertRefused(Ora.ORIGIN_ENTRY, json);
  }

  @Test
  void aStackThatIsTooDeepIsRefused() throws IOException {
    assertRefused(
        "stack.xml",
        "<image w='1' h='1'>" + "<stack>".repeat(5000) + "</stack>".repeat(5000) + "</image>");
  }

  @Test
  void layersThatAreTooLargeTogetherAreRefused() throws IOException {
    ByteArrayOutputStream large = new ByteArrayOutputStream();
    PngWriter.write(Raster.transparent(8000, 4000), Optional.empty(), large);
    Map<String, byte[]> entries = entries();
    entries.put("data/layer0.png", large.toByteArray());
    String layer = "<layer name='l' src='data/layer0.png'/>";
    put(entries, "stack.xml", "<image w='9' h='9'><stack>" + layer.repeat(3) + "</stack></image>");
    rewrite(entries);
    assertThatThrownBy(() -> OraReader.read(file, 64))
        .hasMessage("picture.ora: its layers are over the limit of 64 megapixels");
  }

  @Test
  void anotherArchiveIsRefused() throws IOException {
    assertRefused("mimetype", "application/zip");
    Files.writeString(file, "PK no archive at all");
    assertThatThrownBy(() -> ora.read(file)).isInstanceOf(FormatException.class);
  }

  @Test
  void randomDamageIsEitherHarmlessOrNamed() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(5);
    int refused = 0;
    for (int round = 0; round < 300; round++) {
      byte[] damaged = Arrays.copyOf(whole, whole.length - random.nextInt(2) * round);
      for (int i = 0; i < 3; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, damaged);
      try {
        ora.read(file);
      } catch (FormatException e) {
        assertThat(e).hasMessageStartingWith("picture.ora");
        refused++;
      }
    }
    assertThat(refused).isBetween(100, 299);
  }

  private void assertRefused(String entry, String text) throws IOException {
    Map<String, byte[]> entries = entries();
    put(entries, entry, text);
    rewrite(entries);
    assertThatThrownBy(() -> ora.read(file))
        .isInstanceOf(FormatException.class)
        .hasMessageStartingWith("picture.ora");
  }

  private PngReader.Png png(String entry) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(entry))) {
      return PngReader.read(in, entry, (w, h, depth) -> {});
    }
  }

  private static void put(Map<String, byte[]> entries, String name, String text) {
    entries.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, byte[]> entries() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return entries;
  }

  private void rewrite(Map<String, byte[]> entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
  }
}
