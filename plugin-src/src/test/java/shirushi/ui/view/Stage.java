package shirushi.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JScrollBar;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
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

  private static final long PATIENCE_MILLIS = 30_000;
  private static final int WHITE = 0xFFFFFFFF;

  final Path folder;
  final Sketches engines = new Sketches();
  final List<Boolean> shown = new ArrayList<>();
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
    model(shipped.resolve(Catalogue.DEFAULT));
    TinyModel.write(folder.resolve("own").resolve(SILENT));
    onEvents(
        () -> {
          theme.install(new Labels(language).locale());
          Tool tool = new Tool("Shirushi", "test");
          easel = new Easel(Stage::soon, tool, format -> Seals.NONE, folder.resolve("kept"));
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
          return null;
        });
    size(300, 760);
    await(() -> !model.document().equals(Document.NONE));
  }

  /** The shipped model, with a few words that it knows. */
  private static void model(Path to) throws IOException {
    try (Stream<Path> all = Files.walk(TinyModel.SUZURI)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        Path copy = to.resolve(TinyModel.SUZURI.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (Files.isRegularFile(file)) {
          Files.copy(file, copy);
        }
      }
    }
    try (var words = Stage.class.getResourceAsStream("words.json")) {
      Files.writeString(
          to.resolve("words.json"), new String(words.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Turns the palette on, and waits until the model's words are there. */
  void open() throws Exception {
    onEvents(
        () -> {
          model.open();
          return null;
        });
    await(() -> model.prompting().tokenLimit() > 0 && panel.isShowing());
  }

  /** Makes the window so large, in pixels at the usual text size. */
  void size(int width, int height) throws Exception {
    onEvents(
        () -> {
          window.setSize(width, height);
          window.setVisible(true);
          window.validate();
          return null;
        });
    settle();
  }

  /** Changes language and theme while it runs. */
  void dress(Language language, Theme other) throws Exception {
    onEvents(
        () -> {
          if (!other.equals(theme)) {
            panel.theme(other);
          }
          panel.language(language);
          return null;
        });
    settle();
  }

  /** Paints what is written, and waits for so many results. */
  void paint(int results) throws Exception {
    onEvents(
        () -> {
          assertThat(model.orders().cannotPaint()).isEmpty();
          model.orders().paint();
          return null;
        });
    await(() -> model.results().all().size() == results && model.orders().running().isEmpty());
  }

  // --- hands and eyes

  /**
   * The one that is showing and is called this, by its word or its name for those who can't see.
   */
  AbstractButton button(String name) throws Exception {
    return onEvents(
        () ->
            all(panel, AbstractButton.class).stream()
                .filter(Component::isShowing)
                .filter(
                    it ->
                        name.equals(it.getText())
                            || name.equals(it.getAccessibleContext().getAccessibleName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no button " + name)));
  }

  void click(String name) throws Exception {
    AbstractButton button = button(name);
    onEvents(
        () -> {
          assertThat(button.isEnabled()).as(name + " is enabled").isTrue();
          button.doClick(0);
          return null;
        });
    settle();
  }

  <C> C only(Class<C> kind) throws Exception {
    return onEvents(
        () ->
            all(panel, kind).stream()
                .filter(it -> ((Component) it).isShowing())
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind.getSimpleName())));
  }

  static <C> List<C> all(Component root, Class<C> kind) {
    List<C> found = new ArrayList<>();
    if (kind.isInstance(root)) {
      found.add(kind.cast(root));
    }
    if (root instanceof Container container) {
      for (Component child : container.getComponents()) {
        found.addAll(all(child, kind));
      }
    }
    return found;
  }

  /** What can be used where it is showing, by mouse or keyboard. */
  static List<JComponent> controls(Component root) {
    return all(root, JComponent.class).stream()
        .filter(Component::isShowing)
        .filter(Component::isFocusable)
        .filter(
            it ->
                it instanceof AbstractButton
                    || it instanceof JTextComponent
                    || it instanceof JSlider
                    || it instanceof JComboBox)
        .filter(it -> SwingUtilities.getAncestorOfClass(JScrollBar.class, it) == null)
        // The arrows of numbers and of lists: the keys beside them do the same.
        .filter(it -> !(it instanceof AbstractButton && it.getParent() instanceof JSpinner))
        .filter(it -> !(it instanceof AbstractButton && it.getParent() instanceof JComboBox))
        .toList();
  }

  // --- patience

  private static void soon(Runnable task) {
    if (SwingUtilities.isEventDispatchThread()) {
      task.run();
    } else {
      SwingUtilities.invokeLater(task);
    }
  }

  static <T> T onEvents(Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    SwingUtilities.invokeAndWait(future);
    return future.get();
  }

  static void await(Callable<Boolean> condition) throws Exception {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!onEvents(condition)) {
      assertThat(System.currentTimeMillis()).as("waited too long").isLessThan(end);
      Thread.sleep(10);
    }
  }

  /** Until what was asked of the threads behind has been done and shown. */
  void settle() throws Exception {
    for (int round = 0; round < 3; round++) {
      calls.submit(() -> {}).get();
      files.submit(() -> {}).get();
      onEvents(() -> null);
    }
    onEvents(
        () -> {
          window.validate();
          return null;
        });
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
  public void shown(boolean now) {
    shown.add(now);
  }

  @Override
  public Optional<Path> file() {
    return easel.picture().file();
  }

  /** Ends only when nobody writes into the folder any more. */
  @Override
  public void close() {
    try {
      onEvents(
          () -> {
            model.shutDown();
            return null;
          });
      engines.letGo();
      await(() -> model.orders().running().isEmpty());
      settle();
      calls.shutdown();
      files.shutdown();
      assertThat(calls.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
      assertThat(files.awaitTermination(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
      onEvents(
          () -> {
            host.close();
            easel.close();
            window.dispose();
            return null;
          });
    } catch (Exception e) {
      throw new IllegalStateException("the stage could not be cleared", e);
    }
  }
}
