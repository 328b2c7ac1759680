package shirushi.format;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shirushi.canvas.LayerId;
import shirushi.origin.OriginException;
import shirushi.origin.OriginTag;

/**
 * The document annotation of a Krita file: {@code {"version":1,"layers":[{id,tag}…]}} with the
 * layers' own ids. The record of a layer that is gone stays: it may have been merged into another,
 * and undo may bring it back.
 */
final class KraOrigins {
  /** The annotation's type, which is its file name under {@code annotations/} too. */
  static final String TYPE = "shirushi.origin";

  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private record Root(int version, List<Item> layers) {}

  private record Item(String id, JsonElement tag) {}

  private KraOrigins() {}

  static String write(Map<LayerId, OriginTag> tags) {
    List<Item> items = new ArrayList<>();
    tags.forEach(
        (id, tag) -> items.add(new Item(id.value(), JsonParser.parseString(tag.toJson()))));
    return GSON.toJson(new Root(1, items));
  }

  /**
   * @throws FormatException where the annotation is broken: going on without it could lose a tag
   */
  static Map<LayerId, OriginTag> read(String json, String file) throws FormatException {
    Map<LayerId, OriginTag> tags = new LinkedHashMap<>();
    try {
      Root root = GSON.fromJson(json, Root.class);
      if (root == null || root.layers == null) {
        throw new JsonParseException("it has no layers");
      }
      for (Item item : root.layers) {
        if (item == null || item.id == null || item.tag == null) {
          throw new JsonParseException("a layer has no id or no tag");
        }
        tags.put(new LayerId(item.id), OriginTag.fromJson(item.tag.toString()));
      }
    } catch (OriginException | JsonParseException | IllegalArgumentException e) {
      throw FormatException.unreadable(
          file, "its annotation " + TYPE + " is damaged: " + e.getMessage());
    }
    return tags;
  }
}
