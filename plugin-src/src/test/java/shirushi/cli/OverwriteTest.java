package shirushi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shirushi.bridge.Cancel;
import shirushi.canvas.Canvas;
import shirushi.format.Formats;
import shirushi.format.Samples;
import shirushi.format.Sidecar;
import shirushi.origin.Tool;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Kind;
import shirushi.origin.ledger.Ledger;

/** Every command that writes a file, {@code paint} aside, which has the same rule. */
class OverwriteTest {
  private static final Tool TOOL = new Tool("Shirushi", "9");

  @TempDir private Path folder;
  private Context context;
  private String err;

  @BeforeEach
  void record() throws Exception {
    Ledger ledger = new Ledger(folder.resolve("ledger"), folder.resolve("config/ledger.key"));
    ledger.append(Entry.of(Kind.LOCK, TOOL));
    picture("work.png");
    assertThat(run("key renew")).isZero();
  }

  private Path picture(String name) throws Exception {
    Path file = folder.resolve(name);
    Canvas canvas = Canvas.of(Samples.layer("pen", 0, 0, Samples.drawing(20, 20), null));
    Formats.forWriting(file).write(canvas, file);
    return file;
  }

  /** Words with a dot in them are files. */
  private int run(String line) {
    List<String> words = new ArrayList<>();
    for (String word : line.split(" ")) {
      words.add(word.matches("\\.|.+\\..+") ? folder.resolve(word).toString() : word);
    }
    StringWriter results = new StringWriter();
    StringWriter sentences = new StringWriter();
    context =
        new Context(
            folder,
            folder,
            new Ledger(folder.resolve("ledger"), folder.resolve("config/ledger.key")),
            TOOL,
            new PrintWriter(results),
            new PrintWriter(sentences),
            false,
            false,
            new Cancel());
    int code = Shirushi.run(context, EaselWindow.NONE, words.toArray(String[]::new));
    err = sentences.toString();
    return code;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          evidence work.png -o there.zip                | there.zip
          evidence work.png                             | work.png.evidence.zip
          scan . --html there.html                      | there.html
          ledger export -o there.zip                    | there.zip
          ledger prove 0 -o there.proof                 | there.proof
          ledger checkpoint -o there.txt                | there.txt
          key certificate -o there.pem                  | there.pem
          origin set work.png --role main -o there.png  | there.png
          origin set work.png --role main -o there.png  | there.png.origin.json
          """)
  void whatIsThereIsReplacedOnlyWhenAskedTo(String line, String name) throws Exception {
    Path there = Files.writeString(folder.resolve(name), "mine");
    assertThat(run(line)).as(err).isEqualTo(2);
    assertThat(err)
        .isEqualTo(
            "shirushi: "
                + there
                + " is there already: choose another name, or replace it with --overwrite\n");
    assertThat(there).hasContent("mine");
    assertThat(run(line + " --overwrite")).as(err).isZero();
    assertThat(Files.size(there)).isGreaterThan(4);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "evidence work.png -o",
    "scan . --html",
    "ledger export -o",
    "ledger prove 0 -o",
    "ledger checkpoint -o",
    "key certificate -o"
  })
  void aPictureIsNeverReplacedByWhatIsNone(String line) throws Exception {
    byte[] drawing = Files.readAllBytes(picture("drawing.png"));
    for (String asked : List.of("", " --overwrite")) {
      assertThat(run(line + " drawing.png" + asked)).isEqualTo(2);
      assertThat(err).hasLineCount(1);
      assertThat(Files.readAllBytes(folder.resolve("drawing.png"))).isEqualTo(drawing);
    }
  }

  @Test
  void anotherPictureIsReplacedWithItsSidecarAndTheOneThatWasGivenNever() throws Exception {
    Path other = picture("other.png");
    Files.writeString(Sidecar.beside(other), "old");
    assertThat(run("origin set work.png --role main -o other.png --overwrite")).as(err).isZero();
    assertThat(Formats.open(other).sidecar().orElseThrow().matches()).isTrue();
    assertThat(run("origin set work.png --role main -o work.png --overwrite")).isEqualTo(2);
    assertThat(err).contains("is the picture you gave").hasLineCount(1);
  }
}
