package shirushi.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.canvas.Canvas;
import shirushi.origin.DataMining;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Tags;
import shirushi.origin.XmpRights;
import shirushi.origin.policy.Statement;

/** Another program's reader on our files, and ours on its. */
class ExifToolTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sky.png", "sky.jpg", "sky.tif"})
  void exifToolReadsTheTag(String name) throws Exception {
    Path file = folder.resolve(name);
    Canvas canvas = Canvas.of(Samples.layer("s", 0, 0, Samples.noise(9, 9), Tags.full()));
    Optional<String> rights =
        XmpRights.packet(
            Optional.empty(), Optional.of(DataMining.PROHIBITED_TRAINING), "Aoi", "own work");
    Formats.forWriting(file).write(canvas, file, rights);
    String label =
        "\\{\"Label\":\"1\",\"ContentProducer\":\"Shirushi 0.1.0\",\"ProduceID\":\"cd34\"";
    assertThat(exifTool("-a", "-G1", "-s", "-Validate", "-XMP:all", file.toString()))
        .containsPattern(
            "XMP-iptcExt] +DigitalSourceType +: http://cv.iptc.org/newscodes/digitalsourcetype/"
                + "compositeWithTrainedAlgorithmicMedia")
        .containsPattern("XMP-iptcExt] +AISystemUsed +: suzuri")
        .containsPattern("XMP-iptcExt] +AISystemVersionUsed +: 1.0")
        .containsPattern("XMP-iptcExt] +AIPromptInformation +: 夜空")
        .containsPattern("XMP-iptcExt] +AIPromptWriterName +: Aoi")
        .containsPattern("XMP-xmp] +CreatorTool +: Shirushi 0.1.0")
        .containsPattern("XMP-plus] +DataMining +: Prohibited for AI/ML training")
        .containsPattern("XMP-TC260] +(?i:AIGC) +: " + label)
        .containsPattern("Validate +: OK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void whatExifToolWroteIsRead(String ending) throws Exception {
    Path file = folder.resolve("a." + ending);
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), ending, file.toFile());
    exifTool(
        "-XMP-plus:DataMining=Prohibited, see plus:OtherConstraints",
        "-XMP-plus:OtherConstraints=only for friends",
        "-XMP-dc:Creator=Aoi",
        "-XMP-iptcExt:DigitalSourceType="
            + "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
        "-XMP-iptcExt:AISystemUsed=Other",
        "-EXIF:UserComment=a 夜空\nSteps: 20, Sampler: Euler a, Seed: 5",
        file.toString());
    OriginTag tag = Formats.read(file).layers().get(0).tag().orElseThrow();
    assertThat(tag.operation()).isEqualTo(Operation.IMPORTED_AI);
    assertThat(tag.model().name()).isEqualTo("Other");
    assertThat(tag.seed()).hasValue(5);
    assertThat(tag.prompt()).isEqualTo("a 夜空");
    Inspection inspection = Formats.inspect(file);
    assertThat(inspection.mining().statements())
        .containsExactly(
            new Statement("XMP, PLUS", "DMI-PROHIBITED-SEECONSTRAINT", "only for friends"));
    Path again = folder.resolve("again.png");
    Optional<String> rights = XmpRights.packet(inspection.xmp(), Optional.empty(), "", "");
    new Png().write(Formats.read(file), again, rights);
    assertThat(exifTool("-G1", "-s", "-Validate", "-XMP:all", again.toString()))
        .containsPattern("XMP-dc] +Creator +: Aoi")
        .containsPattern("XMP-plus] +OtherConstraints +: only for friends")
        .containsPattern("XMP-plus] +DataMining +: Prohibited, see plus:OtherConstraints")
        .containsPattern("Validate +: OK");
  }

  @Test
  void exifToolPutsAnExtendedPacketTogether() throws Exception {
    Path file = folder.resolve("long.jpg");
    Canvas canvas = Canvas.of(Samples.layer("s", 0, 0, Samples.noise(9, 9), JpegTest.huge()));
    new Jpeg().write(canvas, file);
    assertThat(exifTool("-a", "-G1", "-s", "-Validate", "-Warning", "-XMP:all", file.toString()))
        .containsPattern("XMP-iptcExt] +DigitalSourceType +: .*/trainedAlgorithmicMedia")
        .containsPattern("XMP-iptcExt] +AIPromptInformation +: " + JpegTest.huge().prompt())
        .doesNotContain("Warning");
  }

  @Test
  void aTiffsAlphaIsStraightAndItsPixelsAreCompressedWithoutLoss() throws Exception {
    Path file = folder.resolve("sky.tif");
    new Tiff().write(Canvas.of(Samples.layer("s", 0, 0, Samples.noise(9, 9), null)), file);
    assertThat(exifTool("-a", "-G1", "-s", "-IFD0:all", file.toString()))
        .containsPattern("ExtraSamples +: Unassociated Alpha")
        .containsPattern("Compression +: LZW")
        .containsPattern("Predictor +: Horizontal differencing");
  }

  private static String exifTool(String... arguments) throws IOException, InterruptedException {
    String exifTool = System.getenv("SHIRUSHI_EXIFTOOL");
    Assumptions.assumeTrue(exifTool != null, "SHIRUSHI_EXIFTOOL does not point to exiftool");
    List<String> command = new ArrayList<>(List.of("perl", exifTool));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }
}
