package shirushi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.LayerMask;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;
import shirushi.canvas.VisibleMark;
import shirushi.format.Credentials;
import shirushi.format.Export;
import shirushi.format.Format;
import shirushi.format.Formats;
import shirushi.format.Png;
import shirushi.format.Samples;
import shirushi.format.TestSigner;
import shirushi.origin.DataMining;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Model;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;
import shirushi.origin.Xmp;
import shirushi.origin.XmpRights;
import shirushi.origin.c2pa.CredentialException;
import shirushi.origin.c2pa.KeyFile;

/** What is shown of where a picture comes from, and of what does not fit together. */
class OriginShowTest {
  private static final OriginTag HAND =
      OriginTag.builder(Operation.UNKNOWN)
          .digitalSourceType(DigitalSourceType.DIGITAL_CREATION)
          .build();

  @TempDir private Path folder;

  private static OriginTag generated(Raster pixels) {
    return OriginTag.builder(Operation.GENERATED)
        .model(new Model("suzuri", "1.0", "", "", "", false))
        .prompt("a flower", "a flower", "")
        .pixelHash(pixels.sha256())
        .tool(new Tool("Shirushi", "9.8.7"))
        .build();
  }

  private static Layer ai(String name, int x, int y, Raster pixels) {
    return Samples.layer(name, x, y, pixels, generated(pixels));
  }

  private static Layer fainter(Layer layer, float opacity) {
    return new Layer(
        layer.id(), layer.name(), layer.x(), layer.y(), layer.pixels(), opacity, true, layer.tag());
  }

  /** Everything that makes pixels in a file other than those that were painted. */
  private static Canvas canvas(String kind) {
    Raster whole = Samples.drawing(40, 30);
    Raster part = Samples.noise(20, 10);
    byte[] values = new byte[12 * 8];
    new java.util.Random(5).nextBytes(values);
    LayerMask mask = new LayerMask(3, 2, Mask.of(12, 8, values), 255, true);
    return switch (kind) {
      case "generated" -> Canvas.of(ai("sky", 0, 0, whole));
      case "see-through" -> Canvas.of(ai("sky", 0, 0, Samples.noise(40, 30)));
      case "faint" -> new Canvas(40, 30, List.of(fainter(ai("sky", 0, 0, whole), 0.37f)));
      case "moved" -> new Canvas(40, 30, List.of(ai("sky", 7, -3, part)));
      case "over a sketch" ->
          new Canvas(
              40, 30, List.of(Samples.layer("sketch", 0, 0, whole, null), ai("sky", 5, 6, part)));
      case "over deep layers" ->
          new Canvas(
              40,
              30,
              List.of(
                  Samples.layer("sketch", 0, 0, Samples.deepNoise(40, 30), HAND),
                  ai("sky", 5, 6, part)));
      case "deep" -> Canvas.of(ai("sky", 0, 0, Samples.deepNoise(40, 30)));
      case "masked" ->
          new Canvas(
              40,
              30,
              List.of(
                  Samples.layer("sketch", 0, 0, part, HAND),
                  ai("sky", 0, 0, whole).masked(Optional.of(mask)),
                  ai("sun", 9, 9, part).clipped(true)));
      default -> throw new AssertionError(kind);
    };
  }

  static Stream<String> untouched() {
    List<String> all = new ArrayList<>();
    for (Format format : Formats.ALL) {
      if (format.writable()) {
        for (String kind :
            List.of(
                "generated",
                "see-through",
                "faint",
                "moved",
                "over a sketch",
                "over deep layers",
                "deep",
                "masked")) {
          all.add(kind + format.endings().get(0));
        }
      }
    }
    return all.stream();
  }

  private Export export(boolean sidecar, VisibleMark mark, Optional<String> rights)
      throws IOException {
    try {
      KeyFile keys = new KeyFile(folder.resolve("keys"));
      Credentials credentials =
          new Credentials(
              keys.open("Ann", new char[0]), new Tool("Shirushi", "9.8.7"), Optional.empty());
      return new Export(
          mark,
          rights,
          Optional.of(credentials),
          sidecar ? Optional.of(TestSigner.SIGNER) : Optional.empty());
    } catch (CredentialException e) {
      throw new IOException(e);
    }
  }

  private static List<String> pixels(JsonObject shown) {
    List<String> all = new ArrayList<>();
    for (JsonElement layer : shown.getAsJsonArray("layers")) {
      JsonElement pixels = layer.getAsJsonObject().get("pixels");
      if (!pixels.isJsonNull()) {
        all.add(pixels.getAsString());
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("untouched")
  void anUntouchedFileHasThePixelsOfItsTagAndContradictsNothing(String name) throws IOException {
    int dot = name.lastIndexOf('.');
    Path file = folder.resolve("art" + name.substring(dot));
    String kind = name.substring(0, dot);
    VisibleMark mark = kind.equals("generated") ? VisibleMark.AUTO : VisibleMark.OFF;
    export(true, mark, Optional.empty()).write(canvas(kind), file);
    JsonObject shown = Show.json(file);
    assertThat(pixels(shown)).isNotEmpty().containsOnly("same");
    for (JsonElement layer : shown.getAsJsonArray("layers")) {
      assertThat(layer.getAsJsonObject().get("contradiction").isJsonNull()).isTrue();
    }
    assertThat(shown.get("contradiction").isJsonNull()).isTrue();
    assertThat(shown.getAsJsonObject("sidecar").get("picture").getAsString()).isEqualTo("same");
    String text = Show.of(file).out();
    assertThat(text)
        .contains("  pixels       as they were when the tag was written")
        .contains("this is the picture that art" + name.substring(dot) + ".origin.json was")
        .doesNotContain("contradiction", "differ", "missing", "recovered");
  }

  /** As a program that copies all metadata does it. */
  @ParameterizedTest
  @ValueSource(strings = {"png", "tif", "jpg"})
  void aTagThatWasCopiedFromAnotherPictureIsToldByItsPixels(String ending) throws IOException {
    Path copied = folder.resolve("other." + ending);
    String packet = Xmp.write(generated(Samples.drawing(40, 30)));
    Layer other = Samples.layer("other", 0, 0, Samples.drawing(44, 30), null);
    Formats.forWriting(copied).write(Canvas.of(other), copied, Optional.of(packet));
    assertThat(pixels(Show.json(copied))).containsExactly("other");
    assertThat(Show.of(copied).out())
        .contains(
            "  pixels       differ from those that the tag speaks of: edited or encoded anew"
                + " since, or the tag was copied from another picture");
  }

  @ParameterizedTest
  @ValueSource(strings = {"psd", "ora"})
  void aLayerThatWasPaintedOnIsToldByItsPixels(String ending) throws IOException {
    Raster pixels = Samples.drawing(40, 30);
    Raster edited = pixels.over(Samples.noise(5, 5), 9, 9, 1);
    Layer still = ai("sky", 0, 0, pixels);
    Layer changed = Samples.layer("sea", 0, 0, edited, generated(pixels));
    Path file = folder.resolve("art." + ending);
    Export.PLAIN.write(new Canvas(40, 30, List.of(still, changed)), file);
    assertThat(pixels(Show.json(file))).containsExactly("other", "same");
  }

  @Test
  void flippedBytesInAPsdAreToldByItsPixels() throws IOException {
    Path file = folder.resolve("art.psd");
    Export.PLAIN.write(Canvas.of(ai("sky", 0, 0, Samples.noise(40, 30))), file);
    byte[] bytes = Files.readAllBytes(file);
    int merged = 30 + 4 + java.nio.ByteBuffer.wrap(bytes).getInt(30);
    merged += 4 + java.nio.ByteBuffer.wrap(bytes).getInt(merged);
    // Near the end of the last channel, where noise is stored as it is.
    for (int at = merged - 60; at < merged - 40; at++) {
      bytes[at] ^= 0x10;
    }
    Files.write(file, bytes);
    Show shown = Show.of(file);
    assertThat(shown.out() + shown.err())
        .containsAnyOf("pixels       differ from those", "its pixels are damaged");
  }

  /** Others cut off what is transparent, or widen a layer to the whole canvas. */
  @Test
  void aLayerThatWasWidenedOrCutIsTheSame() throws IOException {
    Raster part = Samples.drawing(20, 10);
    Path file = folder.resolve("art.ora");
    Layer wide = Samples.layer("a", 0, 0, part.crop(-5, -6, 40, 30), generated(part));
    Raster whole = part.crop(-5, -6, 40, 30);
    Layer cut = Samples.layer("b", 5, 6, part, generated(whole));
    Export.PLAIN.write(new Canvas(40, 30, List.of(wide, cut)), file);
    assertThat(pixels(Show.json(file))).containsExactly("same", "same");
  }

  private Path withPacket(String name, String packet) throws IOException {
    Path file = folder.resolve(name);
    Layer layer = Samples.layer("a", 0, 0, Samples.drawing(40, 30), null);
    new Png().write(Canvas.of(layer), file, Optional.of(packet));
    return file;
  }

  @Test
  void whoContradictsWhomIsNamedAndAiIsNotLost() throws IOException {
    OriginTag tag = generated(Samples.drawing(40, 30));
    String packet =
        Xmp.write(tag)
            .replace("digitalsourcetype/trainedAlgorithmicMedia", "digitalsourcetype/digitalArt");
    Show shown = Show.of(withPacket("a.png", packet));
    assertThat(shown.out())
        .contains("  source type  trainedAlgorithmicMedia")
        .contains("  found        XMP, IPTC: digitalArt\n")
        .contains("  found        XMP, our tag: generated; trainedAlgorithmicMedia; model suzuri")
        .contains(
            "  contradiction XMP, IPTC: digitalArt; XMP, our tag: trainedAlgorithmicMedia;"
                + " counted as AI");
    JsonObject json = Show.json(folder.resolve("a.png"));
    JsonObject layer = json.getAsJsonArray("layers").get(0).getAsJsonObject();
    assertThat(layer.get("ai").getAsBoolean()).isTrue();
    assertThat(layer.get("contradiction").getAsString()).contains("digitalArt");
  }

  @Test
  void anotherKindOfAiIsAContradictionToo() throws IOException {
    OriginTag tag = generated(Samples.drawing(40, 30));
    String type = "digitalsourcetype/trainedAlgorithmicMedia";
    String packet =
        Xmp.write(tag).replace(type, "digitalsourcetype/compositeWithTrainedAlgorithmicMedia");
    assertThat(Show.of(withPacket("a.png", packet)).out())
        .contains("contradiction XMP, our tag: trainedAlgorithmicMedia; XMP, IPTC: compositeWith");
  }

  @Test
  void aNameThatSaysAiContradictsATagThatDoesNot() throws IOException {
    Path file = folder.resolve("a.ora");
    Layer layer = Samples.layer("[AI] sky", 0, 0, Samples.drawing(40, 30), HAND);
    Export.PLAIN.write(Canvas.of(layer), file);
    assertThat(Show.of(file).out())
        .contains(
            "contradiction META-INF/shirushi/origin.json and XMP, our tag and XMP, IPTC:"
                + " digitalCreation; layer name: AI; counted as AI");
  }

  @Test
  void nothingIsMissingFromAFileThatWasNeverOurs() throws IOException {
    Path silent = folder.resolve("silent.png");
    Layer layer = Samples.layer("a", 0, 0, Samples.drawing(40, 30), null);
    new Png().write(Canvas.of(layer), silent);
    assertThat(Show.of(silent).out()).doesNotContain("missing");
    String type = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation";
    String packet =
        "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
            + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description"
            + " rdf:about='' xmlns:e='http://iptc.org/std/Iptc4xmpExt/2008-02-29/'"
            + " e:DigitalSourceType='"
            + type
            + "'/></rdf:RDF></x:xmpmeta>";
    assertThat(Show.of(withPacket("stated.png", packet)).out())
        .contains("found        XMP, IPTC: digitalCreation")
        .doesNotContain("missing", "contradiction");
    assertThat(Show.json(silent).getAsJsonArray("carriers")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ora", "psd"})
  void onlyAnAiLayersNameIsMissed(String ending) throws IOException {
    Path file = folder.resolve("a." + ending);
    Layer hand = Samples.layer("sketch", 0, 0, Samples.drawing(40, 30), HAND);
    Export.PLAIN.write(Canvas.of(hand), file);
    assertThat(Show.of(file).out()).doesNotContain("missing");
  }

  @Test
  void whatWasStrippedIsMissingWhereTheSidecarRemembersIt() throws IOException {
    Path file = folder.resolve("a.png");
    Canvas canvas = canvas("generated");
    export(true, VisibleMark.OFF, Optional.empty()).write(canvas, file);
    Raster bare = Raster.of(40, 30, canvas.flatten().argb());
    Layer stripped = new Layer(LayerId.random(), "a", 0, 0, bare, 1, true, Optional.empty());
    new Png().write(Canvas.of(stripped), file);
    assertThat(Show.of(file).out())
        .contains("  missing      XMP, our tag")
        .contains("  missing      Content Credentials")
        .contains("one layer's tag was recovered by the sidecar")
        .doesNotContain("  pixels");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "tif", "ora", "psd"})
  void whatWasStatedAboutTheInputIsShown(String ending) throws IOException {
    Path file = folder.resolve("a." + ending);
    Optional<String> rights =
        XmpRights.packet(
            Optional.empty(), Optional.of(DataMining.PROHIBITED), "", "own work of Ann");
    export(false, VisibleMark.AUTO, rights).write(canvas("over a sketch"), file);
    assertThat(Show.of(file).out()).contains("  input        own work of Ann, as stated\n");
    assertThat(Show.json(file).get("inputStatement").getAsString()).isEqualTo("own work of Ann");
  }

  /** A newer member must not keep an older sidecar from being read. */
  @Test
  void aSidecarFromBeforeKnowsAJpegOnlyNearly() throws IOException {
    Path file = folder.resolve("a.jpg");
    export(true, VisibleMark.OFF, Optional.empty()).write(canvas("generated"), file);
    Path sidecar = folder.resolve("a.jpg.origin.json");
    String json = Files.readString(sidecar, StandardCharsets.UTF_8);
    assertThat(json).contains("filePixelKey");
    Files.writeString(sidecar, json.replaceFirst("\"filePixelKey\": \"\\w+\",", ""));
    assertThat(Show.of(file).out()).contains("this is probably the picture");
  }
}
