package shirushi.host.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTest {
  private final PipedOutputStream there = new PipedOutputStream();
  private final List<String> called = Collections.synchronizedList(new ArrayList<>());
  private BufferedReader here;
  private Line line;
  private Thread reading;

  @BeforeEach
  void begin() throws IOException {
    PipedInputStream in = new PipedInputStream(there, 1 << 24);
    PipedOutputStream out = new PipedOutputStream();
    here =
        new BufferedReader(
            new InputStreamReader(new PipedInputStream(out, 1 << 20), StandardCharsets.UTF_8));
    line = new Line(in, out, this::answer, 2000);
    reading =
        new Thread(
            () -> {
              try {
                line.run();
              } catch (IOException e) {
                called.add("ended by " + e);
              }
            });
    reading.start();
  }

  @AfterEach
  void end() throws Exception {
    there.close();
    reading.join(2000);
    assertThat(reading.isAlive()).isFalse();
  }

  private CompletableFuture<JsonElement> answer(String method, JsonObject params)
      throws CallException {
    called.add(method + params);
    return switch (method) {
      case "echo" -> CompletableFuture.completedFuture(params.get("text"));
      case "late" -> CompletableFuture.failedFuture(new CallException(CallException.BUSY, "later"));
      case "fault" -> CompletableFuture.failedFuture(new IllegalStateException("oh"));
      default -> throw new CallException(CallException.NO_SUCH_CALL, "no " + method);
    };
  }

  private void send(String text) throws IOException {
    there.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    there.flush();
  }

  private JsonObject come() throws IOException {
    return JsonParser.parseString(here.readLine()).getAsJsonObject();
  }

  @Test
  void aCallIsAnsweredWithItsNumber() throws Exception {
    send("{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"echo\",\"params\":{\"text\":\"桜 \\n\"}}");
    JsonObject answer = come();
    assertThat(answer.get("id").getAsInt()).isEqualTo(7);
    assertThat(answer.get("result").getAsString()).isEqualTo("桜 \n");
  }

  @Test
  void whatIsOnlyToldIsNotAnswered() throws Exception {
    send("{\"jsonrpc\":\"2.0\",\"method\":\"echo\",\"params\":{\"text\":\"one\"}}");
    send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"echo\",\"params\":{\"text\":\"two\"}}");
    assertThat(come().get("result").getAsString()).isEqualTo("two");
    assertThat(called).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"jsonrpc\":                                              | -32700",
        "nonsense                                                   | -32700",
        "[]                                                         | -32600",
        "17                                                         | -32600",
        "{\"id\":{},\"method\":\"echo\"}                            | -32600",
        "{\"id\":1}                                                 | -32600",
        "{\"id\":1,\"method\":5}                                    | -32600",
        "{\"id\":1,\"method\":\"echo\",\"params\":[1]}              | -32602",
        "{\"id\":1,\"method\":\"what\"}                             | -32601",
        "{\"id\":1,\"method\":\"late\"}                             | 5",
        "{\"id\":1,\"method\":\"fault\"}                            | -32603",
      })
  void whatIsNoCallIsAnsweredWithAnError(String text, int code) throws Exception {
    send(text);
    assertThat(come().get("error").getAsJsonObject().get("code").getAsInt()).isEqualTo(code);
    send("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"echo\",\"params\":{\"text\":\"on\"}}");
    assertThat(come().get("result").getAsString()).isEqualTo("on");
  }

  @Test
  void aLineOverTheLimitIsSkipped() throws Exception {
    send("{\"id\":1,\"method\":\"echo\",\"params\":{\"text\":\"" + "x".repeat(9 << 20) + "\"}}");
    assertThat(come().get("error").getAsJsonObject().get("code").getAsInt()).isEqualTo(-32700);
    send("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"echo\",\"params\":{\"text\":\"on\"}}");
    assertThat(come().get("result").getAsString()).isEqualTo("on");
    assertThat(called).hasSize(1);
  }

  @Test
  void nestingWithoutEndIsNoJson() throws Exception {
    send("[".repeat(1 << 20));
    assertThat(come().get("error").getAsJsonObject().get("code").getAsInt()).isEqualTo(-32700);
  }

  private CompletableFuture<JsonElement> call(String method) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return line.call(method, new JsonObject());
          } catch (CallException e) {
            return new JsonPrimitive("error " + e.code() + " " + e.getMessage());
          } catch (IOException e) {
            return new JsonPrimitive(e.getMessage());
          }
        });
  }

  @Test
  void answersFindTheirCallsInAnyOrder() throws Exception {
    CompletableFuture<JsonElement> one = call("one");
    JsonObject first = come();
    CompletableFuture<JsonElement> two = call("two");
    JsonObject second = come();
    send("{\"jsonrpc\":\"2.0\",\"id\":" + second.get("id") + ",\"result\":2}");
    send("{\"jsonrpc\":\"2.0\",\"id\":9999,\"result\":9}");
    send(
        "{\"jsonrpc\":\"2.0\",\"id\":"
            + first.get("id")
            + ",\"error\":{\"code\":2,\"message\":\"gone\"}}");
    assertThat(two.get().getAsInt()).isEqualTo(2);
    assertThat(one.get().getAsString()).isEqualTo("error 2 gone");
  }

  @Test
  void whoEndsTheLineLeavesNobodyWaiting() throws Exception {
    CompletableFuture<JsonElement> one = call("one");
    come();
    there.close();
    assertThat(one.get().getAsString()).isEqualTo("the line has ended");
    reading.join(2000);
    assertThat(call("two").get().getAsString()).isEqualTo("the line has ended");
  }

  @Test
  void whoDoesNotAnswerIsNotWaitedForForever() {
    assertThatThrownBy(() -> line.call("one", new JsonObject()))
        .isInstanceOf(IOException.class)
        .hasMessage("no answer to 'one'");
  }
}
