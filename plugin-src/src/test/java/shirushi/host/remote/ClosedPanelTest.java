package shirushi.host.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Samples;
import shirushi.host.Border;
import shirushi.host.NewLayer;
import shirushi.language.Language;
import shirushi.origin.Operation;
import shirushi.origin.OriginKind;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;
import shirushi.style.Theme;

/** What is done in the program while the panel is closed, from {@code hide} to {@code show}. */
class ClosedPanelTest {
  private static final OriginTag CAT =
      OriginTag.builder(Operation.GENERATED).prompt("a cat", "a cat", "").seed(7).build();
  private static final String HELLO =
      "{'protocol':1,'host':{'name':'Krita','version':'5'},'folder':'%s','language':'en',"
          + "'theme':{'dark':true}}";

  @TempDir private Path folder;
  private final CompletableFuture<RemoteHost> greeted = new CompletableFuture<>();
  private FakeProgram program;
  private RemoteHost host;
  private Layer paper;
  private Layer lines;
  private Layer cat;

  /** Is always ready. */
  private final class Panel implements RemotePanel {
    @Override
    public void greeted(RemoteHost program, Language language, Theme theme) {
      greeted.complete(program);
    }

    @Override
    public CompletableFuture<Void> show(OptionalLong window, int width, int height) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void size(int width, int height) {}

    @Override
    public void hide() {}

    @Override
    public void theme(Theme theme) {}

    @Override
    public void toggle(boolean onlyOpen) {}

    @Override
    public void saved(String document, Path file) {}
  }

  @BeforeEach
  void paperWithACatUnderLines() throws Exception {
    paper = layer("Background", 0, 0, Raster.plain(64, 48, 0xFFEEEEEE));
    lines = layer("Lines", 40, 30, Samples.drawing(9, 9));
    program = new FakeProgram(new Canvas(64, 48, List.of(paper, lines)), folder);
    Conversation conversation =
        new Conversation(
            program.toPalette(), program.fromPalette(), new Tool("Shirushi", "1"), new Panel());
    Thread thread =
        new Thread(
            () -> {
              try {
                conversation.run();
              } catch (IOException e) {
                // A pipe whose writer has gone says so instead of ending.
              }
            });
    thread.setDaemon(true);
    thread.start();
    ask("hello", HELLO.formatted(folder));
    ask("show", "{'width':300,'height':300}");
    host = greeted.get();
    host.insert(List.of(new NewLayer("cat", 8, 4, Samples.drawing(32, 24), CAT)), Border.NONE);
    host.layers();
    cat = program.canvas().layers().get(2);
  }

  @AfterEach
  void end() throws IOException {
    program.close();
  }

  private static Layer layer(String name, int x, int y, Raster pixels) {
    return new Layer(LayerId.random(), name, x, y, pixels, 1, true, Optional.empty());
  }

  private void ask(String method, String params) throws Exception {
    JsonObject json = JsonParser.parseString(params.replace('\'', '"')).getAsJsonObject();
    program.ask(method, json);
  }

  private void whileClosed(Layer... layers) throws Exception {
    ask("hide", "{}");
    host.layers(); // an order that was still at work asks, too
    program.becomes(new Canvas(64, 48, List.of(layers)));
    ask("show", "{'width':300,'height':300}");
  }

  private OriginKind kind(Layer layer) throws Exception {
    return host.layers().stream()
        .filter(it -> it.id().equals(layer.id()))
        .findFirst()
        .map(it -> OriginKind.of(it.tag()))
        .orElseThrow();
  }

  private Layer merged() {
    return layer("Background", 0, 0, paper.pixels().over(cat.pixels(), cat.x(), cat.y(), 1));
  }

  @Test
  void aMergeIsKnownByItsPixelsAndMarked() throws Exception {
    Layer merged = merged();
    whileClosed(merged, lines);
    assertThat(kind(merged)).isEqualTo(OriginKind.AI_EDITED);
    assertThat(kind(lines)).isEqualTo(OriginKind.UNKNOWN);
    assertThat(program.canvas().layers().get(0).name()).isEqualTo("[AI] Background");
    program.becomes(new Canvas(64, 48, List.of(paper, lines, cat)));
    assertThat(kind(paper)).isEqualTo(OriginKind.UNKNOWN);
    assertThat(kind(cat)).isEqualTo(OriginKind.AI);
  }

  @Test
  void aDrawingInTheDeletedLayersPlaceAccusesNobody() throws Exception {
    Layer drawn = layer("Drawn", 0, 0, Raster.plain(64, 48, 0xFF102030));
    whileClosed(paper, lines, drawn);
    assertThat(kind(drawn)).isEqualTo(OriginKind.UNKNOWN);
  }

  @Test
  void whatIsLeftAfterFlatteningHoldsIt() throws Exception {
    Layer flat = layer("Background", 0, 0, Raster.plain(64, 48, 0xFF102030));
    whileClosed(flat);
    assertThat(kind(flat)).isEqualTo(OriginKind.AI_EDITED);
  }

  @Test
  void aMergeIsFoundByThePaletteThatIsStartedNext() throws Exception {
    FakeProgram later = new FakeProgram(new Canvas(64, 48, List.of(merged(), lines)), folder);
    later.stored(program.record().orElseThrow());
    assertThat(later.host().layers())
        .extracting(it -> OriginKind.of(it.tag()))
        .containsExactly(OriginKind.AI_EDITED, OriginKind.UNKNOWN);
    later.close();
  }
}
