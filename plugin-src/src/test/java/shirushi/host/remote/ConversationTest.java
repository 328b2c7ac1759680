package shirushi.host.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.Color;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.host.Host;
import shirushi.host.HostException;
import shirushi.language.Language;
import shirushi.origin.Tool;
import shirushi.style.Theme;

/** What a painting program may say to the palette, and what comes of it. */
class ConversationTest {
  private static final String THEME = "{'dark':true,'accent':'#53728e','ground':'#474747'}";

  @TempDir private Path folder;
  private final PipedOutputStream toPalette = new PipedOutputStream();
  private final Panel panel = new Panel();
  private Line program;
  private CompletableFuture<Void> over;

  /** Writes down what it is told. */
  private static final class Panel implements RemotePanel {
    private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();
    private CompletableFuture<Void> seen = CompletableFuture.completedFuture(null);
    private RemoteHost host;

    @Override
    public void greeted(RemoteHost program, Language language, Theme theme) {
      host = program;
      told.add(List.of(language, theme));
    }

    @Override
    public CompletableFuture<Void> show(OptionalLong window, int width, int height) {
      told.add(List.of("show", window, width, height));
      return seen;
    }

    @Override
    public void size(int width, int height) {
      told.add(List.of("size", width, height));
    }

    @Override
    public void hide() {
      told.add("hide");
    }

    @Override
    public void theme(Theme theme) {
      told.add(theme);
    }

    @Override
    public void toggle(boolean onlyOpen) {
      told.add(List.of("toggle", onlyOpen));
    }

    @Override
    public void saved(String document, Path file) {
      told.add(List.of("saved", document, file));
    }

    Object next() throws InterruptedException {
      return told.poll(5, TimeUnit.SECONDS);
    }
  }

  @BeforeEach
  void begin() throws Exception {
    PipedOutputStream toProgram = new PipedOutputStream();
    Conversation conversation =
        new Conversation(
            new PipedInputStream(toPalette), toProgram, new Tool("Shirushi", "9.8.7"), panel);
    program =
        new Line(
            new PipedInputStream(toProgram),
            toPalette,
            (method, params) -> CompletableFuture.completedFuture(JsonNull.INSTANCE),
            5000);
    over = run(conversation::run);
    run(program::run);
  }

  private interface Reading {
    void run() throws IOException;
  }

  private static CompletableFuture<Void> run(Reading reading) {
    CompletableFuture<Void> over = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                reading.run();
                over.complete(null);
              } catch (IOException e) {
                over.complete(null); // a pipe whose writer has gone says so instead of ending
              }
            });
    thread.setDaemon(true);
    thread.start();
    return over;
  }

  @AfterEach
  void end() throws Exception {
    toPalette.close();
    over.get(5, TimeUnit.SECONDS);
  }

  private JsonElement ask(String method, String params) throws Exception {
    return program.call(method, json(params));
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
  }

  private int code(String method, String params) {
    CallException[] fault = new CallException[1];
    assertThatThrownBy(() -> ask(method, params))
        .isInstanceOfSatisfying(CallException.class, it -> fault[0] = it);
    return fault[0].code();
  }

  private String hello(int protocol, String place) {
    return "{'protocol':%d,'host':{'name':'Krita','version':'5'},'folder':'%s','language':'zh_TW','theme':%s}"
        .formatted(protocol, place, THEME);
  }

  private void greet() throws Exception {
    ask("hello", hello(1, folder.toString()));
    panel.next();
  }

  @Test
  void aGreetingTellsWhoIsThereAndHowItLooks() throws Exception {
    assertThat(ask("hello", hello(1, folder.toString())))
        .isEqualTo(json("{'protocol':1,'palette':{'name':'Shirushi','version':'9.8.7'}}"));
    Theme theme = new Theme(true, new Color(0x53728E), new Color(0x474747));
    assertThat(panel.next()).isEqualTo(List.of(Language.TRADITIONAL_CHINESE, theme));
    assertThat(panel.host.name()).isEqualTo("Krita");
    assertThat(code("hello", hello(1, folder.toString()))).isEqualTo(CallException.NO_MESSAGE);
  }

  @Test
  void nothingIsDoneBeforeTheGreeting() {
    assertThat(code("show", "{'width':1,'height':1}")).isEqualTo(CallException.NOT_YET);
    assertThat(code("nonsense", "{}")).isEqualTo(CallException.NOT_YET);
    assertThat(panel.told).isEmpty();
  }

  @Test
  void anotherProtocolIsRefusedWithBothNumbers() {
    assertThatThrownBy(() -> ask("hello", hello(2, folder.toString())))
        .isInstanceOf(CallException.class)
        .hasMessageContaining("2")
        .hasMessageContaining("1");
    assertThat(code("hello", hello(2, folder.toString()))).isEqualTo(CallException.VERSION);
    assertThat(code("hide", "{}")).isEqualTo(CallException.NOT_YET);
  }

  @Test
  void whatIsMissingOrOutOfRangeIsRefusedAndToldToNobody() throws Exception {
    assertThat(code("hello", "{'protocol':1}")).isEqualTo(CallException.WRONG_PARAMS);
    assertThat(code("hello", hello(1, folder.resolve("nowhere").toString())))
        .isEqualTo(CallException.WRONG_PARAMS);
    greet();
    for (String size :
        List.of(
            "{}",
            "{'width':0,'height':1}",
            "{'width':1,'height':65537}",
            "{'width':'wide','height':1}",
            "{'width':1,'height':1,'window':0}")) {
      assertThat(code("show", size)).as(size).isEqualTo(CallException.WRONG_PARAMS);
    }
    assertThat(code("theme", "{'accent':'#53728e'}")).isEqualTo(CallException.WRONG_PARAMS);
    assertThat(code("theme", "{'dark':true,'accent':'red'}")).isEqualTo(CallException.WRONG_PARAMS);
    assertThat(code("changed", "{'what':['weather']}")).isEqualTo(CallException.WRONG_PARAMS);
    assertThat(code("saved", "{'document':'d'}")).isEqualTo(CallException.WRONG_PARAMS);
    assertThat(code("sing", "{}")).isEqualTo(CallException.NO_SUCH_CALL);
    assertThat(panel.told).isEmpty();
  }

  @Test
  void showIsAnsweredWhenThePanelIsSeen() throws Exception {
    greet();
    panel.seen = new CompletableFuture<>();
    CompletableFuture<Void> answered = run(() -> answer("{'window':7,'width':3,'height':4}"));
    assertThat(panel.next()).isEqualTo(List.of("show", OptionalLong.of(7), 3, 4));
    assertThat(answered).isNotDone();
    panel.seen.complete(null);
    answered.get(5, TimeUnit.SECONDS);
  }

  private void answer(String size) throws IOException {
    try {
      program.call("show", json(size));
    } catch (CallException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aPanelThatCannotBeShownIsRefusedInOneSentence() throws Exception {
    greet();
    panel.seen = CompletableFuture.failedFuture(new HostException("there is no room"));
    assertThatThrownBy(() -> ask("show", "{'width':3,'height':4}"))
        .isInstanceOfSatisfying(
            CallException.class, it -> assertThat(it.code()).isEqualTo(CallException.REFUSED))
        .hasMessage("there is no room");
  }

  @Test
  void everythingElseIsTold() throws Exception {
    greet();
    ask("size", "{'width':5,'height':6}");
    ask("hide", "{}");
    ask("theme", "{'dark':false}");
    ask("toggle", "{'open':true}");
    ask("toggle", "{}");
    ask("saved", "{'document':'d','file':'/a/b.kra'}");
    assertThat(panel.told)
        .containsExactly(
            List.of("size", 5, 6),
            "hide",
            Theme.LIGHT,
            List.of("toggle", true),
            List.of("toggle", false),
            List.of("saved", "d", Path.of("/a/b.kra")));
    BlockingQueue<Object> changes = new LinkedBlockingQueue<>();
    panel.host.listen(changes::add);
    ask("changed", "{'what':['layers','selection','work']}");
    assertThat(changes)
        .containsExactly(Host.Change.LAYERS, Host.Change.SELECTION, Host.Change.WORK);
  }

  @Test
  void whatWasDoneWhileThePanelWasGoneIsLookedAtWhenItIsBack() throws Exception {
    greet();
    BlockingQueue<Object> changes = new LinkedBlockingQueue<>();
    panel.host.listen(changes::add);
    ask("show", "{'width':3,'height':4}");
    assertThat(changes).isEmpty();
    ask("hide", "{}");
    ask("show", "{'width':3,'height':4}");
    assertThat(changes).containsExactly(Host.Change.DOCUMENT);
  }

  @Test
  void itEndsWithTheLine() throws Exception {
    greet();
    toPalette.close();
    over.get(2, TimeUnit.SECONDS);
  }
}
