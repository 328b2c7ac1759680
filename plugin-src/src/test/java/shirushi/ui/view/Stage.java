package shirushi.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.swing.AbstractButton;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import shirushi.diffusion.TinyModel;
import shirushi.host.Document;
import shirushi.host.easel.Easel;
import shirushi.host.easel.EaselHost;
import shirushi.host.file.Seals;
import shirushi.language.Language;
import shirushi.model.Catalogue;
import shirushi.origin.Tool;
import shirushi.origin.c2pa.KeyFile;
import shirushi.origin.ledger.Ledger;
import shirushi.style.Theme;
import shirushi.ui.Artist;
import shirushi.ui.PaletteModel;
import shirushi.ui.Workplace;

/** The panel in a window of its own, before a real easel, with engines that {@link Sketches}. */
final class Stage implements Surroundings, AutoCloseable {
  /** A model that says nothing of what it was trained on. */
  static final String SILENT = "downloaded-style-mix";

  /** What the maker of a third model says of it, in English only. */
  static final String STRANGER =
      "Photographs of harbours, licensed for training by those who took them.";

  private static final String STATEMENT =
      """
      {"name": "Watercolour Harbour", "version": "1", "license": "Apache-2.0", "by": "A. Stranger",
       "description": "Paints harbours.", "files": {"unet/model.onnx": "%s"},
       "training": {"kind": "licensed", "text": "%s"}}
      """;

  private static final int WHITE = 0xFFFFFFFF;

  final Path folder;
  final Sketches engines = new Sketches();
  final List<Boolean> shown = new ArrayList<>();
  int left;
  private final ExecutorService calls = Executors.newSingleThreadExecutor();
  private final ExecutorService files = Executors.newSingleThreadExecutor();
  Easel easel;
  EaselHost host;
  PaletteModel model;
  PalettePanel panel;
  JFrame window;
  private Theme theme;
  private Language told;

  /** Opens it, closed as it is for an artist who comes for the first time. */
  Stage(Path folder, Language language, Theme theme) throws Exception {
    this.folder = folder;
    this.theme = theme;
    Path shipped = folder.resolve("shipped");
    ShippedModel.copy(shipped.resolve(Catalogue.DEFAULT));
    TinyModel.write(folder.resolve("own").resolve(SILENT));
    Path stranger = TinyModel.write(folder.resolve("own").resolve("watercolour-harbour"));
    Files.writeString(
        stranger.resolve("statement.json"), STATEMENT.formatted("0".repeat(64), STRANGER));
    Events.run(
        () -> {
          theme.install(language.locale());
          Tool tool = new Tool("Shirushi", "test");
          easel = new Easel(Events::soon, tool, format -> Seals.NONE, folder.resolve("kept"));
          easel.create(768, 512, WHITE);
          host = new EaselHost(easel);
          KeyFile keys = new KeyFile(folder.resolve("keys"));
          model =
              new PaletteModel(
                  new Workplace(
                      host,
                      engines,
                      new Catalogue(shipped, folder.resolve("own")),
                      new Ledger(folder.resolve("ledger"), folder.resolve("ledger.key")),
                      new Artist(keys, () -> new char[0]),
                      tool,
                      folder.resolve("data"),
                      folder.resolve("cache"),
                      SwingUtilities::invokeLater,
                      calls,
                      files),
                  language);
          panel = new PalettePanel(model, this);
          window = new JFrame("palette");
          window.setUndecorated(true);
          window.add(panel);
        });
    size(300, 760);
    Events.await(() -> !model.document().equals(Document.NONE));
  }

  /** Turns the palette on, and waits until the model's words are there. */
  void open() throws Exception {
    Events.run(() -> model.open());
    Events.await(() -> model.prompting().tokenLimit() > 0 && panel.isShowing());
  }

  /** Makes the window so large, in pixels at the usual text size. */
  void size(int width, int height) throws Exception {
    Events.run(
        () -> {
          window.setSize(width, height);
          window.setVisible(true);
          window.validate();
        });
    settle();
  }

  /** Changes language and theme while it runs. */
  void dress(Language language, Theme other) throws Exception {
    Events.run(
        () -> {
          if (!other.equals(theme)) {
            panel.theme(other);
          }
          panel.language(language);
        });
    settle();
  }

  /** Paints what is written, and waits for so many results. */
  void paint(int results) throws Exception {
    Events.run(
        () -> {
          assertThat(model.orders().cannotPaint()).isEmpty();
          model.orders().paint();
        });
    Events.await(
        () -> model.results().all().size() == results && model.orders().running().isEmpty());
  }

  // --- hands and eyes

  AbstractButton button(String name) throws Exception {
    return Events.on(() -> Eyes.button(panel, name));
  }

  <C extends Component> C only(Class<C> kind) throws Exception {
    return Events.on(() -> Eyes.only(panel, kind));
  }

  void click(String name) throws Exception {
    AbstractButton button = button(name);
    Events.run(
        () -> {
          assertThat(button.isEnabled()).as(name + " is enabled").isTrue();
          button.doClick(0);
        });
    settle();
  }

  // --- patience

  /** Until what was asked of the threads behind has been done and shown. */
  void settle() throws Exception {
    for (int round = 0; round < 3; round++) {
      calls.submit(() -> {}).get();
      files.submit(() -> {}).get();
      Events.run(() -> {});
    }
    Events.run(() -> window.validate());
  }

  // --- surroundings

  @Override
  public Theme theme() {
    return theme;
  }

  @Override
  public void theme(Theme other) {
    theme = other;
  }

  @Override
  public void language(Language language) {
    told = language;
  }

  /** What the surroundings were told last; empty where nothing. */
  Optional<Language> told() {
    return Optional.ofNullable(told);
  }

  @Override
  public void makeRoom() {
    shown.add(false);
  }

  @Override
  public void shown(boolean now) {
    shown.add(now);
  }

  @Override
  public void leave() {
    left++;
  }

  @Override
  public Optional<Path> file() {
    return easel.picture().file();
  }

  /** Ends only when nobody writes into the folder any more. */
  @Override
  public void close() {
    try {
      Events.run(() -> model.shutDown());
      engines.letGo();
      Events.await(() -> model.orders().running().isEmpty());
      settle();
      calls.shutdown();
      files.shutdown();
      assertThat(calls.awaitTermination(Events.PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
      assertThat(files.awaitTermination(Events.PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
      Events.run(
          () -> {
            host.close();
            easel.close();
            window.dispose();
          });
    } catch (Exception e) {
      throw new IllegalStateException("the stage could not be cleared", e);
    }
  }
}
