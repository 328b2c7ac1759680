package shirushi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shirushi.bridge.Cancel;
import shirushi.canvas.Canvas;
import shirushi.canvas.Extras;
import shirushi.canvas.Layer;
import shirushi.format.Formats;
import shirushi.format.KraSamples;
import shirushi.format.Samples;
import shirushi.format.Sidecar;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Role;
import shirushi.origin.Tool;
import shirushi.origin.Usage;
import shirushi.origin.ledger.Ledger;

class OriginSetCommandTest {
  private static final OriginTag GENERATED =
      OriginTag.builder(Operation.GENERATED).prompt("a sky", "a sky", "").build();

  @TempDir Path folder;
  private String out;
  private String err;

  private Ledger ledger() {
    return new Ledger(folder.resolve("home/ledger"), folder.resolve("home/ledger.key"));
  }

  private int run(Object... words) {
    StringWriter results = new StringWriter();
    StringWriter sentences = new StringWriter();
    Context context =
        new Context(
            folder,
            folder,
            ledger(),
            new Tool("Shirushi", "9"),
            new PrintWriter(results),
            new PrintWriter(sentences),
            false,
            false,
            new Cancel());
    String[] arguments =
        java.util.Arrays.stream(words).map(Object::toString).toArray(String[]::new);
    int code = Shirushi.run(context, EaselWindow.NONE, arguments);
    out = results.toString();
    err = sentences.toString();
    return code;
  }

  /** A drawing; where the format has layers, with an AI sky above it. */
  private Path picture(String ending) throws Exception {
    Path file = folder.resolve("work." + ending);
    if (ending.equals("kra")) {
      return KraSamples.write(file);
    }
    Canvas canvas = Canvas.of(Samples.layer("figure", 0, 0, Samples.drawing(20, 20), null));
    if (Formats.forWriting(file).layered()) {
      canvas = canvas.with(Samples.layer("sky", 0, 0, Samples.drawing(20, 20), GENERATED));
    }
    Formats.forWriting(file).write(canvas, file);
    return file;
  }

  private static Layer layer(Path file, String name) throws Exception {
    List<Layer> layers = Formats.read(file).layers();
    return layers.stream()
        .filter(each -> layers.size() == 1 || each.name().endsWith(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ora", "psd", "kra", "png", "jpg", "tif"})
  void byHandRoleAndUsageAreOnRecordAsTheArtistsWord(String ending) throws Exception {
    Path file = picture(ending);
    byte[] before = Files.readAllBytes(file);
    Path stated = folder.resolve("stated." + ending);
    String name = Formats.read(file).layers().size() == 1 ? "1" : "figure";
    int code =
        run(
            "origin",
            "set",
            file,
            "--layer",
            name,
            "--operation",
            "by-hand",
            "--role",
            "main",
            "--usage",
            "personal",
            "--usage-words",
            "ask me",
            "--artist",
            "花子",
            "-o",
            stated);
    assertThat(code).as(err).isZero();
    assertThat(out).isEqualTo(stated + "\n");
    if (Formats.forPath(stated).layered()) {
      assertThat(err)
          .isEqualTo("shirushi: “figure” is now on record as drawn by hand, as 花子 states\n");
    } else {
      assertThat(err).startsWith("shirushi: a new key to sign with was made").hasLineCount(2);
    }
    OriginTag tag = layer(stated, "figure").tag().orElseThrow();
    assertThat(tag.digitalSourceType()).isEqualTo(DigitalSourceType.DIGITAL_CREATION);
    assertThat(tag.statedBy()).isEqualTo("花子");
    assertThat(tag.role()).isEqualTo(Role.MAIN);
    assertThat(tag.usage()).isEqualTo(new Usage(Usage.Scope.PERSONAL, "ask me"));
    assertThat(tag.pixelHash()).isEqualTo(layer(file, "figure").pixels().sha256());
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(Sidecar.beside(stated)).isRegularFile();
    assertThat(run("origin", "show", stated)).isZero();
    assertThat(out)
        .contains("origin       drawn by hand, as 花子 states\n")
        .doesNotContain("origin       unknown\n", "found        XMP, our tag: unknown")
        .containsPattern("source type +digitalCreation")
        .containsPattern("stated by +花子")
        .containsPattern("role +main")
        .containsPattern("usage +personal")
        .contains("this is the picture that stated." + ending + ".origin.json was written for");
    assertThat(ledger().checkpoint()).as("nothing was painted").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ora", "psd", "kra", "png", "jpg", "tif"})
  void aiThatWasStatedIsNotTakenBack(String ending) throws Exception {
    Path file = picture(ending);
    String name = Formats.read(file).layers().size() == 1 ? "1" : "figure";
    Path ai = folder.resolve("ai." + ending);
    assertThat(run("origin", "set", file, "--layer", name, "--operation", "traced-over", "-o", ai))
        .as(err)
        .isZero();
    OriginTag tag = layer(ai, "figure").tag().orElseThrow();
    assertThat(tag.operation()).isEqualTo(Operation.TRACED_OVER);
    assertThat(tag.isAi()).isTrue();
    Path denied = folder.resolve("denied." + ending);
    for (String word : List.of("by-hand", "unknown", "generated")) {
      assertThat(run("origin", "set", ai, "--layer", name, "--operation", word, "-o", denied))
          .isEqualTo(2);
      assertThat(err).contains("ai-edited").hasLineCount(1);
      assertThat(Files.exists(denied)).isFalse();
      assertThat(Files.exists(Sidecar.beside(denied))).isFalse();
    }
    Path edited = folder.resolve("edited." + ending);
    assertThat(run("origin", "set", ai, "--layer", name, "--operation", "ai-edited", "-o", edited))
        .as(err)
        .isZero();
    assertThat(layer(edited, "figure").tag().orElseThrow().operation())
        .isEqualTo(Operation.AI_EDITED);
    assertThat(layer(edited, "figure").tag().orElseThrow().sources()).isNotEmpty();
  }

  @Test
  void whereNoModelWasAtWorkNoneIsSpokenOfAndDisclosureKnowsTheStatement() throws Exception {
    Path drawn = folder.resolve("drawn.png");
    assertThat(
            run(
                "origin",
                "set",
                picture("png"),
                "--operation",
                "by-hand",
                "--artist",
                "花子",
                "-o",
                drawn))
        .as(err)
        .isZero();
    assertThat(run("origin", "show", drawn)).isZero();
    assertThat(out).doesNotContain("training data", "trained on", "model");
    assertThat(run("disclose", drawn, "--language", "en")).isZero();
    assertThat(out)
        .contains("Visible layers stated to be drawn by hand: 1.", "no proof")
        .doesNotContain("Visible layers without a mark");
    assertThat(run("disclose", drawn, "--language", "en", "--json")).isZero();
    assertThat(out).contains("\"layersStatedByHand\": 1", "\"layersOfUnknownOrigin\": 0");
  }

  @Test
  void theOtherLayersStayWhatTheyAre() throws Exception {
    Path file = picture("ora");
    Path stated = folder.resolve("stated.ora");
    assertThat(run("origin", "set", file, "--layer", "2", "--role", "background", "-o", stated))
        .as(err)
        .isZero();
    Canvas read = Formats.read(stated);
    assertThat(read.layers().get(0).tag()).isEmpty();
    Optional<OriginTag> sky = read.layers().get(1).tag();
    assertThat(sky).contains(GENERATED.stated(Role.BACKGROUND, Usage.UNSTATED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"by-hand", "unknown"})
  void aiThatNoLayerAccountsForIsNotDeniedOfOneWithoutTag(String word) throws Exception {
    Path file = folder.resolve("merged.ora");
    Layer drawn = Samples.layer("figure", 0, 0, Samples.drawing(20, 20), null);
    Canvas canvas = new Canvas(20, 20, List.of(drawn), Optional.of(GENERATED), Extras.NONE);
    Formats.forWriting(file).write(canvas, file);
    Path stated = folder.resolve("stated.ora");
    assertThat(run("origin", "set", file, "--operation", word, "-o", stated)).isEqualTo(2);
    assertThat(err).contains("'figure': the file has AI on record").hasLineCount(1);
    assertThat(Files.exists(stated)).isFalse();
    assertThat(run("origin", "set", file, "--operation", "refined", "-o", stated)).as(err).isZero();
    assertThat(layer(stated, "figure").tag().orElseThrow().sources()).containsExactly(GENERATED);
  }

  @Test
  void aLayerIsMeantByNameOrNumber() throws Exception {
    Path file = picture("ora");
    Path stated = folder.resolve("stated.ora");
    assertThat(run("origin", "set", file, "--role", "main", "-o", stated)).isEqualTo(2);
    assertThat(err).contains("--layer: 1 figure, 2 [AI] sky").hasLineCount(1);
    for (String wrong : List.of("0", "3", "tree", "-1", "99999999999")) {
      assertThat(run("origin", "set", file, "--layer=" + wrong, "--role", "main", "-o", stated))
          .isEqualTo(2);
      assertThat(err).contains("there is no layer '" + wrong + "'").hasLineCount(1);
    }
    assertThat(Files.exists(stated)).isFalse();
    assertThat(run("origin", "set", file, "--layer", "sky", "--role", "main", "-o", stated))
        .as(err)
        .isZero();
    Path twins = folder.resolve("twins.ora");
    Canvas canvas = Canvas.of(Samples.layer("a", 0, 0, Samples.drawing(9, 9), null));
    canvas = canvas.with(Samples.layer("a", 0, 0, Samples.drawing(9, 9), null));
    Formats.forWriting(twins).write(canvas, twins);
    Path out2 = folder.resolve("out2.ora");
    assertThat(run("origin", "set", twins, "--layer", "a", "--role", "main", "-o", out2))
        .isEqualTo(2);
    assertThat(err).contains("2 layers are called 'a', give a number").hasLineCount(1);
  }

  @Test
  void mistakesAreOneSentence() throws Exception {
    Path file = picture("png");
    Path stated = folder.resolve("stated.png");
    assertThat(run("origin", "set", file, "-o", stated)).isEqualTo(2);
    assertThat(err).isEqualTo("shirushi: nothing is stated\n");
    assertThat(run("origin", "set", file, "--role", "hero", "-o", stated)).isEqualTo(2);
    assertThat(err).contains("'hero' is none of background, main, reference").hasLineCount(1);
    assertThat(run("origin", "set", file, "--role", "main")).isEqualTo(2);
    assertThat(run("origin", "set", file, "--role", "main", "-o", file)).isEqualTo(2);
    assertThat(err).contains("is the picture you gave").hasLineCount(1);
    assertThat(run("origin", "set", file, "--role", "main", "-o", folder.resolve("a.jpg")))
        .isEqualTo(3);
    assertThat(err).contains("name the result like work.png").hasLineCount(1);
    assertThat(run("origin", "set", file, "--visible-mark", "on", "-o", stated)).isEqualTo(2);
    assertThat(Files.exists(stated)).isFalse();
  }

  @Test
  void itCanBeHadWithoutSeals() throws Exception {
    Path file = picture("png");
    Path stated = folder.resolve("stated.png");
    assertThat(
            run(
                "origin",
                "set",
                file,
                "--role",
                "main",
                "--credentials",
                "off",
                "--sidecar",
                "off",
                "-o",
                stated))
        .as(err)
        .isZero();
    assertThat(Files.exists(Sidecar.beside(stated))).isFalse();
    assertThat(run("key", "show")).isEqualTo(3);
  }

  @Test
  void whatMakesALayerAiIsSaidAndExplained() throws Exception {
    Path stated = folder.resolve("stated.ora");
    Path file = picture("ora");
    assertThat(
            run(
                "origin",
                "set",
                file,
                "--layer",
                "figure",
                "--operation",
                "traced-over",
                "--artist",
                "花子",
                "-o",
                stated))
        .isZero();
    assertThat(err)
        .isEqualTo(
            "shirushi: “[AI] figure” is now on record as AI, traced over an AI picture, as 花子"
                + " states: no later statement takes that back, only the picture you began with\n");
    assertThat(run("origin", "set", "--help")).isZero();
    assertThat(out.replaceAll("\\s+", " "))
        .contains("traced-over (drawn over an AI picture, not over one of your own)");
  }
}
