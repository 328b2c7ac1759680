package shirushi.host.remote;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.format.Export;
import shirushi.format.Formats;
import shirushi.host.Border;
import shirushi.host.Host;

/** A painting program that speaks the protocol and knows nothing of tags. */
public final class FakeProgram implements AutoCloseable {
  private static final int PURPLE = 6;

  private final PipedOutputStream toProgram = new PipedOutputStream();
  private final PipedOutputStream toPalette = new PipedOutputStream();
  private final Map<LayerId, Integer> labels = new HashMap<>();
  private final Exchange exchange;
  private final Line programs;
  private final List<Thread> threads = new ArrayList<>();
  private volatile Canvas canvas;
  private volatile String record;
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private volatile boolean previewed;
  private Path file;
  private volatile LayerId current;
  private boolean modified;

  public FakeProgram(Canvas canvas, Path folder) throws IOException {
    this.canvas = canvas;
    exchange = new Exchange(folder, "program");
    programs = new Line(new PipedInputStream(toProgram, 1 << 16), toPalette, this::answer, 10_000);
    read(programs);
  }

  private void read(Line line) {
    Thread thread =
        new Thread(
            () -> {
              try {
                line.run();
              } catch (IOException e) {
                // A pipe whose writer has gone says so instead of ending.
              }
            });
    thread.setDaemon(true);
    thread.start();
    threads.add(thread);
  }

  /** The palette's standard input. */
  public InputStream toPalette() throws IOException {
    return new PipedInputStream(toPalette, 1 << 16);
  }

  /** The palette's standard output. */
  public OutputStream fromPalette() {
    return toProgram;
  }

  /** Calls the palette and waits for its answer. */
  public JsonElement ask(String method, JsonObject params) throws Exception {
    return programs.call(method, params);
  }

  /** What the palette told it without waiting, as {@code key F8}. */
  public BlockingQueue<String> heard() {
    return heard;
  }

  /** What the palette sees of it. */
  RemoteHost host() throws IOException {
    Line line =
        new Line(
            new PipedInputStream(toPalette, 1 << 16),
            toProgram,
            (method, params) -> CompletableFuture.completedFuture(JsonNull.INSTANCE),
            5000);
    read(line);
    return new RemoteHost(new Bridge(line, exchange, "a program"), PURPLE);
  }

  /** The picture, with the tags that a host sees. */
  Canvas picture(Host host) throws Exception {
    Map<LayerId, Layer> layers = new HashMap<>();
    canvas.layers().forEach(it -> layers.put(it.id(), it));
    List<Layer> tagged = new ArrayList<>();
    for (var listed : host.layers()) {
      Layer layer = layers.get(listed.id());
      tagged.add(listed.tag().map(layer::from).orElse(layer));
    }
    return new Canvas(canvas.width(), canvas.height(), tagged);
  }

  /** Without the tags, which it knows nothing of. */
  public Canvas canvas() {
    return canvas;
  }

  public Optional<String> record() {
    return Optional.ofNullable(record);
  }

  int label(LayerId layer) {
    return labels.getOrDefault(layer, 0);
  }

  void stored(String text) {
    record = text;
  }

  void current(LayerId layer) {
    current = layer;
  }

  void liesAt(Path other) {
    file = other;
  }

  void becomes(Canvas other) {
    canvas = other;
  }

  void modified() {
    modified = true;
  }

  private CompletableFuture<JsonElement> answer(String method, JsonObject params)
      throws CallException {
    try {
      return CompletableFuture.completedFuture(done(method, params));
    } catch (IOException e) {
      throw new CallException(CallException.WRONG_PARAMS, e.getMessage(), e);
    }
  }

  private JsonElement done(String method, JsonObject params) throws IOException, CallException {
    switch (method) {
      case "document":
        return document();
      case "layers":
        return layers();
      case "canvas":
        return exchange.put(part(canvas.flatten(), params, 0, 0));
      case "layer":
        Layer layer = layer(params.get("layer").getAsString());
        return exchange.put(part(layer.pixels(), params, layer.x(), layer.y()));
      case "insert":
        return insert(params);
      case "record":
        return record == null ? JsonNull.INSTANCE : new JsonPrimitive(record);
      case "store":
        record = params.get("text").getAsString();
        return JsonNull.INSTANCE;
      case "mark":
        LayerId marked = new LayerId(params.get("layer").getAsString());
        labels.put(marked, params.get("label").getAsInt());
        rename(marked, params.get("name").getAsString());
        return JsonNull.INSTANCE;
      case "copy":
        copy(exchange.fresh("").resolveSibling(params.get("file").getAsString()), params);
        return JsonNull.INSTANCE;
      case "selection":
        return JsonNull.INSTANCE;
      case "preview":
        exchange.take(params.getAsJsonObject("raster"));
        previewed = true;
        return JsonNull.INSTANCE;
      case "unpreview":
        previewed = false;
        return JsonNull.INSTANCE;
      case "key":
        heard.add("key " + params.get("key").getAsString());
        return JsonNull.INSTANCE;
      case "leave":
        heard.add("leave " + params.get("hidden").getAsBoolean());
        return JsonNull.INSTANCE;
      default:
        throw new CallException(CallException.NO_SUCH_CALL, "no " + method);
    }
  }

  /** As Krita does: with the layers' names and without their tags. */
  private void copy(Path to, JsonObject params) throws IOException {
    String format = params.get("format").getAsString().replace("jpeg", "jpg");
    Path named = to.resolveSibling(to.getFileName() + "." + format);
    if (Formats.forWriting(named).layered()) {
      Export.PLAIN.write(canvas, named);
    } else {
      Export.PLAIN.write(Canvas.of(flat()), named);
    }
    Files.move(named, to);
  }

  private Layer flat() {
    return new Layer(LayerId.random(), "flat", 0, 0, canvas.flatten(), 1, true, Optional.empty());
  }

  public boolean previewed() {
    return previewed;
  }

  private JsonObject document() {
    JsonObject said = new JsonObject();
    said.addProperty("id", "one");
    said.addProperty("title", "a picture");
    if (file != null) {
      said.addProperty("file", file.toString());
    }
    said.addProperty("width", canvas.width());
    said.addProperty("height", canvas.height());
    said.addProperty("space", "RGBA 8-bit sRGB");
    said.addProperty("modified", modified);
    return said;
  }

  private JsonObject layers() {
    JsonArray list = new JsonArray();
    for (Layer layer : canvas.layers()) {
      JsonObject one = new JsonObject();
      one.addProperty("id", layer.id().value());
      one.addProperty("name", layer.name());
      one.addProperty("kind", "paint");
      one.addProperty("visible", layer.visible());
      one.addProperty("opacity", layer.opacity());
      one.addProperty("label", label(layer.id()));
      one.addProperty("x", layer.x());
      one.addProperty("y", layer.y());
      one.addProperty("width", layer.pixels().width());
      one.addProperty("height", layer.pixels().height());
      list.add(one);
    }
    JsonObject said = new JsonObject();
    said.add("layers", list);
    if (current != null) {
      said.addProperty("current", current.value());
    }
    return said;
  }

  private static Raster part(Raster raster, JsonObject params, int left, int top) {
    return raster.crop(
        params.get("x").getAsInt() - left,
        params.get("y").getAsInt() - top,
        params.get("width").getAsInt(),
        params.get("height").getAsInt());
  }

  private Layer layer(String id) throws CallException {
    return canvas.layers().stream()
        .filter(it -> it.id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> new CallException(CallException.GONE, "no layer " + id));
  }

  private JsonObject insert(JsonObject params) throws IOException {
    JsonObject sides = params.getAsJsonObject("border");
    Border border =
        new Border(
            sides.get("left").getAsInt(),
            sides.get("top").getAsInt(),
            sides.get("right").getAsInt(),
            sides.get("bottom").getAsInt());
    List<Layer> layers = new ArrayList<>();
    canvas.layers().forEach(it -> layers.add(it.moved(border.left(), border.top())));
    JsonArray ids = new JsonArray();
    for (JsonElement each : params.getAsJsonArray("layers")) {
      JsonObject one = each.getAsJsonObject();
      JsonObject raster = one.getAsJsonObject("raster");
      Raster pixels = exchange.raster(Said.as(Said.Pixels.class, raster));
      Layer layer =
          new Layer(
              LayerId.random(),
              one.get("name").getAsString(),
              one.get("x").getAsInt() + border.left(),
              one.get("y").getAsInt() + border.top(),
              pixels,
              1,
              true,
              Optional.empty());
      labels.put(layer.id(), one.get("label").getAsInt());
      layers.add(layer);
      ids.add(layer.id().value());
    }
    canvas =
        new Canvas(
            canvas.width() + border.left() + border.right(),
            canvas.height() + border.top() + border.bottom(),
            layers);
    JsonObject said = new JsonObject();
    said.add("ids", ids);
    return said;
  }

  private void rename(LayerId id, String name) {
    canvas =
        new Canvas(
            canvas.width(),
            canvas.height(),
            canvas.layers().stream().map(it -> it.id().equals(id) ? it.named(name) : it).toList());
  }

  @Override
  public void close() throws IOException {
    toProgram.close();
    toPalette.close();
  }
}
