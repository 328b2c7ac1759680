package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another program's reader on our PSD files. */
class PsdExifToolTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void exifToolReadsPictureAndLayers(boolean deep) throws IOException {
    String exifTool = System.getenv("SHIRUSHI_EXIFTOOL");
    Assumptions.assumeTrue(exifTool != null, "SHIRUSHI_EXIFTOOL does not point to exiftool");
    Path file = folder.resolve("sky.psd");
    new Psd().write(Samples.grouped(deep), file);
    Process process =
        new ProcessBuilder(
                "perl", exifTool, "-a", "-G1", "-s", "-Validate", "-all:all", file.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(printed)
        .containsPattern("XMP-iptcExt] +DigitalSourceType .*compositeWithTrainedAlgorithmicMedia")
        .containsPattern("XMP-iptcExt] +AISystemUsed +: suzuri")
        .containsPattern("Photoshop] +LayerUnicodeNames .*\\[AI] sky")
        .containsPattern("Photoshop] +LayerColors .*Violet")
        .containsPattern("Photoshop] +HasRealMergedData +: Yes")
        .containsPattern("Photoshop] +BitDepth +: " + (deep ? 16 : 8))
        .containsPattern("Validate +: OK");
  }
}
