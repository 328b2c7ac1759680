package shirushi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.Raster;
import shirushi.canvas.VisibleMark;
import shirushi.format.Export;
import shirushi.format.Formats;
import shirushi.format.Samples;
import shirushi.origin.Model;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;

/** What another program did to a file's metadata; skipped without it. */
class OriginShowExifToolTest {
  private static final Export EXPORT =
      new Export(VisibleMark.AUTO, Optional.empty(), Optional.empty(), Optional.empty());

  @TempDir private Path folder;

  private static void exifTool(String... arguments) throws IOException, InterruptedException {
    String exifTool = System.getenv("SHIRUSHI_EXIFTOOL");
    Assumptions.assumeTrue(exifTool != null, "SHIRUSHI_EXIFTOOL does not point to exiftool");
    List<String> command = new ArrayList<>(List.of("perl", exifTool, "-overwrite_original"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private Path flower(String ending) throws IOException {
    Raster pixels = Samples.drawing(60, 40);
    OriginTag tag =
        OriginTag.builder(Operation.GENERATED)
            .model(new Model("suzuri", "1.0", "", "", "", false))
            .pixelHash(pixels.sha256())
            .build();
    Path file = folder.resolve("flower." + ending);
    EXPORT.write(Canvas.of(Samples.layer("flower", 0, 0, pixels, tag)), file);
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "tif"})
  void aWordPutAgainstOursIsNamed(String ending) throws Exception {
    Path file = flower(ending);
    exifTool(
        "-XMP-iptcExt:DigitalSourceType="
            + "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation",
        file.toString());
    assertThat(Show.of(file).out())
        .contains("found        XMP, IPTC: digitalCreation\n")
        .contains("found        XMP, IPTC's AISystemUsed: AI; model suzuri\n")
        .contains("contradiction XMP, IPTC: digitalCreation; XMP, our tag: trained")
        .contains("counted as AI\n")
        .contains("pixels       as they were when the tag was written");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "tif"})
  void metadataThatWasCopiedIsToldByThePixels(String ending) throws Exception {
    Path other = folder.resolve("other." + ending);
    Layer layer = Samples.layer("other", 0, 0, Samples.drawing(61, 40), null);
    Formats.forWriting(other).write(Canvas.of(layer), other);
    exifTool("-tagsfromfile", flower("png").toString(), "-xmp", other.toString());
    assertThat(Show.of(other).out())
        .contains("found        XMP, our tag: generated")
        .contains("pixels       differ from those that the tag speaks of");
  }

  /** The hash of the pixels goes with our tag: without it nothing tells whose words these are. */
  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "tif"})
  void whatIsCopiedPropertyByPropertyComesWithoutOurTagAndStillSaysAi(String ending)
      throws Exception {
    Path other = folder.resolve("other." + ending);
    Layer layer = Samples.layer("other", 0, 0, Samples.drawing(61, 40), null);
    Formats.forWriting(other).write(Canvas.of(layer), other);
    exifTool("-tagsfromfile", flower("png").toString(), "-all:all", "-xmp:all", other.toString());
    assertThat(Show.of(other).out())
        .contains("origin       imported ai")
        .contains("missing      XMP, our tag\n")
        .contains("found        XMP, IPTC: trainedAlgorithmicMedia")
        .doesNotContain("  pixels  ");
  }
}
