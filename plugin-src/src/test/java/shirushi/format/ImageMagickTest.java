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
import org.junit.jupiter.params.provider.CsvSource;
import shirushi.canvas.Canvas;
import shirushi.canvas.Raster;
import shirushi.origin.OriginTag;
import shirushi.origin.Tags;

/** Another program's reader and writer on our files. */
class ImageMagickTest {
  @TempDir Path folder;

  private static void convert(Object... words) throws IOException {
    String program = System.getenv("SHIRUSHI_IMAGEMAGICK");
    Assumptions.assumeTrue(program != null, "SHIRUSHI_IMAGEMAGICK does not point to convert");
    List<String> command = new ArrayList<>(List.of(program));
    for (Object word : words) {
      command.add(word.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).isEmpty();
  }

  @Test
  void itSeesInAnXcfWhatIsSeenHere() throws IOException {
    Raster noise = Samples.noise(90, 70);
    Path file = XcfFile.rgba().rgbaLayer("l", noise).write(folder.resolve("a.xcf"), 90, 70);
    Path png = folder.resolve("a.png");
    convert(file, png);
    assertThat(PixelKey.of(new Png().read(png).flatten()))
        .isEqualTo(PixelKey.of(new Xcf().read(file).flatten()));
  }

  @ParameterizedTest
  @CsvSource({"a.tif", "a.png", "a.jpg"})
  void itSeesInOursWhatIsSeenHere(String name) throws IOException {
    Path file = folder.resolve(name);
    Formats.forWriting(file).write(Samples.canvas(), file);
    Path png = folder.resolve("b.png");
    convert(file, png);
    Raster theirs = new Png().read(png).flatten();
    Raster ours = Formats.read(file).flatten();
    if (name.endsWith("jpg")) {
      assertThat(Look.of(theirs).resembles(Look.of(ours))).isTrue();
    } else {
      assertThat(PixelKey.of(theirs)).isEqualTo(PixelKey.of(ours));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.png,,RECOVERED",
    "a.tif,,RECOVERED",
    "a.jpg,,PROBABLY_RECOVERED",
    "a.jpg,-quality 50,PROBABLY_RECOVERED",
    "a.png,-resize 50%,PROBABLY_RECOVERED",
    "a.jpg,-resize 150% -quality 70,PROBABLY_RECOVERED"
  })
  void whatItStripsTheSidecarGivesBack(String name, String how, SidecarReport.Finding finding)
      throws IOException {
    Raster drawing = Samples.drawing(200, 150);
    Canvas canvas = Canvas.of(Samples.layer("sky", 0, 0, drawing, Tags.full()));
    Path ours = folder.resolve("ours.png");
    new Png().write(canvas, ours);
    Path theirs = folder.resolve(name);
    List<Object> words = new ArrayList<>(List.of(ours, "-strip"));
    words.addAll(how == null ? List.of() : List.of(how.split(" ")));
    words.add(theirs);
    convert(words.toArray());
    assertThat(Formats.read(theirs).origin()).isEmpty();
    Sidecar.write(canvas, theirs, SidecarTest.SIGNER);
    Formats.Opened opened = Formats.open(theirs);
    assertThat(opened.sidecar().orElseThrow().layers().values()).containsOnly(finding);
    assertThat(opened.canvas().origin().filter(OriginTag::isAi)).isPresent();
  }

  @Test
  void itKeepsTheTagOfATiffItSavesAnew() throws IOException {
    Path file = folder.resolve("a.tif");
    new Tiff()
        .write(Canvas.of(Samples.layer("sky", 0, 0, Samples.drawing(9, 9), Tags.full())), file);
    Path again = folder.resolve("b.tif");
    convert(file, again);
    assertThat(new Tiff().read(again).origin()).contains(Tags.full());
  }
}
