package shirushi.host.remote;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.LayerId;

/** What the bridge's answers look like; the schema of the protocol says the same. */
final class Said {
  private static final Gson GSON = new Gson();

  private Said() {}

  /**
   * @throws JsonParseException where it is something else
   */
  static <T> T as(Class<T> type, JsonElement json) {
    return present(GSON.fromJson(json, type), "an answer");
  }

  static <T> T present(T value, String what) {
    if (value == null) {
      throw new JsonParseException(what + " is missing");
    }
    return value;
  }

  record Document(
      String id, String title, String file, int width, int height, String space, boolean modified) {
    RemoteDocument value() {
      if (width < 1 || height < 1) {
        throw new JsonParseException("a document of " + width + "×" + height + " pixels");
      }
      return new RemoteDocument(
          present(id, "an id"),
          present(title, "a title"),
          Optional.ofNullable(file),
          width,
          height,
          present(space, "a colour space"),
          modified);
    }
  }

  record Layers(List<OneLayer> layers, String current) {
    Bridge.Listing value() {
      return new Bridge.Listing(
          present(layers, "the layers").stream().map(OneLayer::value).toList(),
          Optional.ofNullable(current).map(Said::id));
    }
  }

  record OneLayer(
      String id,
      String name,
      String kind,
      boolean visible,
      float opacity,
      int label,
      String parent,
      int x,
      int y,
      int width,
      int height) {
    RemoteLayer value() {
      return new RemoteLayer(
          Said.id(id),
          present(name, "a name"),
          switch (present(kind, "a kind")) {
            case "paint" -> RemoteLayer.Kind.PAINT;
            case "group" -> RemoteLayer.Kind.GROUP;
            default -> RemoteLayer.Kind.OTHER;
          },
          visible,
          opacity,
          label,
          Optional.ofNullable(parent).map(Said::id),
          x,
          y,
          Math.max(0, width),
          Math.max(0, height));
    }
  }

  /** A picture in the exchange. */
  record Pixels(String file, String format, int width, int height) {
    Pixels {
      if (file == null || format == null || width < 1 || height < 1) {
        throw new JsonParseException("a picture without file, format or size");
      }
    }
  }

  record Selection(int x, int y, Pixels raster) {}

  record Inserted(List<String> ids) {}

  static LayerId id(String text) {
    try {
      return new LayerId(present(text, "an id"));
    } catch (IllegalArgumentException e) {
      throw new JsonParseException("'" + text + "' is no layer's id", e);
    }
  }
}
