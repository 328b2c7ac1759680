package shirushi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.bridge.Cancel;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Formats;
import shirushi.format.Samples;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Role;
import shirushi.origin.Tool;
import shirushi.origin.ledger.Ledger;

class DiscloseCommandTest {
  @TempDir Path folder;
  private String out;
  private String err;

  private int run(String... arguments) {
    StringWriter results = new StringWriter();
    StringWriter sentences = new StringWriter();
    Context context =
        new Context(
            folder,
            folder,
            new Ledger(folder.resolve("ledger"), folder.resolve("ledger.key")),
            new Tool("Shirushi", "9"),
            new PrintWriter(results),
            new PrintWriter(sentences),
            false,
            false,
            new Cancel());
    int code = Shirushi.run(context, EaselWindow.NONE, arguments);
    out = results.toString();
    err = sentences.toString();
    return code;
  }

  /** A drawn figure over an AI background of three quarters of what is seen. */
  private String picture() throws Exception {
    OriginTag sky = OriginTag.builder(Operation.GENERATED).role(Role.BACKGROUND).build();
    Raster figure = Samples.drawing(20, 20);
    Canvas canvas =
        Canvas.of(
                new Layer(
                    LayerId.random(),
                    "sky",
                    0,
                    0,
                    Samples.drawing(40, 40),
                    1,
                    true,
                    Optional.of(sky)))
            .with(new Layer(LayerId.random(), "figure", 0, 0, figure, 1, true, Optional.empty()));
    Path file = folder.resolve("work.ora");
    Formats.forWriting(file).write(canvas, file);
    return file.toString();
  }

  @Test
  void aTerminalReadsWhatToDoWhereAndThatItIsASuggestion() throws Exception {
    assertThat(run("disclose", picture(), "--for", "dlsite,Skeb", "--language", "en"))
        .as(err)
        .isZero();
    assertThat(out)
        .contains("AI made the background, not the main thing.")
        .contains("AI had a part in 75 % of what you see")
        .contains("Visible layers without a mark: 1.")
        .contains("DLsite · allowed if you label it\n  set: AI一部利用 (Partial AI Use)\n")
        .contains("Skeb · not allowed\n")
        .contains("caption · 日本語 · DLsite\n  背景にAIを使っています。\n")
        .contains("The platform's own page decides")
        .doesNotContain("pixiv");
  }

  @Test
  void theArtistReadsTheirOwnLanguage() throws Exception {
    Locale before = Locale.getDefault(Locale.Category.DISPLAY);
    try {
      Locale.setDefault(Locale.Category.DISPLAY, Locale.JAPAN);
      assertThat(run("disclose", picture())).isZero();
    } finally {
      Locale.setDefault(Locale.Category.DISPLAY, before);
    }
    assertThat(out).contains("背景にAIを使っています。メインの部分には使っていません。");
    assertThat(out).contains("CLIP STUDIO ASSETS · 投稿できません");
  }

  @Test
  void programsReadJson() throws Exception {
    assertThat(run("disclose", picture(), "--for", "pixiv", "--language", "ko", "--json")).isZero();
    JsonObject json = JsonParser.parseString(out).getAsJsonObject();
    assertThat(json.get("use").getAsString()).isEqualTo("background");
    assertThat(json.get("share").getAsDouble()).isEqualTo(0.75);
    JsonObject pixiv = json.getAsJsonArray("platforms").get(0).getAsJsonObject();
    assertThat(pixiv.get("verdict").getAsString()).isEqualTo("yes");
    assertThat(pixiv.getAsJsonObject("captions").keySet()).containsExactly("ko", "ja", "en");
    assertThat(pixiv.get("checked").getAsString()).isEqualTo("2026-11");
  }

  @Test
  void aFileThatRecordsNothingIsNotCalledFreeOfAi() throws Exception {
    Path file = folder.resolve("drawing.png");
    Formats.forWriting(file)
        .write(Canvas.of(Samples.layer("d", 0, 0, Samples.drawing(8, 8), null)), file);
    assertThat(run("disclose", file.toString(), "--language", "en")).isZero();
    assertThat(out)
        .contains("That does not prove that none was used")
        .contains("pixiv · can't tell from this file")
        .doesNotContain("caption");
  }

  @Test
  void mistakesGiveOneSentence() throws Exception {
    String file = picture();
    assertThat(run("disclose", file, "--for", "myspace")).isEqualTo(2);
    assertThat(err).contains("there is no platform myspace here (known: pixiv").hasLineCount(1);
    assertThat(run("disclose", file, "--language", "fr")).isEqualTo(2);
    assertThat(err).contains("there is no language fr here").hasLineCount(1);
    assertThat(run("disclose", folder.resolve("none.png").toString())).isEqualTo(3);
    assertThat(err).contains("no such file").hasLineCount(1);
    assertThat(run("paint", "cat", "-o", "x.png", "--visible-mark", "stamp")).isEqualTo(2);
    assertThat(err).contains("there is no visible mark stamp").hasLineCount(1);
  }
}
