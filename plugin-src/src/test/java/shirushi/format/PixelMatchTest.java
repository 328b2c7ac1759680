package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.Canvas;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;

/** In files that other programs wrote. */
class PixelMatchTest {
  private static final LayerId A = new LayerId("11111111-1111-4111-8111-111111111111");
  private static final LayerId B = new LayerId("22222222-2222-4222-8222-222222222222");

  @TempDir Path folder;

  private static OriginTag tag(Raster pixels) {
    return OriginTag.builder(Operation.GENERATED).pixelHash(pixels.sha256()).build();
  }

  private static List<Optional<PixelMatch>> matches(Path file) throws IOException {
    Canvas canvas = Formats.read(file);
    List<Inspection.Part> parts = Formats.inspect(file).layers();
    return java.util.stream.IntStream.range(0, parts.size())
        .mapToObj(i -> parts.get(i).pixels(canvas.layers().get(i), canvas))
        .toList();
  }

  /** Krita keeps whole tiles, which reach beyond the canvas. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aLayerThatKritaSavedIsTheSameUntilItIsPaintedOn(boolean deep) throws IOException {
    Raster painted = Samples.drawing(100, 70);
    String attributes = "name=\"%s\" uuid=\"{%s}\" colorspacename=\"" + (deep ? "RGBA16" : "RGBA");
    Path file =
        new KraFile()
            .paintLayer("layer3", (attributes + "\"").formatted("b", B), painted, deep)
            .paintLayer("layer2", (attributes + "\"").formatted("a", A), painted, deep)
            .write(folder.resolve("art.kra"));
    KraTags.write(file, Map.of(A, tag(painted), B, tag(Samples.drawing(100, 71))));
    assertThat(matches(file))
        .containsExactly(Optional.of(PixelMatch.SAME), Optional.of(PixelMatch.OTHER));
  }

  /** Its layers are listed without their pixels. */
  @Test
  void ofAKritaDocumentThatIsShownMergedNothingIsSaid() throws IOException {
    Raster painted = Samples.drawing(100, 70);
    String attributes = "name=\"a\" uuid=\"{" + A + "}\" colorspacename=\"RGBA\"";
    Path file =
        new KraFile()
            .paintLayer("layer2", attributes, painted, false)
            .xml(
                "<layer nodetype=\"shapelayer\" name=\"v\" filename=\"layer3\" uuid=\"{"
                    + B
                    + "}\"/>")
            .entry("mergedimage.png", KraFile.png(painted))
            .write(folder.resolve("art.kra"));
    KraTags.write(file, Map.of(A, tag(painted)));
    assertThat(matches(file)).containsOnly(Optional.empty());
  }

  @Test
  void aLayersParasiteSpeaksOfItsPixels() throws IOException {
    Raster painted = Samples.noise(9, 9);
    Path file =
        XcfFile.rgba()
            .rgbaLayer("sky", painted, parasite(A, tag(painted)))
            .rgbaLayer("sea", painted, parasite(B, tag(Samples.noise(9, 8))))
            .write(folder.resolve("art.xcf"), 9, 9);
    assertThat(matches(file))
        .containsExactlyInAnyOrder(Optional.of(PixelMatch.SAME), Optional.of(PixelMatch.OTHER));
  }

  private static byte[] parasite(LayerId id, OriginTag tag) {
    return XcfFile.parasite(
        "shirushi-origin", "{\"id\":\"" + id + "\",\"tag\":" + tag.toJson() + "}");
  }

  @Test
  void aTagThatKnowsNoPixelsSpeaksOfNone() throws IOException {
    Path file = folder.resolve("a.ora");
    OriginTag silent = OriginTag.builder(Operation.GENERATED).build();
    new Ora().write(Canvas.of(Samples.layer("a", 0, 0, Samples.noise(9, 9), silent)), file);
    assertThat(matches(file)).containsExactly(Optional.empty());
  }

  @Test
  void aLayerFarOutIsLookedAtAllTheSame() throws IOException {
    Raster pixels = Samples.noise(9, 9);
    for (int far : new int[] {-(1 << 24), 1 << 24}) {
      Path file = folder.resolve("a.ora");
      Canvas canvas =
          new Canvas(
              9,
              9,
              List.of(
                  Samples.layer("a", far, far, pixels, tag(Samples.noise(9, 8))),
                  Samples.layer("b", far, 0, pixels, tag(pixels))));
      new Ora().write(canvas, file);
      assertThat(matches(file))
          .containsExactly(Optional.of(PixelMatch.OTHER), Optional.of(PixelMatch.SAME));
    }
  }
}
