package shirushi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shirushi.bridge.Cancel;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.diffusion.Npy;
import shirushi.diffusion.TinyModel;
import shirushi.format.Formats;
import shirushi.host.DocumentFacts;
import shirushi.host.NoAi;
import shirushi.origin.Tool;
import shirushi.origin.c2pa.KeyFile;
import shirushi.origin.ledger.Ledger;

/** The program as its users meet it: arguments in, results, sentences and exit codes out. */
class CommandsTest {
  @TempDir private static Path cache;
  @TempDir private Path folder;
  private boolean screen = true;
  private final List<Optional<Path>> shown = new ArrayList<>();
  private Path tiny;
  private String out;
  private String err;
  private Cancel cancel;
  private Path home = Path.of("..").toAbsolutePath().normalize();
  private boolean watched;
  private Path onceWatched;

  @BeforeEach
  void writeAModelAndPictures() throws Exception {
    // Where none is there yet, the first signature says that it made one.
    new KeyFile(folder).open("", new char[0]);
    cancel = new Cancel();
    tiny = TinyModel.write(folder.resolve("tiny"));
    picture("sketch.png", 16, 0xff336699);
    picture("white.png", 16, 0xffffffff);
    picture("black.png", 16, 0xff000000);
    picture("grey.png", 16, 0xff606060);
    picture("small.png", 8, 0xffffffff);
    Files.writeString(folder.resolve("broken.png"), "not a picture");
    Files.createDirectories(folder.resolve("empty"));
    Npy.write(folder.resolve("right.npy"), new float[256], 1, 4, 8, 8);
    Npy.write(folder.resolve("flat.npy"), new float[256], 256);
    Npy.write(folder.resolve("short.npy"), new float[128], 1, 4, 4, 8);
    Npy.write(folder.resolve("ids.npy"), new long[256], 1, 4, 8, 8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          2 | paint                                                   | Missing required
          2 | paint cat                                               | --out
          2 | paint '' -o x.png                                       | the prompt is empty: say what
          2 | paint cat -o x.png --steps 0                            | steps 0 is out of range: 1 to 1000
          2 | paint cat -o x.png --steps many                         | 'many' is not a whole number
          2 | paint cat -o x.png --count 0                            | count 0 is out of range: 1 to 64
          2 | paint cat -o x.png --guidance NaN                       | guidance NaN is out of range
          2 | paint cat -o x.png --size 512                           | '512' is not a size such as 512x768
          2 | paint cat -o x.png --size 9x9                           | width 9 is out of range: 16 to 8192
          2 | paint cat -o x.png --scheduler magic                    | magic
          2 | paint cat -o x.png --runtime fast                       | there is no runtime fast
          2 | paint cat -o x.png --colour red                         | Unknown option
          2 | paint cat -o x.png --strength 0.5                       | --strength needs a picture
          2 | paint cat -o x.png --mask white.png                     | --mask needs the picture it masks
          2 | paint cat -o x.png --from sketch.png --strength 0       | strength 0.0 is out of range
          2 | paint cat -o x.png --from sketch.png --strength 0.01    | strength 0.01 leaves none of the
          2 | paint cat -o x.png --from sketch.png --mask small.png   | mask is 8×8, picture is 16×16
          2 | paint cat -o x.png --from sketch.png --mask black.png   | nothing in this mask is white
          2 | paint cat -o x.png --from sketch.png --mask grey.png    | too small or too grey: painted
          2 | paint cat --from sketch.png -o sketch.png               | sketch.png is the picture you gave
          2 | paint two cats -o x.png                                 | put quotes around the prompt
          2 | paint (cat:11) -o x.png                                 | is out of range: 0 to 10
          2 | paint cat -o x.png --noise flat.npy                     | shape [256], expected [1, 4, 8, 8]
          2 | paint cat -o x.png --noise short.npy                    | shape [1, 4, 4, 8], expected [1, 4, 8, 8]
          3 | paint cat -o x.png --noise ids.npy                      | ids.npy: holds <i8, not <f4
          3 | paint cat -o x.png --noise sketch.png                   | sketch.png: not a NumPy array
          3 | paint cat -o x.png --noise none.npy                     | none.npy: no such file
          3 | paint cat -o x.png --from none.png                      | none.png: no such file
          3 | paint cat -o x.png --from broken.png                    | broken.png
          3 | paint cat -o x.png --from sketch.png --mask broken.png  | broken.png
          3 | paint cat -o x.png --device cuda:9                      | device cuda:9 is not there
          2 | paint cat -o x.txt                                      | x.txt: not a format that can be written
          3 | paint cat -o no/folder/x.png                            | no/folder
          3 | paint cat -o x.png --model empty                        | empty lacks text_encoder/model.onnx
          3 | paint cat -o x.png --model nobody                       | no such model: “
          3 | origin show none.png                                    | none.png: no such file
          3 | origin show broken.png                                  | broken.png
          2 | nonsense                                                | nonsense
          2 | devices --runtime fast                                  | there is no runtime fast
          3 | tokens cat --model empty                                | empty lacks
          """)
  void aMistakeGivesOneSentenceAndItsExitCode(int code, String line, String sentence)
      throws Exception {
    Files.writeString(folder.resolve("x.png"), "what was there before");
    String asked = line.startsWith("paint") ? line + " --overwrite" : line;
    assertThat(run(asked)).as(err).isEqualTo(code);
    assertThat(out).isEmpty();
    assertThat(err).startsWith("shirushi: ").contains(sentence);
    assertThat(err.lines()).hasSize(1);
    assertThat(folder.resolve("x.png")).hasContent("what was there before");
    assertThat(folder.resolve("x.txt")).doesNotExist();
  }

  @Test
  void anEndingThatCannotBeWrittenIsRefusedBeforeTheModelIsRead() throws Exception {
    TinyModel.write(folder.resolve("bad"));
    Files.writeString(folder.resolve("bad/unet/model.onnx"), "no model");
    assertThat(run("paint cat -o x.txt --model bad")).isEqualTo(2);
    assertThat(err).contains("x.txt: not a format");
    assertThat(run("paint cat -o x.png --model bad")).isEqualTo(3);
    assertThat(err).contains("unet/model.onnx").hasLineCount(1);
  }

  @Test
  void aFolderThatIsMissingIsToldBeforeAnythingIsPainted() throws Exception {
    TinyModel.write(folder.resolve("bad"));
    Files.writeString(folder.resolve("bad/unet/model.onnx"), "no model");
    assertThat(run("paint cat -o no/folder/x.png --model bad")).isEqualTo(3);
    assertThat(err).contains("no/folder/x.png: cannot be written (no such folder)");
  }

  @Test
  void aPictureThatIsThereIsReplacedOnlyWhenAskedTo() throws Exception {
    Path there = Files.writeString(folder.resolve("x-2.png"), "what was there before");
    TinyModel.write(folder.resolve("bad"));
    Files.writeString(folder.resolve("bad/unet/model.onnx"), "no model");
    assertThat(run("paint cat -o x.png --count 2 --model bad")).isEqualTo(2);
    assertThat(err).contains(path("x-2.png") + " is there already").contains("--overwrite");
    assertThat(err).hasLineCount(1);
    assertThat(there).hasContent("what was there before");
    assertThat(folder.resolve("x.png")).doesNotExist();
    assertThat(run("paint cat -o x.png --count 2 --steps 1 --json --overwrite")).as(err).isZero();
    assertThat(json().getAsJsonObject().getAsJsonArray("files")).hasSize(2);
    assertThat(Formats.read(there).origin()).isPresent();
    assertThat(run("paint cat -o x.png --from x-2.png --count 2 --overwrite")).isEqualTo(2);
    assertThat(err).contains("x-2.png is the picture you gave");
  }

  @Test
  void aPictureThatAppearsWhileAnotherIsPaintedStays() throws Exception {
    watched = true;
    onceWatched = folder.resolve("x.png");
    assertThat(run("paint cat -o x.png --steps 1")).as(err).isZero();
    assertThat(folder.resolve("x.png")).hasContent("another's");
    assertThat(out.strip()).isEqualTo(path("x-2.png"));
    assertThat(err).contains(path("x.png") + ", or its sidecar, has appeared while painting");
    assertThat(Formats.read(folder.resolve("x-2.png")).origin()).isPresent();
  }

  @Test
  void aTraceThatCannotBeWrittenDoesNotCostThePicture() throws Exception {
    Files.writeString(folder.resolve("seen"), "a file");
    assertThat(run("paint cat -o x.png --steps 1 --trace seen")).isEqualTo(3);
    assertThat(err).contains("seen: something else is in its place").hasLineCount(1);
    assertThat(folder.resolve("x.png")).exists();
  }

  @Test
  void aPromptOfManyPagesIsRefusedInOneShortLine() {
    assertThat(run("paint " + "cat,".repeat(25_000) + " -o x.png")).isEqualTo(2);
    assertThat(err).contains("the prompt has 100000 characters: the limit is 20000");
    assertThat(run("paint cat -o x.png --size " + "9".repeat(100_000))).isEqualTo(2);
    assertThat(err).hasLineCount(1).hasSizeLessThan(1000);
  }

  @Test
  void aWatchedRunShowsItsStepsAndTakesTheLineAway() {
    watched = true;
    assertThat(run("paint cat -o x.png --steps 2 --count 2 --seed -5")).as(err).isZero();
    assertThat(err).contains("painting 1/2").contains("step 2/2").contains("preview 8×8");
    assertThat(err).endsWith("\r").doesNotContain("\n");
    assertThat(out.lines()).hasSize(2);
  }

  @Test
  void aBrokenModelDoesNotHideTheOthers() throws Exception {
    home = folder.resolve("home");
    TinyModel.write(home.resolve("manifest/models/good"));
    TinyModel.write(home.resolve("manifest/models/broken"));
    Files.writeString(home.resolve("manifest/models/broken/statement.json"), "{");
    assertThat(run("models")).isEqualTo(3);
    assertThat(out).contains("good").contains("training data unknown").doesNotContain("broken");
    assertThat(err).contains("broken: statement.json: not valid JSON").hasLineCount(1);
  }

  @Test
  void severalPicturesAreNumbered() throws Exception {
    assertThat(run("paint cat -o x.png --count 3 --seed 5 --steps 2")).as(err).isZero();
    assertThat(out.lines()).containsExactly(path("x.png"), path("x-2.png"), path("x-3.png"));
    for (int i = 0; i < 3; i++) {
      String name = i == 0 ? "x.png" : "x-" + (i + 1) + ".png";
      assertThat(run("origin show --json " + name)).isZero();
      JsonObject layer = json().getAsJsonObject().getAsJsonArray("layers").get(0).getAsJsonObject();
      assertThat(layer.get("ai").getAsBoolean()).isTrue();
      assertThat(layer.getAsJsonObject("origin").get("seed").getAsLong()).isEqualTo(5 + i);
    }
  }

  @Test
  void whatWasPaintedIsToldAsJson() throws Exception {
    assertThat(run("paint cat -o x.ora --count 2 --seed 5 --steps 2 --json")).as(err).isZero();
    JsonObject told = json().getAsJsonObject();
    assertThat(told.getAsJsonArray("files").get(0).getAsString()).isEqualTo(path("x.ora"));
    JsonArray layers = told.getAsJsonArray("layers");
    assertThat(layers).hasSize(2);
    assertThat(run("origin show --json x.ora")).isZero();
    JsonArray shown = json().getAsJsonObject().getAsJsonArray("layers");
    for (int i = 0; i < 2; i++) {
      assertThat(shown.get(i).getAsJsonObject().get("origin")).isEqualTo(layers.get(i));
    }
  }

  @Test
  void aLayerWithoutATagIsOfUnknownOrigin() throws Exception {
    assertThat(run("paint cat -o x.ora --from sketch.png --steps 4")).as(err).isZero();
    assertThat(run("origin show --json x.ora")).isZero();
    JsonArray layers = json().getAsJsonObject().getAsJsonArray("layers");
    assertThat(layers).hasSize(2);
    assertThat(layers.get(0).getAsJsonObject().get("ai").getAsBoolean()).isTrue();
    assertThat(layers.get(1).getAsJsonObject().get("ai").isJsonNull()).isTrue();
    assertThat(run("origin show x.ora")).isZero();
    assertThat(out)
        .contains("unknown: no tag")
        .contains("refined")
        .contains("training data unknown");
  }

  @Test
  void aPictureThatIsLockedAgainstAiIsNamedAndShownSoAndNothingIsPainted() throws Exception {
    NoAi lock = new NoAi("key", "Hanako", Instant.EPOCH, "by hand only");
    Raster pixels = Raster.plain(16, 16, -1);
    Layer layer = new Layer(LayerId.random(), "x", 0, 0, pixels, 1, true, Optional.empty());
    Canvas canvas = DocumentFacts.NONE.locked(Optional.of(lock)).on(Canvas.of(layer));
    Formats.forWriting(folder.resolve("art.ora")).write(canvas, folder.resolve("art.ora"));
    assertThat(run("paint cat -o other.ora --from art.ora")).isEqualTo(3);
    assertThat(err).contains("art.ora: it is locked against AI").doesNotContain("step");
    assertThat(folder.resolve("other.ora")).doesNotExist();
    assertThat(run("origin show art.ora")).isZero();
    assertThat(out)
        .contains("locked against AI by Hanako since 1970-01-01T00:00:00Z: by hand only");
    assertThat(run("origin show art.ora --json")).isZero();
    assertThat(out).contains("\"reason\": \"by hand only\"");
  }

  @Test
  void aMaskOfTheSameSizeIsFollowed() throws Exception {
    assertThat(run("paint cat -o x.ora --from sketch.png --mask white.png --steps 2"))
        .as(err)
        .isZero();
    assertThat(run("origin show x.ora")).isZero();
    assertThat(out).contains("inpainted");
  }

  @Test
  void theNoiseGivenIsTheNoiseItStartsFrom() throws Exception {
    run("paint cat -o a.png --noise right.npy --seed 1 --steps 2");
    run("paint cat -o b.png --noise right.npy --seed 2 --steps 2");
    run("paint cat -o c.png --seed 2 --steps 2 --trace seen");
    int[] a = Formats.read(folder.resolve("a.png")).flatten().argb();
    assertThat(Formats.read(folder.resolve("b.png")).flatten().argb()).isEqualTo(a);
    assertThat(Formats.read(folder.resolve("c.png")).flatten().argb()).isNotEqualTo(a);
    assertThat(Npy.readFloats(folder.resolve("seen/latents.npy")).shape())
        .containsExactly(3, 4, 8, 8);
  }

  @Test
  void theShippedModelsTokensAreToldAsTheyEnterTheEncoder() throws Exception {
    assertThat(run("tokens --json cat --model suzuri")).as(err).isZero();
    JsonArray ids = json().getAsJsonObject().getAsJsonArray("ids");
    assertThat(ids).hasSize(77);
    assertThat(out.strip()).startsWith("{\"ids\":[3998,").doesNotContain("\n");
    assertThat(ids.get(76).getAsInt()).isEqualTo(3999);
    assertThat(run("tokens cat --model suzuri")).isZero();
    assertThat(out).contains("of 75 tokens: cat");
  }

  @Test
  void theModelsAreListedWithTheirStatements() throws Exception {
    assertThat(run("models --json")).as(err).isZero();
    List<JsonObject> models = new ArrayList<>();
    json().getAsJsonArray().forEach(model -> models.add(model.getAsJsonObject()));
    JsonObject suzuri =
        models.stream()
            .filter(model -> model.get("id").getAsString().equals("suzuri"))
            .findFirst()
            .orElseThrow();
    assertThat(suzuri.get("license").getAsString()).isEqualTo("CC0-1.0");
    assertThat(suzuri.get("trainingDataKnown").getAsBoolean()).isTrue();
    assertThat(run("models")).isZero();
    assertThat(out).contains("suzuri").contains("trained on: ").doesNotContain("\u001b");
  }

  @ParameterizedTest
  @CsvSource({"native", "djl"})
  void theDevicesAreListedTheProcessorFirst(String runtime) throws Exception {
    assertThat(run("devices --json --runtime " + runtime)).as(err).isZero();
    JsonObject told = json().getAsJsonObject();
    assertThat(told.get("runtime").getAsString()).isEqualTo(runtime);
    JsonObject first = told.getAsJsonArray("devices").get(0).getAsJsonObject();
    assertThat(first.get("id").getAsString()).isEqualTo("cpu");
    assertThat(first.get("usable").getAsBoolean()).isTrue();
  }

  @Test
  void aStopEndsWith130AndWritesNothing() throws Exception {
    cancel.request();
    assertThat(run("paint cat -o x.png")).isEqualTo(130);
    assertThat(err).contains("stopped, nothing was written").hasLineCount(1);
    assertThat(folder.resolve("x.png")).doesNotExist();
  }

  @Test
  void everyCommandTellsItsExitCodesInOneLine() {
    for (String command :
        List.of("", "paint", "origin show", "ledger", "ledger verify", "evidence snapshot")) {
      assertThat(run(command + " --help")).isZero();
      assertThat(out.lines())
          .as(command)
          .filteredOn(line -> line.startsWith("Exit codes: "))
          .containsExactly(
              "Exit codes: 0 done, 1 a check says no, 2 usage, 3 a fault outside, 130 stopped");
    }
  }

  @Test
  void withoutArgumentsItOpensTheEasel() throws Exception {
    assertThat(run("")).isZero();
    assertThat(shown).containsExactly(Optional.empty());
  }

  @Test
  void withoutAScreenItSaysWhatItCanDoThere() throws Exception {
    screen = false;
    assertThat(run("")).isZero();
    assertThat(err).contains("there is no easel here");
    assertThat(out).contains("Usage: shirushi").contains("paint");
    assertThat(run("easel")).isEqualTo(3);
  }

  @Test
  void theEaselOpensAPictureThatIsThere() throws Exception {
    picture("cat.png", 4, 0xFF00FF00);
    assertThat(run("easel cat.png")).isZero();
    assertThat(shown).containsExactly(Optional.of(folder.resolve("cat.png")));
    assertThat(run("easel dog.png")).isEqualTo(3);
    assertThat(err).contains("dog.png: no such picture");
  }

  private JsonElement json() {
    return JsonParser.parseString(out);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  /**
   * Runs a line; words that name files are taken in the test's folder, the model is the tiny one.
   */
  private int run(String line) {
    List<String> words = new ArrayList<>();
    for (String word : line.isEmpty() ? new String[0] : line.split("\\s+")) {
      boolean file = word.matches(".*\\.\\D\\w+") || List.of("empty", "bad", "seen").contains(word);
      words.add(word.equals("''") ? "" : file ? path(word) : word);
    }
    if (line.startsWith("paint") && !line.contains("--model")) {
      words.addAll(List.of("--model", tiny.toString()));
    }
    StringWriter results = new StringWriter();
    StringWriter sentences =
        new StringWriter() {
          @Override
          public void write(String text, int from, int length) {
            super.write(text, from, length);
            if (onceWatched != null) {
              assertThatCode(() -> Files.writeString(onceWatched, "another's"))
                  .doesNotThrowAnyException();
            }
          }
        };
    Context context =
        new Context(
            home,
            cache,
            new Ledger(folder.resolve("ledger"), folder.resolve("ledger.key")),
            new Tool("Shirushi", "9.8.7"),
            new PrintWriter(results),
            new PrintWriter(sentences),
            false,
            watched,
            cancel);
    int code =
        Shirushi.run(context, screen ? shown::add : EaselWindow.NONE, words.toArray(String[]::new));
    out = results.toString();
    err = sentences.toString();
    return code;
  }

  private void picture(String name, int side, int colour) throws Exception {
    int[] argb = new int[side * side];
    Arrays.fill(argb, colour);
    Raster pixels = Raster.of(side, side, argb);
    Path file = folder.resolve(name);
    Formats.forWriting(file)
        .write(
            Canvas.of(new Layer(LayerId.random(), name, 0, 0, pixels, 1, true, Optional.empty())),
            file);
  }
}
