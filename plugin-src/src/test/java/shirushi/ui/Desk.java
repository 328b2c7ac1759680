package shirushi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import shirushi.diffusion.TinyModel;
import shirushi.host.Host;
import shirushi.host.easel.Easel;
import shirushi.host.easel.EaselHost;
import shirushi.host.easel.Picture;
import shirushi.host.file.Seals;
import shirushi.job.FakeEngines;
import shirushi.job.ModelCard;
import shirushi.job.Result;
import shirushi.language.Language;
import shirushi.model.Catalogue;
import shirushi.model.ModelException;
import shirushi.origin.Tool;
import shirushi.origin.c2pa.KeyFile;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Kind;
import shirushi.origin.ledger.Ledger;
import shirushi.origin.ledger.Recorded;

/**
 * An easel of 64×48 pixels with a palette at its side, in a folder. All is real but the engines,
 * and all but they runs on the test's own thread, when it is told to: {@link #settle}.
 */
final class Desk implements AutoCloseable {
  static final Tool TOOL = new Tool("Shirushi", "9.8.7");

  /** Three words, in all languages. */
  static final String WORDS =
      """
      {"format": 1, "languages": ["en", "ja", "zh-Hant", "zh-Hans", "ko"], "categories": [
        {"id": "subject", "words": [{"id": "cat",
          "en": ["cat"], "ja": ["猫"], "zh-Hant": ["貓"], "zh-Hans": ["猫"], "ko": ["고양이"]}],
         "label": {"en": "Subject", "ja": "主題", "zh-Hant": "主題", "zh-Hans": "主题", "ko": "주제"}},
        {"id": "hair", "words": [{"id": "pink", "en": ["pink hair"], "ja": ["ピンクの髪", "桃髪"],
          "zh-Hant": ["粉紅頭髮"], "zh-Hans": ["粉红头发"], "ko": ["분홍 머리"]}],
         "label": {"en": "Hair", "ja": "髪", "zh-Hant": "頭髮", "zh-Hans": "头发", "ko": "머리"}},
        {"id": "filler", "words": [{"id": "filler",
          "en": ["a", "with"], "ja": ["の"], "zh-Hant": ["的"], "zh-Hans": ["的"], "ko": ["의"]}],
         "label": {"en": "-", "ja": "-", "zh-Hant": "-", "zh-Hans": "-", "ko": "-"}}]}
      """;

  private static final String STATEMENT =
      """
      {"name": "%s", "version": "1", "description": "-", "license": "Apache-2.0", "by": "-",
       "training": {"kind": "%s", "text": "-"},
       "defaults": {"scheduler": "euler", "steps": 12, "guidance": 3},
       "files": {"unet/model.onnx": "%s"}}
      """;

  final Path folder;
  final FakeEngines engines = new FakeEngines();
  final Easel easel;
  final EaselHost host;
  final Ledger ledger;
  final PaletteModel palette;
  final List<Part> drawn = new ArrayList<>();
  private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
  private final List<PaletteModel> palettes = new ArrayList<>();

  /** With the shipped model, {@code suzuri}, which says what it was trained on. */
  Desk(Path folder) throws IOException {
    this.folder = folder;
    if (!Files.exists(models())) {
      model(Catalogue.DEFAULT, "procedural");
    }
    engines.hash = this::hash;
    easel = new Easel(Runnable::run, TOOL, format -> Seals.NONE, folder.resolve("recovery"));
    easel.create(64, 48, -1);
    host = new EaselHost(easel);
    ledger = new Ledger(folder.resolve("ledger"), folder.resolve("ledger.key"));
    palette = palette("key");
    palette.listen(drawn::add);
    settle();
  }

  Path models() {
    return folder.resolve("models");
  }

  /** A model of this kind of training data that paints at 32 pixels a side. */
  Path model(String name, String training) throws IOException {
    Path model = TinyModel.write(models().resolve(name));
    Files.writeString(model.resolve("words.json"), WORDS);
    Path unet = model.resolve("unet/config.json");
    Files.writeString(unet, Files.readString(unet).replace("size\": 8", "size\": 16"));
    Files.writeString(
        model.resolve("statement.json"), STATEMENT.formatted(name, training, "0".repeat(64)));
    return model;
  }

  private String hash(Path model) {
    try {
      return ModelCard.hash(model, folder.resolve("cache"));
    } catch (ModelException e) {
      throw new AssertionError(e);
    }
  }

  /** Another one beside the same easel, of whom this key is; it looks when the desk settles. */
  PaletteModel palette(String key) {
    return palette(host, key);
  }

  /** The same, of another host. */
  PaletteModel palette(Host program, String key) {
    PaletteModel other =
        new PaletteModel(
            new Workplace(
                program,
                engines,
                new Catalogue(models(), folder.resolve("own")),
                ledger,
                new Artist(new KeyFile(folder.resolve(key)), () -> new char[0]),
                TOOL,
                folder.resolve("data"),
                folder.resolve("cache"),
                events::add,
                events::add,
                events::add),
            Language.ENGLISH);
    palettes.add(other);
    return other;
  }

  /** Does all there is to do, but for what an engine may still bring. */
  void settle() {
    for (Runnable next = events.poll(); next != null; next = events.poll()) {
      next.run();
    }
  }

  /** Settles until that is so. */
  void until(BooleanSupplier done) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    settle();
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time; said: " + said()).isLessThan(end);
      try {
        Runnable next = events.poll(5, TimeUnit.MILLISECONDS);
        if (next != null) {
          next.run();
        }
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      settle();
    }
  }

  Desk open() {
    palette.open();
    settle();
    return this;
  }

  /** Asks for this and waits for nothing. */
  void ask(String prompt) {
    palette.prompting().prompt(prompt);
    assertThat(palette.orders().cannotPaint()).isEmpty();
    palette.orders().paint();
    settle();
  }

  /** Asks for this, and waits for the results, the first on top. */
  List<Result> paint(String prompt) {
    int before = palette.results().all().size();
    ask(prompt);
    until(() -> palette.results().all().size() > before);
    List<Result> all = palette.results().all();
    return all.subList(0, all.size() - before);
  }

  /** Asks for this and waits for it to be painted, without hearing of it. */
  void paintUnheard(String prompt) {
    ask(prompt);
    // Once that something changed, however often, and once that it is painted.
    while (events.size() < 2) {
      Thread.onSpinWait();
    }
  }

  /** Begins one that goes on until it is stopped. */
  void begin() {
    ask(FakeEngines.WAIT);
    until(() -> palette.orders().running().filter(it -> it.step() == 2).isPresent());
  }

  Picture picture() {
    return easel.picture();
  }

  /** What is said over the panel, in its language; empty where nothing is. */
  String said() {
    return palette.notice().map(it -> palette.say(it.phrase())).orElse("");
  }

  /** Why one cannot paint, as a key of the words; empty where one can. */
  String refusal() {
    return palette.orders().cannotPaint().map(Phrase::key).orElse("");
  }

  /** Nothing can be recorded from now on. */
  void breakLedger() throws IOException {
    Files.writeString(folder.resolve("ledger"), "a file where the folder should be");
  }

  List<Entry> entries(Kind kind) throws IOException {
    List<Recorded> all = new ArrayList<>();
    ledger.read(all::add);
    List<Entry> entries = new ArrayList<>();
    for (Recorded each : all) {
      entries.add(each.entry());
    }
    entries.removeIf(entry -> entry.kind() != kind);
    return entries;
  }

  @Override
  public void close() {
    engines.thaw.countDown();
    palettes.forEach(PaletteModel::shutDown);
    until(() -> engines.open() == 0);
    host.close();
    easel.close();
  }
}
