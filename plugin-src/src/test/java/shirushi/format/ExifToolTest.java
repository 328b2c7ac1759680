package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.Canvas;
import shirushi.origin.Tags;

/** Another program's reader on our files. */
class ExifToolTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sky.png", "sky.jpg", "sky.tif"})
  void exifToolReadsTheTag(String name) throws IOException {
    Path file = folder.resolve(name);
    Canvas canvas = Canvas.of(Samples.layer("s", 0, 0, Samples.noise(9, 9), Tags.full()));
    Formats.forWriting(file).write(canvas, file);
    assertThat(printed(file))
        .containsPattern(
            "XMP-iptcExt] +DigitalSourceType +: http://cv.iptc.org/newscodes/digitalsourcetype/"
                + "compositeWithTrainedAlgorithmicMedia")
        .containsPattern("XMP-iptcExt] +AISystemUsed +: suzuri")
        .containsPattern("XMP-iptcExt] +AISystemVersionUsed +: 1.0")
        .containsPattern("XMP-iptcExt] +AIPromptInformation +: 夜空")
        .containsPattern("XMP-xmp] +CreatorTool +: Shirushi 0.1.0")
        .containsPattern("Validate +: OK");
  }

  @Test
  void exifToolPutsAnExtendedPacketTogether() throws IOException {
    Path file = folder.resolve("long.jpg");
    Canvas canvas = Canvas.of(Samples.layer("s", 0, 0, Samples.noise(9, 9), JpegTest.huge()));
    new Jpeg().write(canvas, file);
    assertThat(printed(file))
        .containsPattern("XMP-iptcExt] +DigitalSourceType +: .*/trainedAlgorithmicMedia")
        .containsPattern("XMP-iptcExt] +AIPromptInformation +: " + JpegTest.huge().prompt())
        .doesNotContain("Warning");
  }

  @Test
  void aTiffsAlphaIsStraightAndItsPixelsAreCompressedWithoutLoss() throws IOException {
    Path file = folder.resolve("sky.tif");
    new Tiff().write(Canvas.of(Samples.layer("s", 0, 0, Samples.noise(9, 9), null)), file);
    assertThat(printed(file, "-IFD0:all"))
        .containsPattern("ExtraSamples +: Unassociated Alpha")
        .containsPattern("Compression +: LZW")
        .containsPattern("Predictor +: Horizontal differencing");
  }

  private static String printed(Path file, String... more) throws IOException {
    String exifTool = System.getenv("SHIRUSHI_EXIFTOOL");
    Assumptions.assumeTrue(exifTool != null, "SHIRUSHI_EXIFTOOL does not point to exiftool");
    List<String> command = new ArrayList<>();
    command.addAll(List.of("perl", exifTool, "-a", "-G1", "-s", "-Validate", "-Warning"));
    command.addAll(List.of("-XMP:all", file.toString()));
    command.addAll(List.of(more));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
