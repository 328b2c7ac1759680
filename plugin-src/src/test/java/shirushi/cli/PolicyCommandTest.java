package shirushi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.bridge.Cancel;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.diffusion.TinyModel;
import shirushi.format.Formats;
import shirushi.origin.DataMining;
import shirushi.origin.Tool;
import shirushi.origin.XmpRights;
import shirushi.origin.c2pa.KeyFile;
import shirushi.origin.ledger.Ledger;
import shirushi.origin.policy.MiningPreference;
import shirushi.origin.policy.Statement;

class PolicyCommandTest {
  @TempDir private Path folder;
  private String out;
  private String err;

  @BeforeEach
  void writePictures() throws Exception {
    // Where none is there yet, the first signature says that it made one.
    new KeyFile(folder).open("", new char[0]);
    picture("open.png", Optional.empty());
    picture("closed.png", Optional.of(DataMining.PROHIBITED_GENERATIVE_TRAINING));
    picture("asked.png", Optional.of(DataMining.SEE_LINKED_RIGHTS));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void picture(String name, Optional<DataMining> wish) throws Exception {
    picture(name, wish, 0);
  }

  private void picture(String name, Optional<DataMining> wish, int colour) throws Exception {
    int[] argb = new int[256];
    Arrays.fill(argb, colour);
    Raster pixels = Raster.of(16, 16, argb);
    Layer layer = new Layer(LayerId.random(), name, 0, 0, pixels, 1, true, Optional.empty());
    Path file = folder.resolve(name);
    Formats.forWriting(file)
        .write(Canvas.of(layer), file, XmpRights.packet(Optional.empty(), wish, "", ""));
  }

  private int run(String... words) {
    StringWriter results = new StringWriter();
    StringWriter sentences = new StringWriter();
    Context context =
        new Context(
            Path.of("..").toAbsolutePath().normalize(),
            folder,
            new Ledger(folder.resolve("ledger"), folder.resolve("ledger.key")),
            new Tool("Shirushi", "9.8.7"),
            new PrintWriter(results),
            new PrintWriter(sentences),
            false,
            false,
            new Cancel());
    int code = Shirushi.run(context, EaselWindow.NONE, words);
    out = results.toString();
    err = sentences.toString();
    return code;
  }

  @Test
  void thePolicyIsShownInWordsAndAsJson() {
    assertThat(run("policy")).as(err).isZero();
    assertThat(out.lines())
        .anyMatch(line -> line.matches("DMI-PROHIBITED +refused +refused +no data mining.*"))
        .anyMatch(line -> line.matches("cawg.ai_inference: constrained +asked +asked .*"))
        .anyMatch(line -> line.matches("cawg.data_mining: notAllowed +not meant +refused .*"));
    assertThat(run("policy", "--json")).isZero();
    JsonArray rows = JsonParser.parseString(out).getAsJsonArray();
    assertThat(rows).hasSizeGreaterThan(30);
    assertThat(rows.get(1).getAsJsonObject().get("generationInput").getAsString())
        .isEqualTo("allowed");
  }

  @Test
  void aFileIsJudgedByItsExitCode() {
    assertThat(run("policy", path("open.png"))).as(err).isZero();
    assertThat(out).contains("open.png: may be painted over", "nothing in it speaks against");
    assertThat(run("policy", path("closed.png"))).isEqualTo(1);
    assertThat(out)
        .contains("closed.png: not painted over, unless it is your own: --own-work")
        .contains("closed.png: not learned from")
        .contains("no training of generative AI (DMI-PROHIBITED-GENAIMLTRAINING), in XMP, PLUS");
    assertThat(run("policy", "--json", path("asked.png"))).isEqualTo(1);
    JsonObject judged = JsonParser.parseString(out).getAsJsonObject();
    assertThat(judged.getAsJsonObject("training").get("answer").getAsString()).isEqualTo("asked");
    assertThat(run("policy", path("none.png"))).isEqualTo(3);
  }

  @Test
  void aPageOfConditionsIsToldOnceAndShortened() {
    String page = "ask me first, please, before anything is done with it. ".repeat(40);
    Wishes wishes =
        new Wishes(
            new MiningPreference(
                List.of(
                    new Statement("XMP, PLUS", "DMI-PROHIBITED-SEECONSTRAINT", page),
                    new Statement("IPTC", "DMI-PROHIBITED-SEECONSTRAINT", page))));
    assertThat(wishes.said().get(0))
        .isEqualTo(
            "see the constraints stated in the picture (DMI-PROHIBITED-SEECONSTRAINT), in XMP, PLUS and"
                + " IPTC");
    assertThat(wishes.said())
        .hasSizeLessThan(9)
        .allMatch(line -> line.length() < 100)
        .last()
        .asString()
        .contains("--json has them");
    assertThat(wishes.answers())
        .containsExactly(
            "painted over only if you meet its maker's conditions: --conditions-met \"how\"",
            "learned from only where its maker's conditions are met");
    assertThat(Wishes.wrapped("画".repeat(60))).hasSize(2);
  }

  @Test
  void aClosedPictureIsPaintedOverOnlyByWhoMadeIt() throws Exception {
    String model = TinyModel.write(folder.resolve("tiny")).toString();
    String[] paint = {
      "paint",
      "cat",
      "--from",
      path("closed.png"),
      "-o",
      path("x.png"),
      "--steps",
      "2",
      "--model",
      model
    };
    assertThat(run(paint)).isEqualTo(3);
    assertThat(err).contains("closed.png: not used: its maker does not want it").hasLineCount(1);
    assertThat(folder.resolve("x.png")).doesNotExist();
    assertThat(run(with(paint, "--conditions-met", "I asked"))).isEqualTo(3);
    assertThat(run(with(paint, "--own-work", " "))).isEqualTo(2);
    assertThat(run(with(paint, "--own-work", "Aoi", "--data-mining", "prohibited")))
        .as(err)
        .isZero();
    assertThat(run("origin", "show", path("x.png"))).isZero();
    assertThat(out)
        .contains("found        XMP, our tag: refined")
        .contains("found        XMP, GB 45438: AI")
        .contains("The maker's wishes")
        .contains("DMI-PROHIBITED");
    assertThat(run("origin", "show", "--json", path("x.png"))).isZero();
    JsonObject shown = JsonParser.parseString(out).getAsJsonObject();
    JsonObject carrier =
        shown
            .getAsJsonArray("layers")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("carriers")
            .get(0)
            .getAsJsonObject();
    assertThat(carrier.get("state").getAsString()).isEqualTo("found");
    JsonObject mining = shown.getAsJsonObject("mining");
    assertThat(mining.getAsJsonObject("generationInput").get("answer").getAsString())
        .isEqualTo("refused");
  }

  @Test
  void aClosedMaskIsFollowedOnlyByWhoMadeIt() throws Exception {
    String model = TinyModel.write(folder.resolve("tiny")).toString();
    picture("white.png", Optional.of(DataMining.PROHIBITED), 0xffffffff);
    String[] paint = {
      "paint",
      "cat",
      "--from",
      path("open.png"),
      "--mask",
      path("white.png"),
      "-o",
      path("x.png"),
      "--steps",
      "2",
      "--model",
      model
    };
    assertThat(run(paint)).isEqualTo(3);
    assertThat(err).contains("white.png: not used: its maker does not want it").hasLineCount(1);
    assertThat(run(with(paint, "--conditions-met", "I asked"))).isEqualTo(3);
    assertThat(folder.resolve("x.png")).doesNotExist();
    assertThat(run(with(paint, "--own-work", "Aoi"))).as(err).isZero();
    assertThat(run("ledger", "list", "--json")).isZero();
    assertThat(out).contains("of the mask: own work of Aoi");
  }

  @Test
  void aWishThatIsNoneAndAStatementOnNoPictureAreRefused() {
    assertThat(run("paint", "cat", "-o", path("x.png"), "--data-mining", "perhaps")).isEqualTo(2);
    assertThat(err).contains("'perhaps' is not a wish about data mining");
    assertThat(run("paint", "cat", "-o", path("x.png"), "--own-work", "Aoi")).isEqualTo(2);
    assertThat(err).contains("add --from");
  }

  private static String[] with(String[] words, String... more) {
    String[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return all;
  }
}
