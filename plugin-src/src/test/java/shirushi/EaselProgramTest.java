package shirushi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static shirushi.Hands.PATIENCE_MILLIS;
import static shirushi.Hands.all;
import static shirushi.Hands.await;
import static shirushi.Hands.commit;
import static shirushi.Hands.key;
import static shirushi.Hands.onEvents;
import static shirushi.Hands.shown;

import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Window;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JToggleButton;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.bridge.Cancel;
import shirushi.canvas.Layer;
import shirushi.cli.Context;
import shirushi.format.Formats;
import shirushi.host.easel.Easel;
import shirushi.host.easel.view.EaselWindow;
import shirushi.host.file.Seals;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;
import shirushi.origin.ledger.Kind;
import shirushi.origin.ledger.Ledger;
import shirushi.ui.view.PalettePanel;

/** The whole program, as an artist uses it: a window, a keyboard, the model that comes along. */
class EaselProgramTest {
  private static final String PROMPT = "女の子、ピンクの髪、夜空";

  @TempDir private Path folder;
  private Cancel cancel;
  private final StringWriter said = new StringWriter();
  private Ledger ledger;
  private Path file;
  private EaselProgram program;
  private CompletableFuture<Void> ended;
  private EaselWindow window;

  @BeforeAll
  static void needsAScreen() {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display to show a window on");
  }

  @BeforeEach
  void open() throws Exception {
    ledger = new Ledger(folder.resolve("ledger"), folder.resolve("keys/ledger.key"));
    file = folder.resolve("絵.ora");
    try (Easel easel =
        new Easel(Runnable::run, Tool.UNKNOWN, format -> Seals.NONE, folder.resolve("r"))) {
      easel.create(512, 384, 0xFFFFFFFF);
      easel.save(file);
    }
    Files.writeString(
        Files.createDirectories(folder.resolve("config")).resolve("easel.properties"),
        "language=en\n");
    start();
  }

  private void start() throws Exception {
    cancel = new Cancel();
    PrintWriter sentences = new PrintWriter(said);
    Context context =
        new Context(
            Path.of(System.getProperty("shirushi.home", "..")).toAbsolutePath().normalize(),
            folder.resolve("cache"),
            ledger,
            new Tool("Shirushi", "9.8.7"),
            sentences,
            sentences,
            false,
            false,
            cancel);
    program = new EaselProgram(context, folder.resolve("config"), folder.resolve("data"));
    ended =
        CompletableFuture.runAsync(
            () -> {
              try {
                program.run(Optional.of(file));
              } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    await(() -> window().isPresent());
    window = window().orElseThrow();
    await(() -> program.palette().document().width() == 512);
  }

  private static Optional<EaselWindow> window() {
    for (Window each : Window.getWindows()) {
      if (each instanceof EaselWindow easel && easel.isShowing()) {
        return Optional.of(easel);
      }
    }
    return Optional.empty();
  }

  @AfterEach
  void close() throws Exception {
    cancel.request();
    ended.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    onEvents(
        () -> {
          window.dispose();
          return null;
        });
  }

  @Test
  void nothingIsLoadedBeforeThePaletteIsOpenedAndItIsRememberedWithThePicture() throws Exception {
    assertThat(onEvents(() -> palette().isShowing())).isTrue();
    assertThat(onEvents(this::prompt)).isEmpty();
    assertThat(folder.resolve("cache")).doesNotExist();
    press("F8");
    await(() -> prompt().filter(Component::isFocusOwner).isPresent());

    press("F8");
    await(() -> !palette().isShowing());
    await(this::canvasHasTheKeys);
    press("F8");
    await(() -> palette().isShowing());

    restart();
    await(() -> prompt().isPresent());
  }

  @Test
  void aPictureFromJapaneseWordsIsPreviewedAppliedUndoneRedoneSavedAndTagged() throws Exception {
    paint(PROMPT);
    photograph("easel-result");
    click("Apply");
    await(() -> layers().size() == 2);
    await(() -> program.easel().picture().ghost().isEmpty());
    await(this::canvasHasTheKeys);
    Layer painted = onEvents(() -> layers().get(1));
    photograph("easel-applied");

    press("ctrl Z");
    assertThat(onEvents(this::layers)).hasSize(1);
    awaitRecord(Kind.REMOVAL); // taken back at once, it would not have been noticed
    press("ctrl shift Z");
    assertThat(onEvents(this::layers)).contains(painted);
    press("ctrl S");
    await(() -> !program.easel().picture().changed());

    Layer reopened = Formats.read(file).layers().get(1);
    assertThat(reopened.pixels()).isEqualTo(painted.pixels());
    OriginTag tag = reopened.tag().orElseThrow();
    assertThat(tag.isAi()).isTrue();
    assertThat(tag.prompt()).contains(PROMPT);
    assertThat(tag.pixelHash()).contains(reopened.pixels().sha256());
    awaitRecord(Kind.EXPORT);
    assertThat(recorded())
        .containsSubsequence(Kind.JOB, Kind.APPLY, Kind.REMOVAL, Kind.APPLY, Kind.EXPORT);
    assertThat(file.resolveSibling("絵.ora.origin.json")).exists();
  }

  @Test
  void aDocumentLockedAgainstAiStaysSoWhenItIsOpenedAgain() throws Exception {
    press("F8");
    await(() -> prompt().isPresent());
    click("No AI here");
    click("No AI in this document");
    await(() -> program.easel().picture().noAi().isPresent());
    await(() -> prompt().isEmpty());
    press("ctrl S");
    await(() -> !program.easel().picture().changed());

    restart();
    await(() -> program.easel().picture().noAi().isPresent());
    await(() -> button("Allow AI again").isPresent());
    assertThat(onEvents(this::prompt)).isEmpty();
    click("Allow AI again");
    click("Allow AI and record it");
    await(() -> prompt().isPresent());
  }

  @Test
  void aFaultThatNobodyForesawIsSaidAndTheProgramGoesOn() throws Exception {
    onEvents(
        () -> {
          SwingUtilities.invokeLater(
              () -> {
                throw new OutOfMemoryError("as when a step needs more than there is");
              });
          return null;
        });
    await(
        () ->
            shown(JTextComponent.class, window).stream()
                .anyMatch(text -> text.getText().contains("too little memory")));
  }

  private boolean canvasHasTheKeys() {
    return all(JComponent.class, window).stream()
        .filter(Component::isFocusOwner)
        .anyMatch(it -> it.getClass().getSimpleName().equals("CanvasView"));
  }

  private void awaitRecord(Kind kind) throws Exception {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!recorded().contains(kind)) {
      assertThat(System.currentTimeMillis()).as("not on record").isLessThan(end);
      Thread.sleep(20);
    }
  }

  private List<Kind> recorded() throws Exception {
    List<Kind> kinds = new ArrayList<>();
    for (long i = 0; i < ledger.checkpoint().orElseThrow().size(); i++) {
      kinds.add(ledger.entry(i).entry().kind());
    }
    return kinds;
  }

  private void paint(String prompt) throws Exception {
    press("F8");
    await(() -> prompt().isPresent());
    JTextComponent field = onEvents(this::prompt).orElseThrow();
    commit(field, prompt);
    await(() -> program.palette().orders().cannotPaint().isEmpty()); // the model has been read
    key(field, "ctrl ENTER");
    await(() -> !thumbnails().isEmpty());
    onEvents(
        () -> {
          JToggleButton first = thumbnails().get(0);
          if (!first.isSelected()) {
            first.doClick(0);
          }
          return null;
        });
    await(() -> program.easel().picture().ghost().isPresent());
    assertThat(onEvents(this::layers)).hasSize(1);
    await(() -> button("Apply").filter(Component::isEnabled).isPresent());
  }

  private void restart() throws Exception {
    close();
    start();
  }

  private List<Layer> layers() {
    return program.easel().picture().canvas().layers();
  }

  private Optional<JTextComponent> prompt() {
    return Hands.prompt(palette());
  }

  private List<JToggleButton> thumbnails() {
    return Hands.thumbnails(palette());
  }

  private JComponent palette() {
    return all(PalettePanel.class, window).get(0);
  }

  // --- hands

  private void press(String keys) throws Exception {
    key(window.getRootPane(), keys);
  }

  private void click(String words) throws Exception {
    await(() -> button(words).isPresent());
    onEvents(
        () -> {
          button(words).orElseThrow().doClick(0);
          return null;
        });
  }

  private Optional<AbstractButton> button(String words) {
    return Hands.button(window, words);
  }

  // --- eyes

  /** For a person to look at. */
  private void photograph(String name) throws Exception {
    Thread.sleep(300);
    Rectangle area = onEvents(() -> window.getBounds());
    Path to = Files.createDirectories(Path.of("target/looks")).resolve(name + ".png");
    File out = to.toFile();
    assertThat(ImageIO.write(new Robot().createScreenCapture(area), "png", out)).isTrue();
  }
}
