package shirushi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static shirushi.Hands.PATIENCE_MILLIS;
import static shirushi.Hands.all;
import static shirushi.Hands.await;
import static shirushi.Hands.button;
import static shirushi.Hands.commit;
import static shirushi.Hands.key;
import static shirushi.Hands.onEvents;
import static shirushi.Hands.prompt;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.bridge.Cancel;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.cli.Context;
import shirushi.host.remote.FakeProgram;
import shirushi.origin.Tool;
import shirushi.origin.ledger.Ledger;
import shirushi.ui.view.PalettePanel;

/** The whole palette at a line whose other end is a painting program that is none. */
class PaletteProgramTest {
  private static final String PROMPT = "女の子、ピンクの髪、夜空";

  @TempDir private Path folder;
  private Path exchange;
  private FakeProgram program;
  private CompletableFuture<Void> ended;

  @BeforeAll
  static void needsAScreen() {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display to show a window on");
  }

  @BeforeEach
  void greet() throws Exception {
    exchange = Files.createDirectory(folder.resolve("exchange"));
    Layer paper =
        new Layer(
            LayerId.random(),
            "Background",
            0,
            0,
            Raster.plain(512, 384, 0xFFFFFFFF),
            1,
            true,
            Optional.empty());
    program = new FakeProgram(Canvas.of(paper), exchange);
    Ledger ledger = new Ledger(folder.resolve("ledger"), folder.resolve("keys/ledger.key"));
    PrintWriter sentences = new PrintWriter(new StringWriter());
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
            new Cancel());
    InputStream heard = program.toPalette();
    PaletteProgram palette =
        new PaletteProgram(context, folder.resolve("data"), heard, program.fromPalette());
    ended =
        CompletableFuture.runAsync(
            () -> {
              try {
                palette.run();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    JsonElement said =
        ask(
            "hello",
            """
            {"protocol": 1, "host": {"name": "a program", "version": "1"}, "folder": "%s",
             "language": "en", "theme": {"dark": true}}"""
                .formatted(exchange));
    assertThat(said.getAsJsonObject().get("protocol").getAsInt()).isEqualTo(1);
  }

  @AfterEach
  void close() throws Exception {
    program.close();
    ended.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Test
  void wordsBecomeALayerOfTheProgramWhichSaysWhatItIs() throws Exception {
    paint();
    await(() -> !Hands.thumbnails(palette()).isEmpty());
    await(() -> program.previewed());
    assertThat(program.canvas().layers()).hasSize(1);
    await(() -> button(palette(), "Apply").filter(Component::isEnabled).isPresent());
    onEvents(
        () -> {
          button(palette(), "Apply").orElseThrow().doClick(0);
          return null;
        });

    await(() -> program.record().filter(it -> it.contains(PROMPT)).isPresent());
    List<Layer> layers = program.canvas().layers();
    assertThat(layers).hasSize(2);
    assertThat(layers.get(1).name()).isEqualTo("[AI] " + PROMPT);
    assertThat(layers.get(1).pixels().width()).isEqualTo(512);
    await(() -> !program.previewed());
    try (Stream<Path> left = Files.list(exchange)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void itIsClosedWithTheKeyThatOpenedItAndTheProgramIsTold() throws Exception {
    open();
    ask("toggle", "{}");
    assertThat(program.heard().poll(5, TimeUnit.SECONDS)).isEqualTo("leave true");
    await(() -> prompt(palette()).isEmpty());
    ask("toggle", "{}");
    await(() -> prompt(palette()).isPresent());
  }

  @Test
  void keysThatThePanelHasNoUseForAreTheProgrammes() throws Exception {
    open();
    onEvents(
        () -> {
          JTextComponent field = prompt(palette()).orElseThrow();
          press(field, KeyEvent.VK_F5, 0);
          press(field, KeyEvent.VK_S, KeyEvent.CTRL_DOWN_MASK);
          press(field, KeyEvent.VK_B, 0); // is text
          return null;
        });
    assertThat(program.heard().poll(5, TimeUnit.SECONDS)).isEqualTo("key F5");
    assertThat(program.heard().poll(5, TimeUnit.SECONDS)).isEqualTo("key Ctrl+S");
    assertThat(program.heard().poll(200, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void whenTheLineEndsItEndsWithinTwoSecondsInTheMiddleOfItsWorkToo() throws Exception {
    paint();
    program.close();
    ended.get(2, TimeUnit.SECONDS);
    await(() -> panel().isEmpty());
  }

  private void open() throws Exception {
    ask("show", "{'width': 320, 'height': 640}".replace('\'', '"'));
    await(() -> panel().isPresent());
    assertThat(onEvents(() -> prompt(palette()))).isEmpty();
    ask("toggle", "{\"open\": true}");
    await(() -> prompt(palette()).isPresent());
  }

  private void paint() throws Exception {
    open();
    JTextComponent field = onEvents(() -> prompt(palette())).orElseThrow();
    commit(field, PROMPT);
    await(() -> button(palette(), "Paint").filter(Component::isEnabled).isPresent());
    key(field, "ctrl ENTER");
  }

  private static void press(Component component, int code, int modifiers) {
    KeyEvent event =
        new KeyEvent(component, KeyEvent.KEY_PRESSED, 0, modifiers, code, KeyEvent.CHAR_UNDEFINED);
    KeyboardFocusManager.getCurrentKeyboardFocusManager().dispatchKeyEvent(event);
  }

  private JsonElement ask(String method, String params) throws Exception {
    return program.ask(method, JsonParser.parseString(params).getAsJsonObject());
  }

  private static JComponent palette() {
    return panel().orElseThrow();
  }

  private static Optional<PalettePanel> panel() {
    return Stream.of(Window.getWindows())
        .filter(Window::isShowing)
        .flatMap(window -> all(PalettePanel.class, window).stream())
        .findFirst();
  }
}
