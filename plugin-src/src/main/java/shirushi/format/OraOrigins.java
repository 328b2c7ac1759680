package shirushi.format;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shirushi.canvas.LayerId;
import shirushi.origin.OriginException;
import shirushi.origin.OriginTag;

/** The JSON entry of an OpenRaster file: {@code {"version":1,"layers":[{src,id,tag?}…]}}. */
final class OraOrigins {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  /** What the entry says of one layer. */
  record Entry(LayerId id, Optional<OriginTag> tag) {}

  private record Root(int version, List<Item> layers) {}

  private record Item(String src, String id, JsonElement tag) {}

  private OraOrigins() {}

  /** The entry for layers by their file, in the map's order. */
  static String write(Map<String, Entry> layers) {
    List<Item> items =
        layers.entrySet().stream().map(layer -> item(layer.getKey(), layer.getValue())).toList();
    return GSON.toJson(new Root(1, items));
  }

  private static Item item(String src, Entry entry) {
    JsonElement tag = entry.tag().map(t -> JsonParser.parseString(t.toJson())).orElse(null);
    return new Item(src, entry.id().value(), tag);
  }

  /**
   * @throws FormatException where the entry is broken: going on without it could lose a tag
   */
  static Map<String, Entry> read(String json, String file) throws FormatException {
    Map<String, Entry> entries = new HashMap<>();
    try {
      Root root = GSON.fromJson(json, Root.class);
      if (root == null || root.layers == null) {
        throw new JsonParseException("it has no layers");
      }
      for (Item item : root.layers) {
        if (item == null || item.src == null || item.id == null) {
          throw new JsonParseException("a layer has no src or no id");
        }
        boolean tagged = item.tag != null && !item.tag.isJsonNull();
        OriginTag tag = tagged ? OriginTag.fromJson(item.tag.toString()) : null;
        entries.put(item.src, new Entry(new LayerId(item.id), Optional.ofNullable(tag)));
      }
    } catch (OriginException | JsonParseException | IllegalArgumentException e) {
      throw FormatException.unreadable(file, Ora.ORIGIN_ENTRY + " is damaged: " + e.getMessage());
    }
    return entries;
  }
}
