package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;
import shirushi.origin.Tags;

/** Another program's reader on our files. */
class ExifToolTest {
  @TempDir Path folder;

  @Test
  void exifToolReadsTheTag() throws IOException {
    String exifTool = System.getenv("SHIRUSHI_EXIFTOOL");
    Assumptions.assumeTrue(exifTool != null, "SHIRUSHI_EXIFTOOL does not point to exiftool");
    Path file = folder.resolve("sky.png");
    new Png().write(Canvas.of(Samples.layer("s", 0, 0, Samples.noise(9, 9), Tags.full())), file);
    Process process =
        new ProcessBuilder(
                "perl", exifTool, "-a", "-G1", "-s", "-Validate", "-XMP:all", file.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(printed)
        .containsPattern(
            "XMP-iptcExt] +DigitalSourceType +: http://cv.iptc.org/newscodes/digitalsourcetype/"
                + "compositeWithTrainedAlgorithmicMedia")
        .containsPattern("XMP-iptcExt] +AISystemUsed +: suzuri")
        .containsPattern("XMP-iptcExt] +AISystemVersionUsed +: 1.0")
        .containsPattern("XMP-iptcExt] +AIPromptInformation +: 夜空")
        .containsPattern("XMP-xmp] +CreatorTool +: Shirushi 0.1.0")
        .containsPattern("Validate +: OK");
  }
}
