package shirushi.host.remote;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import shirushi.host.Host;
import shirushi.host.HostException;
import shirushi.origin.Tool;

/**
 * The palette's end of the conversation with a painting program: answers what the program calls,
 * and makes a host of it. See docs/host-protocol.md.
 */
public final class Conversation {
  private static final int PROTOCOL = 1;

  /** Krita's seventh colour label is purple, as AI is in the panel. */
  private static final int LABEL = 7;

  /** A program that saves a large picture, or waits for the artist, answers late. */
  private static final int PATIENCE_MILLIS = 120_000;

  private final Line line;
  private final Tool tool;
  private final RemotePanel panel;
  private RemoteHost host;

  /**
   * @param tool what the palette calls itself
   */
  public Conversation(InputStream in, OutputStream out, Tool tool, RemotePanel panel) {
    this.line = new Line(in, out, this::called, PATIENCE_MILLIS);
    this.tool = tool;
    this.panel = panel;
  }

  /** Returns when the program has closed its end of the line. */
  public void run() throws IOException {
    line.run();
  }

  private CompletableFuture<JsonElement> called(String method, JsonObject params)
      throws CallException {
    if (method.equals("hello")) {
      return done(hello(Asked.read(Asked.Hello::of, params)));
    }
    if (host == null) {
      throw new CallException(CallException.NOT_YET, "hello comes first");
    }
    if (method.equals("show")) {
      return shown(Asked.read(Asked.Size::of, params));
    }
    tell(method, params);
    return done(JsonNull.INSTANCE);
  }

  private JsonElement hello(Asked.Hello hello) throws CallException {
    if (hello.protocol() != PROTOCOL) {
      throw new CallException(
          CallException.VERSION,
          hello.host().name() + " speaks protocol " + hello.protocol() + ", this is " + PROTOCOL);
    }
    if (host != null) {
      throw new CallException(CallException.NO_MESSAGE, "hello comes once");
    }
    String program = hello.host().name();
    try {
      host =
          new RemoteHost(new Bridge(line, new Exchange(hello.place(), "palette"), program), LABEL);
    } catch (IOException e) {
      throw new CallException(CallException.WRONG_PARAMS, e.getMessage(), e);
    }
    panel.greeted(host, hello.tongue(), hello.theme().theme());
    JsonObject palette = new JsonObject();
    palette.addProperty("name", tool.name());
    palette.addProperty("version", tool.version());
    JsonObject said = new JsonObject();
    said.addProperty("protocol", PROTOCOL);
    said.add("palette", palette);
    return said;
  }

  private CompletableFuture<JsonElement> shown(Asked.Size size) {
    boolean back = host.watch().on();
    return panel
        .show(size.place(), size.width(), size.height())
        .handle(
            (nothing, fault) -> {
              if (fault == null) {
                if (back) {
                  host.changed(Host.Change.DOCUMENT); // whatever was done, nobody was told
                }
                return JsonNull.INSTANCE;
              }
              if (fault instanceof HostException refusal) {
                throw new CompletionException(
                    new CallException(CallException.REFUSED, refusal.getMessage(), refusal));
              }
              throw new CompletionException(fault);
            });
  }

  private void tell(String method, JsonObject params) throws CallException {
    switch (method) {
      case "size" -> {
        Asked.Size size = Asked.read(Asked.Size::of, params);
        panel.size(size.width(), size.height());
      }
      case "hide" -> {
        host.watch().off();
        panel.hide();
      }
      case "theme" -> panel.theme(Asked.read(Asked.Look::of, params));
      case "toggle" -> panel.toggle(Asked.read(Asked.Toggle::onlyOpen, params));
      case "changed" -> Asked.read(Asked.Changed::of, params).forEach(host::changed);
      case "saved" -> {
        Asked.Saved saved = Asked.read(Asked.Saved::of, params);
        panel.saved(saved.document(), Path.of(saved.file()));
      }
      default ->
          throw new CallException(CallException.NO_SUCH_CALL, "there is no '" + method + "'");
    }
  }

  private static CompletableFuture<JsonElement> done(JsonElement answer) {
    return CompletableFuture.completedFuture(answer);
  }
}
