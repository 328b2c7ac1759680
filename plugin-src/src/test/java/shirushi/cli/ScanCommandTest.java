package shirushi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.bridge.Cancel;
import shirushi.origin.DataMining;
import shirushi.origin.Tool;
import shirushi.origin.XmpRights;
import shirushi.origin.ledger.Ledger;
import shirushi.scan.Drawn;

class ScanCommandTest {
  @TempDir private Path temporary;
  private Path folder;
  private String out;
  private String err;
  private boolean colours;

  @BeforeEach
  void writePictures() throws Exception {
    folder = temporary.resolve("pictures");
    Drawn.write(folder.resolve("sub/flower.png"), Drawn.AI);
    Drawn.write(folder.resolve("花の絵.ora"), Drawn.AI, Drawn.HAND);
    Optional<String> closed =
        XmpRights.packet(Optional.empty(), Optional.of(DataMining.PROHIBITED), "", "");
    Drawn.writeWithRights(folder.resolve("closed.png"), closed, Optional.empty());
    Drawn.write(folder.resolve("sketch.png"), Drawn.HAND);
    Files.writeString(folder.resolve("bad.png"), "no picture");
    Files.writeString(folder.resolve("x.webp"), "RIFF");
  }

  private int run(String... words) {
    StringWriter results = new StringWriter();
    StringWriter sentences = new StringWriter();
    Cancel cancel = new Cancel();
    Context context =
        new Context(
            temporary,
            temporary,
            new Ledger(temporary.resolve("ledger"), temporary.resolve("ledger.key")),
            new Tool("Shirushi", "9.8.7"),
            new PrintWriter(results),
            new PrintWriter(sentences),
            colours,
            false,
            cancel);
    int code = Shirushi.run(context, EaselWindow.NONE, words);
    out = results.toString();
    err = sentences.toString();
    return code;
  }

  @Test
  void theListIsGroupedAndCountedAndBrokenFilesDoNotFailIt() {
    assertThat(run("scan", folder.toString())).as(err).isZero();
    List<String> lines = out.lines().toList();
    assertThat(lines)
        .containsSubsequence(
            "AI",
            "mixed: AI and something else, or AI that was edited",
            "by hand, as the file states",
            "unknown: nothing is said, which does not mean by hand",
            "not readable",
            "4 pictures: 1 ai, 1 mixed, 1 hand, 1 unknown; 1 not readable",
            "not looked at, for want of their formats: 1 webp");
    assertThat(lines)
        .anyMatch(line -> line.matches(" {2}sub/flower.png {2}XMP, our tag.*"))
        .anyMatch(line -> line.matches(" {2}花の絵.ora {6}XMP, our tag · .*"))
        .anyMatch(line -> line.matches(" {2}closed.png {6}no training, no input for generation"))
        .anyMatch(line -> line.matches(" {2}bad.png {9}not a picture this can read .*"));
    assertThat(out).doesNotContain("\u001b");
    colours = true;
    assertThat(run("scan", folder.toString())).isZero();
    assertThat(out).contains("\u001b[");
  }

  @Test
  void onlySomeKindsAreListedAndAllAreCounted() {
    assertThat(run("scan", folder.toString(), "--only", "ai,hand")).as(err).isZero();
    assertThat(out)
        .contains("sub/flower.png", "sketch.png", "4 pictures: 1 ai, 1 mixed")
        .doesNotContain("closed.png", "bad.png");
    assertThat(run("scan", folder.toString(), "--only", "human")).isEqualTo(2);
    assertThat(err).contains("there is no kind 'human' (known: ai mixed hand unknown)");
  }

  @Test
  void jsonIsAnObjectALineAndTheTotalsLast() {
    assertThat(run("scan", folder.toString(), "--json")).as(err).isZero();
    List<JsonObject> lines =
        out.lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    assertThat(lines).hasSize(6);
    JsonObject flower =
        lines.stream()
            .filter(line -> line.toString().contains("flower.png"))
            .findFirst()
            .orElseThrow();
    assertThat(flower.get("kind").getAsString()).isEqualTo("ai");
    assertThat(flower.get("training").getAsString()).isEqualTo("allowed");
    JsonObject known = flower.getAsJsonArray("known").get(0).getAsJsonObject();
    assertThat(known.get("sourceType").getAsString()).isEqualTo("trainedAlgorithmicMedia");
    assertThat(known.get("carrier").getAsString()).isEqualTo("XMP, our tag");
    assertThat(lines)
        .anyMatch(line -> line.toString().contains("\"kind\":\"broken\",\"fault\":\"not a picture"))
        .anyMatch(line -> line.toString().contains("\"training\":\"refused\""));
    JsonObject totals = lines.get(5).getAsJsonObject("totals");
    assertThat(totals.get("mixed").getAsInt()).isEqualTo(1);
    assertThat(totals.get("broken").getAsInt()).isEqualTo(1);
    assertThat(totals.getAsJsonObject("otherFormats").get("webp").getAsInt()).isEqualTo(1);
  }

  @Test
  void thePageIsWrittenInTheLanguageAskedFor() throws Exception {
    Path page = temporary.resolve("page.html");
    assertThat(run("scan", folder.toString(), "--html", page.toString(), "--language", "ja"))
        .as(err)
        .isZero();
    assertThat(Files.readString(page)).contains("<html lang=\"ja\">", "花の絵.ora", "AI学習禁止");
    assertThat(out).contains("4 pictures", "wrote " + page);
    assertThat(run("scan", folder.toString(), "--html", page.toString(), "--json")).isEqualTo(2);
    assertThat(run("scan", folder.toString(), "--language", "xx")).isEqualTo(2);
    assertThat(run("scan", folder.toString(), "--html", temporary + "/none/p.html")).isEqualTo(3);
    assertThat(err).contains("no such folder").hasLineCount(1);
  }

  @Test
  void aFolderThatIsNoneEndsInOneSentence() {
    assertThat(run("scan", temporary.resolve("none").toString())).isEqualTo(3);
    assertThat(err).contains("none: no such file or folder").hasLineCount(1);
    assertThat(run("scan", folder.resolve("sketch.png").toString())).isEqualTo(3);
    assertThat(err).contains("sketch.png: not a folder").hasLineCount(1);
    Path relative = Path.of("").toAbsolutePath().relativize(folder.resolve("sketch.png"));
    assertThat(run("scan", relative.toString())).isEqualTo(3);
    assertThat(err).isEqualTo("shirushi: " + relative + ": not a folder\n");
  }

  @Test
  void aContactSheetIsNotWrittenOverAPicture() throws Exception {
    Path drawing = folder.resolve("sketch.png");
    byte[] before = Files.readAllBytes(drawing);
    assertThat(run("scan", folder.toString(), "--html", drawing.toString(), "--overwrite"))
        .isEqualTo(2);
    assertThat(err).contains("there is a picture, and it is not written over");
    assertThat(Files.readAllBytes(drawing)).isEqualTo(before);
  }
}
