package shirushi.host.remote;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * JSON-RPC 2.0 with one message a line. Any thread may call; {@link #run} reads, on a thread of its
 * own. Source: the specification at jsonrpc.org.
 */
final class Line {
  /** Answers the other side's calls. */
  interface Calls {
    /**
     * @param params empty where there are none
     * @return the answer; a notification's is dropped
     */
    CompletableFuture<JsonElement> call(String method, JsonObject params) throws CallException;
  }

  private static final System.Logger LOG = System.getLogger("shirushi.host.remote");
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  private final LineReader in;
  private final OutputStream out;
  private final Calls calls;
  private final int patience;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonElement>> waiting = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /**
   * @param patience milliseconds that an answer may take
   */
  Line(InputStream in, OutputStream out, Calls calls, int patience) {
    this.in = new LineReader(in);
    this.out = out;
    this.calls = calls;
    this.patience = patience;
  }

  /**
   * Calls the other side and waits for its answer.
   *
   * @throws CallException where it answers with an error
   * @throws IOException where it does not answer, or has gone
   */
  JsonElement call(String method, JsonObject params) throws CallException, IOException {
    int id = ids.incrementAndGet();
    CompletableFuture<JsonElement> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    try {
      send(message(method, params, Optional.of(id)));
      if (closed) {
        throw new IOException("the line has ended");
      }
      return answer.get(patience, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("no answer to '" + method + "'", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for '" + method + "'", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CallException error) {
        throw error;
      }
      throw new IOException(e.getCause().getMessage(), e.getCause());
    } finally {
      waiting.remove(id);
    }
  }

  /** Tells the other side, which does not answer. */
  void tell(String method, JsonObject params) throws IOException {
    send(message(method, params, Optional.empty()));
  }

  private static JsonObject message(String method, JsonObject params, Optional<Integer> id) {
    JsonObject message = new JsonObject();
    message.addProperty("jsonrpc", "2.0");
    id.ifPresent(it -> message.addProperty("id", it));
    message.addProperty("method", method);
    message.add("params", params);
    return message;
  }

  private void send(JsonObject message) throws IOException {
    byte[] line = (GSON.toJson(message) + "\n").getBytes(StandardCharsets.UTF_8);
    synchronized (out) {
      out.write(line);
      out.flush();
    }
  }

  /** Reads until the other side closes its end; then every call that waits fails. */
  void run() throws IOException {
    try {
      Optional<String> line = in.next();
      while (line.isPresent()) {
        if (!line.get().isBlank()) {
          take(line.get());
        }
        line = in.next();
      }
    } finally {
      closed = true;
      waiting
          .values()
          .forEach(it -> it.completeExceptionally(new IOException("the line has ended")));
    }
  }

  private void take(String line) throws IOException {
    JsonElement id = JsonNull.INSTANCE;
    try {
      JsonObject message = parse(line);
      id = id(message);
      if (message.has("method")) {
        called(message, id);
      } else {
        answered(message, id);
      }
    } catch (CallException e) {
      fail(id, e);
    }
  }

  private JsonObject parse(String line) throws CallException {
    if (in.wasTooLong()) {
      throw new CallException(
          CallException.UNPARSABLE, "a line of over " + LineReader.LONGEST + " bytes");
    }
    try {
      JsonElement message = GSON.getAdapter(JsonElement.class).fromJson(line);
      if (!message.isJsonObject()) {
        throw new CallException(CallException.NO_MESSAGE, "a message is an object");
      }
      return message.getAsJsonObject();
    } catch (IOException | JsonParseException | StackOverflowError e) {
      throw new CallException(CallException.UNPARSABLE, "this is no JSON", e);
    }
  }

  private static JsonElement id(JsonObject message) throws CallException {
    JsonElement id = message.get("id");
    if (id == null || id.isJsonNull()) {
      return JsonNull.INSTANCE;
    }
    if (id instanceof JsonPrimitive primitive && primitive.isNumber()) {
      return id;
    }
    throw new CallException(CallException.NO_MESSAGE, "an id is a number");
  }

  private void called(JsonObject message, JsonElement id) throws CallException, IOException {
    JsonElement method = message.get("method");
    JsonElement params = message.has("params") ? message.get("params") : new JsonObject();
    if (!(method instanceof JsonPrimitive name && name.isString())) {
      throw new CallException(CallException.NO_MESSAGE, "a method is a text");
    }
    if (!params.isJsonObject()) {
      throw new CallException(CallException.WRONG_PARAMS, "params are an object");
    }
    calls
        .call(method.getAsString(), params.getAsJsonObject())
        .whenComplete(
            (answer, fault) -> {
              try {
                if (fault == null) {
                  succeed(id, answer);
                } else {
                  fail(id, error(method.getAsString(), fault));
                }
              } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "the answer found nobody", e);
              }
            });
  }

  private static CallException error(String method, Throwable fault) {
    Throwable cause = fault.getCause() == null ? fault : fault.getCause();
    if (fault instanceof CallException error) {
      return error;
    }
    if (cause instanceof CallException error) {
      return error;
    }
    LOG.log(System.Logger.Level.ERROR, "'" + method + "' ended with a fault", fault);
    return new CallException(CallException.FAULT, "a fault: " + cause, cause);
  }

  private void succeed(JsonElement id, JsonElement answer) throws IOException {
    if (!id.isJsonNull()) {
      JsonObject message = new JsonObject();
      message.addProperty("jsonrpc", "2.0");
      message.add("id", id);
      message.add("result", answer);
      send(message);
    }
  }

  private void fail(JsonElement id, CallException fault) throws IOException {
    JsonObject error = new JsonObject();
    error.addProperty("code", fault.code());
    error.addProperty("message", fault.getMessage());
    JsonObject message = new JsonObject();
    message.addProperty("jsonrpc", "2.0");
    message.add("id", id);
    message.add("error", error);
    send(message);
  }

  /** An answer that nobody waits for came too late. */
  private void answered(JsonObject message, JsonElement id) throws CallException {
    if (id.isJsonNull() && message.has("error")) {
      LOG.log(System.Logger.Level.WARNING, "the other side could not read a message: " + message);
      return;
    }
    if (!message.has("result") && !message.has("error")) {
      throw new CallException(CallException.NO_MESSAGE, "neither a call nor an answer");
    }
    CompletableFuture<JsonElement> answer = waiting.get(id.isJsonNull() ? -1 : id.getAsInt());
    if (answer == null) {
      return;
    }
    if (message.get("error") instanceof JsonObject error) {
      answer.completeExceptionally(refusal(error));
    } else {
      answer.complete(message.get("result"));
    }
  }

  private static Exception refusal(JsonObject error) {
    boolean whole =
        error.get("code") instanceof JsonPrimitive code
            && code.isNumber()
            && error.get("message") instanceof JsonPrimitive text
            && text.isString();
    return whole
        ? new CallException(error.get("code").getAsInt(), error.get("message").getAsString())
        : new IOException("an error that says nothing");
  }
}
