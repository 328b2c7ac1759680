package shirushi.host.remote;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import shirushi.canvas.LayerId;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;
import shirushi.host.Border;
import shirushi.host.Ghost;
import shirushi.host.HostException;

/** The calls that the program's bridge answers, with types. Any thread may call. */
final class Bridge {
  private static final int TRIES = 50;
  private static final int EVERY_MILLIS = 100;

  private final Line line;
  private final Exchange exchange;
  private final String program;

  /**
   * @param program what the artist calls it
   */
  Bridge(Line line, Exchange exchange, String program) {
    this.line = line;
    this.exchange = exchange;
    this.program = program;
  }

  String program() {
    return program;
  }

  /** A layer to be, with its prefix. */
  record Insert(String name, int x, int y, Raster pixels, int label) {}

  /** The document in front. */
  Optional<RemoteDocument> document() throws HostException {
    return call("document", new Params(), said -> nullable(Said.Document.class, said))
        .map(Said.Document::value);
  }

  /**
   * The layers of a document.
   *
   * @param layers bottom to top, a group before what is in it
   * @param current the one that the artist works on; empty where there is none
   */
  record Listing(List<RemoteLayer> layers, Optional<LayerId> current) {}

  Listing layers(RemoteDocument document) throws HostException {
    return call("layers", Params.on(document), said -> Said.as(Said.Layers.class, said).value());
  }

  /** What is seen of a part. */
  Raster canvas(RemoteDocument document, int x, int y, int width, int height) throws HostException {
    return raster(
        call(
            "canvas",
            Params.on(document).region(x, y, width, height),
            said -> Said.as(Said.Pixels.class, said)));
  }

  /** A layer's own pixels, in the rectangle that holds them. */
  Raster layer(RemoteDocument document, RemoteLayer layer) throws HostException {
    return raster(call("layer", layer(layer, document), said -> Said.as(Said.Pixels.class, said)));
  }

  /** The same; absent while the program is at work on the picture. */
  Optional<Raster> layerIfIdle(RemoteDocument document, RemoteLayer layer) throws HostException {
    try {
      Params params = layer(layer, document);
      return Optional.of(raster(Said.as(Said.Pixels.class, line.call("layer", params.json()))));
    } catch (CallException e) {
      if (e.code() == CallException.BUSY) {
        return Optional.empty();
      }
      throw failed(e);
    } catch (JsonParseException e) {
      throw failed("layer", e);
    } catch (IOException e) {
      throw lost(e);
    }
  }

  private static Params layer(RemoteLayer layer, RemoteDocument document) {
    return Params.on(document)
        .text("layer", layer.id().value())
        .region(layer.x(), layer.y(), layer.width(), layer.height());
  }

  /** As large as the canvas. */
  Optional<Mask> selection(RemoteDocument document) throws HostException {
    Optional<Said.Selection> said =
        call("selection", Params.on(document), it -> nullable(Said.Selection.class, it));
    if (said.isEmpty()) {
      return Optional.empty();
    }
    try {
      Mask part = exchange.mask(said.get().raster());
      return Optional.of(on(document, part, said.get().x(), said.get().y()));
    } catch (IOException e) {
      throw lost(e);
    }
  }

  private static Mask on(RemoteDocument document, Mask part, int left, int top) {
    byte[] whole = new byte[Math.multiplyExact(document.width(), document.height())];
    for (int y = Math.max(0, -top); y < part.height() && top + y < document.height(); y++) {
      for (int x = Math.max(0, -left); x < part.width() && left + x < document.width(); x++) {
        whole[(top + y) * document.width() + left + x] = (byte) part.at(x, y);
      }
    }
    return Mask.of(document.width(), document.height(), whole);
  }

  /**
   * All or nothing, as one step to undo.
   *
   * @param above the layer that they go above; empty puts them on top of all
   */
  List<LayerId> insert(
      RemoteDocument document, Optional<LayerId> above, List<Insert> layers, Border border)
      throws HostException {
    JsonArray list = new JsonArray();
    List<JsonObject> put = new ArrayList<>();
    try {
      for (Insert layer : layers) {
        JsonObject raster = exchange.put(layer.pixels());
        put.add(raster);
        Params one = new Params().text("name", layer.name());
        one.number("x", layer.x()).number("y", layer.y()).number("opacity", 1);
        list.add(one.number("label", layer.label()).with("raster", raster).json());
      }
      Params sides = new Params().number("left", border.left()).number("top", border.top());
      sides.number("right", border.right()).number("bottom", border.bottom());
      Params params = Params.on(document).with("layers", list).with("border", sides.json());
      above.ifPresent(it -> params.text("above", it.value()));
      return call(
          "insert",
          params,
          said ->
              Said.present(Said.as(Said.Inserted.class, said).ids(), "the ids").stream()
                  .map(Said::id)
                  .toList());
    } catch (IOException e) {
      throw lost(e);
    } finally {
      put.forEach(this::forget);
    }
  }

  /** Sets a layer's name and colour label. */
  void mark(RemoteDocument document, LayerId layer, String name, int label) throws HostException {
    call(
        "mark",
        Params.on(document).text("layer", layer.value()).text("name", name).number("label", label));
  }

  /** The text that lies with the document. */
  Optional<String> record(RemoteDocument document) throws HostException {
    return call("record", Params.on(document), said -> nullable(String.class, said));
  }

  void store(RemoteDocument document, String text) throws HostException {
    call("store", Params.on(document).text("text", text));
  }

  void preview(RemoteDocument document, Ghost ghost) throws HostException {
    JsonObject raster;
    try {
      raster = exchange.put(ghost.pixels());
    } catch (IOException e) {
      throw lost(e);
    }
    try {
      Params params =
          Params.on(document).region(ghost.x(), ghost.y(), ghost.width(), ghost.height());
      params.flag("frame", true); // otherwise one that covers the canvas looks like a layer
      call("preview", params.with("raster", raster));
    } finally {
      forget(raster);
    }
  }

  void unpreview() throws HostException {
    call("unpreview", new Params());
  }

  /**
   * The artist is done in the panel.
   *
   * @param hidden whether the panel goes, too
   */
  void leave(boolean hidden) throws HostException {
    tell("leave", new Params().flag("hidden", hidden));
  }

  /** A key that is the program's. */
  void key(String key) throws HostException {
    tell("key", new Params().text("key", key));
  }

  /**
   * The program's own copy of the document.
   *
   * @param format a word of the protocol
   * @return a file of the exchange, which the caller deletes
   */
  Path copy(RemoteDocument document, String format) throws HostException {
    Path file = exchange.fresh("." + format);
    String name = file.getFileName().toString();
    call("copy", Params.on(document).text("file", name).text("format", format));
    try {
      return exchange.file(name);
    } catch (IOException e) {
      throw lost(e);
    }
  }

  Path scratch(String ending) {
    return exchange.fresh(ending);
  }

  private Raster raster(Said.Pixels said) throws HostException {
    try {
      return exchange.raster(said);
    } catch (IOException e) {
      throw lost(e);
    }
  }

  private void forget(JsonObject raster) {
    try {
      exchange.take(raster);
    } catch (IOException e) {
      System.getLogger("shirushi.host.remote")
          .log(System.Logger.Level.WARNING, "a file of the exchange stays", e);
    }
  }

  private void call(String method, Params params) throws HostException {
    call(method, params, said -> said);
  }

  private <T> T call(String method, Params params, Function<JsonElement, T> reading)
      throws HostException {
    try {
      return reading.apply(patiently(method, params.json()));
    } catch (CallException e) {
      throw failed(e);
    } catch (JsonParseException e) {
      throw failed(method, e);
    } catch (IOException e) {
      throw lost(e);
    }
  }

  private HostException failed(CallException e) {
    boolean sentence = e.code() == CallException.REFUSED || e.code() == CallException.BUSY;
    return new HostException(
        sentence ? e.getMessage() : program + " did not do it: " + e.getMessage(), e);
  }

  private HostException failed(String method, JsonParseException e) {
    return new HostException(
        program + " answered '" + method + "' with something else: " + e.getMessage(), e);
  }

  /** Waits for no answer. */
  private void tell(String method, Params params) throws HostException {
    try {
      line.tell(method, params.json());
    } catch (IOException e) {
      throw lost(e);
    }
  }

  /** What is busy, as with a stroke that is being painted, is asked again for a while. */
  private JsonElement patiently(String method, JsonObject params)
      throws CallException, IOException {
    for (int tries = 1; ; tries++) {
      try {
        return line.call(method, params);
      } catch (CallException e) {
        if (e.code() != CallException.BUSY || tries == TRIES) {
          throw e;
        }
        pause();
      }
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(EVERY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private HostException lost(IOException e) {
    return new HostException(program + " cannot be reached: " + e.getMessage(), e);
  }

  private static <T> Optional<T> nullable(Class<T> type, JsonElement said) {
    return said == null || said.isJsonNull() ? Optional.empty() : Optional.of(Said.as(type, said));
  }
}
