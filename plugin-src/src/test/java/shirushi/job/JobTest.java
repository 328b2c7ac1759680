package shirushi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.bridge.Cancel;
import shirushi.bridge.Runtime;
import shirushi.bridge.Runtimes;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;
import shirushi.diffusion.Progress;
import shirushi.diffusion.TinyModel;
import shirushi.diffusion.Trace;
import shirushi.format.Formats;
import shirushi.host.Sight;
import shirushi.host.file.FileHost;
import shirushi.model.ModelDirectory;
import shirushi.model.ModelHashes;
import shirushi.model.ModelStatement;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Operation;
import shirushi.origin.OriginTag;
import shirushi.origin.Sampler;
import shirushi.origin.Tool;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Kind;
import shirushi.origin.ledger.Ledger;
import shirushi.origin.ledger.Recorded;
import shirushi.request.Generate;
import shirushi.request.Inpaint;
import shirushi.request.Prompt;
import shirushi.request.Refine;
import shirushi.request.Request;
import shirushi.request.Sampling;

/** What a job puts into a picture, read back from the written file. */
class JobTest {
  private static final Prompt PROMPT = new Prompt("a (white:1.2) cat\non a sofa", "night");
  private static final Tool TOOL = new Tool("Shirushi", "9.8.7");
  private static final int SIDE = 256;

  @TempDir private static Path cache;
  private static Runtime runtime;
  private static Engine engine;

  @TempDir private Path folder;
  private final List<IOException> complaints = new ArrayList<>();

  @BeforeAll
  static void load() throws Exception {
    runtime = Runtimes.open("native");
    engine = Engine.open(TinyModel.SUZURI, runtime, runtime.device("cpu"), cache, new Cancel());
  }

  @AfterAll
  static void close() {
    engine.close();
    runtime.close();
  }

  @Test
  void aPictureFromWordsIsTaggedAsGenerated() throws Exception {
    Done done = run(Optional.empty(), canvas -> new Generate(PROMPT, sampling(1)));
    assertThat(done.canvas.layers()).hasSize(1);
    Layer layer = done.canvas.layers().get(0);
    OriginTag tag = layer.tag().orElseThrow();
    assertThat(done.tags).containsExactly(tag);
    assertThat(tag.operation()).isEqualTo(Operation.GENERATED);
    assertThat(tag.digitalSourceType()).isEqualTo(DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA);
    assertThat(tag.ingredients()).isEmpty();
    assertThat(tag.prompt()).isEqualTo(PROMPT.text());
    assertThat(tag.effectivePrompt()).isEqualTo("a white cat\non a sofa");
    assertThat(tag.negativePrompt()).isEqualTo("night");
    assertThat(tag.seed()).hasValue(41);
    assertThat(tag.sampler()).isEqualTo(new Sampler("ddim", 2, 3, 1));
    assertThat(tag.tool()).isEqualTo(TOOL);
    assertThat(tag.time().getNano()).isZero();
    assertThat(tag.pixelHash()).isEqualTo(layer.pixels().sha256());
    assertThat(layer.name()).contains("a (white:1.2) cat on a sofa");
  }

  @Test
  void theTagNamesTheModelByItsHashAndItsStatement() throws Exception {
    Done done = run(Optional.empty(), canvas -> new Generate(PROMPT, sampling(1)));
    ModelStatement statement = ModelStatement.read(TinyModel.SUZURI);
    var model = done.tags.get(0).model();
    assertThat(model.sha256())
        .isEqualTo(
            new ModelHashes(folder.resolve("hashes")).of(ModelDirectory.open(TinyModel.SUZURI)));
    assertThat(model.name()).isEqualTo(statement.name());
    assertThat(model.version()).isEqualTo(statement.version());
    assertThat(model.licence()).isEqualTo(statement.license());
    assertThat(model.trainingData()).isEqualTo(statement.training().text());
    assertThat(model.trainingDataKnown()).isTrue();
  }

  @Test
  void whatWasAiBeforeStaysOnRecordInASinglePicture() throws Exception {
    Done first = run(Optional.empty(), canvas -> new Generate(PROMPT, sampling(1)));
    Path picture = folder.resolve("first.png");
    Formats.forPath(picture).write(first.canvas, picture);
    Path second = folder.resolve("second.png");
    try (FileHost host = FileHost.open(Optional.of(picture), second)) {
      new Job(engine, TOOL, Optional.empty(), Trace.NONE, journal())
          .run(host, this::refine, Progress.SILENT);
      host.commit();
    }
    OriginTag tag = Formats.read(second).layers().get(0).tag().orElseThrow();
    assertThat(tag.operation()).isEqualTo(Operation.REFINED);
    assertThat(tag.sources()).containsExactly(first.tags.get(0));
  }

  @Test
  void aRefinedPictureNamesTheLayersItWasMadeFrom() throws Exception {
    Path input = sketch();
    Done done = run(Optional.of(input), this::refine);
    OriginTag tag = done.tags.get(0);
    assertThat(tag.operation()).isEqualTo(Operation.REFINED);
    assertThat(tag.digitalSourceType())
        .isEqualTo(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA);
    assertThat(tag.sampler().strength()).contains(0.75f);
    List<Layer> before = Formats.read(input).layers();
    assertThat(tag.ingredients())
        .hasSize(2)
        .containsExactlyElementsOf(before.stream().map(each -> each.id().toString()).toList());
    assertThat(done.canvas.layers().subList(0, 2)).isEqualTo(before);
    assertThat(done.canvas.layers().get(2).tag()).contains(tag);
    assertThat(done.canvas.layers().get(2).pixels().sha256()).isEqualTo(tag.pixelHash());
  }

  @Test
  void anInpaintedLayerIsSeenOnlyWhereItWasRepainted() throws Exception {
    byte[] values = new byte[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = (byte) (i % SIDE < 100 ? 255 : i % SIDE < 110 ? 128 : 0);
    }
    Mask mask = Mask.of(SIDE, SIDE, values);
    Done done =
        run(
            Optional.of(sketch()),
            sight -> new Inpaint(PROMPT, sampling(1), sight.orElseThrow().pixels(), mask, 1));
    OriginTag tag = done.tags.get(0);
    assertThat(tag.operation()).isEqualTo(Operation.INPAINTED);
    assertThat(tag.isAi()).isTrue();
    assertThat(tag.ingredients()).hasSize(2);
    Raster pixels = done.canvas.layers().get(2).pixels();
    assertThat(pixels.sha256()).isEqualTo(tag.pixelHash());
    assertThat(pixels.argb(99, 7) >>> 24).isEqualTo(255);
    assertThat(pixels.argb(105, 7) >>> 24).isEqualTo(128);
    assertThat(pixels.argb(110, 7) >>> 24).isZero();
  }

  @Test
  void theFirstOfSeveralPicturesEndsOnTop() throws Exception {
    Done done = run(Optional.empty(), canvas -> new Generate(PROMPT, sampling(3)));
    assertThat(done.tags).extracting(tag -> tag.seed().getAsLong()).containsExactly(41L, 42L, 43L);
    assertThat(done.canvas.layers())
        .extracting(layer -> layer.tag().orElseThrow().seed().getAsLong())
        .containsExactly(43L, 42L, 41L);
    assertThat(done.canvas.layers())
        .allSatisfy(
            layer ->
                assertThat(layer.pixels().sha256())
                    .isEqualTo(layer.tag().orElseThrow().pixelHash()));
  }

  @Test
  void aLongPromptGivesAShortNameCutBetweenCharacters() throws Exception {
    Prompt flowers = new Prompt("𠮷".repeat(70), "");
    Done done = run(Optional.empty(), canvas -> new Generate(flowers, sampling(1)));
    assertThat(done.canvas.layers().get(0).name()).endsWith("𠮷".repeat(59) + "…");
  }

  @Test
  void theTagSaysWhichEntryOfTheLedgerTheJobIs() throws Exception {
    Done done = run(Optional.of(sketch()), this::refine);
    List<Entry> entries = entries();
    assertThat(entries).extracting(Entry::kind).containsExactly(Kind.JOB, Kind.APPLY);
    OriginTag tag = done.tags.get(0);
    assertThat(tag.ledgerIndex()).hasValue(0);
    assertThat(entries.get(0).tags().get(0).withLedgerIndex(0)).isEqualTo(tag);
    assertThat(entries.get(0).picture()).isEqualTo("out.ora");
    assertThat(entries.get(0).sha256()).containsKey("input");
    assertThat(entries.get(1).job()).hasValue(0);
    assertThat(entries.get(1).layers()).hasSize(1);
    assertThat(complaints).isEmpty();
  }

  @Test
  void severalPicturesOfOneJobAreOneEntry() throws Exception {
    Done done = run(Optional.empty(), canvas -> new Generate(PROMPT, sampling(3)));
    assertThat(done.tags).allSatisfy(tag -> assertThat(tag.ledgerIndex()).hasValue(0));
    assertThat(entries().get(0).tags()).extracting(OriginTag::pixelHash).doesNotHaveDuplicates();
    assertThat(entries().get(0).tags()).hasSize(3);
    assertThat(entries().get(1).layers()).hasSize(3);
  }

  @Test
  void aLedgerThatCannotBeWrittenIsSaidOnceAndCostsNoPicture() throws Exception {
    Files.writeString(folder.resolve("ledger"), "a file where the folder should be");
    Done done = run(Optional.empty(), canvas -> new Generate(PROMPT, sampling(1)));
    assertThat(done.canvas.layers()).hasSize(1);
    assertThat(done.tags.get(0).ledgerIndex()).isEmpty();
    assertThat(complaints)
        .singleElement()
        .asString()
        .contains("ledger");
  }

  private Request refine(Optional<Sight> sight) {
    return new Refine(PROMPT, sampling(1), sight.orElseThrow().pixels(), 0.75f);
  }

  private List<Entry> entries() throws Exception {
    List<Recorded> all = new ArrayList<>();
    ledger().read(all::add);
    List<Entry> entries = new ArrayList<>();
    for (Recorded each : all) {
      entries.add(each.entry());
    }
    return entries;
  }

  private Journal journal() {
    return new Journal(ledger(), TOOL, "out.ora", complaints::add);
  }

  private Ledger ledger() {
    return new Ledger(folder.resolve("ledger"), folder.resolve("ledger.key"));
  }

  private record Done(List<OriginTag> tags, Canvas canvas) {}

  private Done run(Optional<Path> input, Job.Wish wish) throws Exception {
    Path output = folder.resolve("out.ora");
    try (FileHost host = FileHost.open(input, output)) {
      List<OriginTag> tags =
          new Job(engine, TOOL, Optional.empty(), Trace.NONE, journal())
              .run(host, wish, Progress.SILENT);
      assertThat(Files.exists(output)).isFalse();
      host.commit();
      return new Done(tags, Formats.read(output));
    }
  }

  private static Sampling sampling(int count) {
    return new Sampling("ddim", 2, 3, 41, count, null, null);
  }

  /** Two layers that nobody knows the origin of. */
  private Path sketch() throws Exception {
    int[] paper = new int[SIDE * SIDE];
    Arrays.fill(paper, 0xffeeddcc);
    int[] line = new int[SIDE * SIDE];
    Arrays.fill(line, SIDE * 20, SIDE * 30, 0xff203040);
    Canvas canvas = Canvas.of(layer("paper", paper)).with(layer("line", line));
    Path file = folder.resolve("sketch.ora");
    Formats.forWriting(file).write(canvas, file);
    return file;
  }

  private static Layer layer(String name, int... argb) {
    Raster pixels = Raster.of(SIDE, SIDE, argb);
    return new Layer(LayerId.random(), name, 0, 0, pixels, 1, true, Optional.empty());
  }
}
