package shirushi.suzuri;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The studio from the command line: what its stages do is tested elsewhere. */
class MainTest {
  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();

  private int run(String... words) {
    CommandLine line = Main.line();
    line.setErr(new PrintWriter(said));
    line.setOut(new PrintWriter(said));
    return line.execute(words);
  }

  @Test
  void everyCommandHasItsHelp() {
    for (String command : List.of("draw", "digest", "train", "export", "judge")) {
      assertThat(run(command, "--help")).isZero();
      assertThat(said.toString()).contains("./shirushi suzuri " + command);
    }
  }

  @Test
  void whatAMiniatureMakesStaysOutOfTheShippedModel() {
    Main.Place place = new Main.Place();
    assertThat(place.or(null, "manifest/models/suzuri"))
        .isEqualTo(Main.HOME.resolve("manifest/models/suzuri"));
    place.miniature = true;
    assertThat(place.or(null, "manifest/models/suzuri"))
        .isEqualTo(Main.HOME.resolve("target/suzuri-miniature/manifest/models/suzuri"));
    assertThat(place.or(folder, "manifest/models/suzuri")).isEqualTo(folder);
  }

  @Test
  void aPictureIsDrawnAgainFromItsNumber() throws Exception {
    Path sheet = folder.resolve("sheet.png");
    assertThat(run("draw", "0", "41999", "--size", "64", "-o", sheet.toString())).isZero();
    BufferedImage drawn = ImageIO.read(sheet.toFile());
    assertThat(drawn.getWidth()).isEqualTo(128);
    BufferedImage alone = new Gallery(Recipe.shipped().seed()).picture(41999, 64);
    assertThat(drawn.getRGB(64, 0, 64, 64, null, 0, 64))
        .isEqualTo(alone.getRGB(0, 0, 64, 64, null, 0, 64));
  }

  @Test
  void whatIsThereIsReplacedOnlyWhereThatIsAsked() throws Exception {
    Path sheet = Files.writeString(folder.resolve("sheet.png"), "mine");
    assertThat(run("draw", "0", "--size", "64", "-o", sheet.toString())).isEqualTo(2);
    assertThat(said.toString()).contains("is there already").hasLineCount(1);
    assertThat(sheet).hasContent("mine");
    assertThat(run("draw", "0", "--size", "64", "-o", sheet.toString(), "--overwrite")).isZero();
    assertThat(ImageIO.read(sheet.toFile())).isNotNull();
  }

  @Test
  void whatCannotBeDoneIsSaidInOneSentence() {
    String sheet = folder.resolve("sheet.png").toString();
    assertThat(run("draw", "--size", "0", "1", "-o", sheet)).isEqualTo(2);
    assertThat(run("draw", "--columns", "0", "1", "-o", sheet)).isEqualTo(2);
    assertThat(run("draw", "-o", sheet, "--", "-1")).isEqualTo(2);
    assertThat(run("draw", "-o", sheet, "60000")).isEqualTo(2);
    assertThat(run("draw", "1", "-o", folder.resolve("nowhere/sheet.png").toString())).isEqualTo(3);
    assertThat(run("export", "--work", folder.resolve("nothing").toString(), sheet)).isEqualTo(3);
    assertThat(said.toString()).hasLineCount(6).doesNotContain("Exception");
    assertThat(folder).isEmptyDirectory();
  }
}
