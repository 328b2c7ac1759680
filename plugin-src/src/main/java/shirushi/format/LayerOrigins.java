package shirushi.format;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shirushi.canvas.LayerId;
import shirushi.origin.JsonFault;
import shirushi.origin.OriginException;
import shirushi.origin.OriginTag;

/**
 * What a file says of all its layers in one place, Krita's in an annotation and GIMP's in an image
 * parasite: {@code {"version":1,"layers":[{id,tag}…]}} with the layers' own ids. The record of a
 * layer that is gone stays: it may have been merged into another, and undo may bring it back. What
 * the palette in a painting program notes beside that is not read here, and stays, too.
 */
final class LayerOrigins {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private record Root(int version, List<Item> layers) {}

  private record Item(String id, JsonElement tag) {}

  private LayerOrigins() {}

  /**
   * @param before what stands there, which is sound; its other members stay
   */
  static String write(Optional<String> before, Map<LayerId, OriginTag> tags) {
    JsonObject root =
        before.map(it -> JsonParser.parseString(it).getAsJsonObject()).orElseGet(JsonObject::new);
    root.addProperty("version", 1);
    Map<LayerId, JsonObject> items = new LinkedHashMap<>();
    if (root.has("layers")) {
      for (JsonElement item : root.getAsJsonArray("layers")) {
        JsonObject each = item.getAsJsonObject();
        items.put(new LayerId(each.get("id").getAsString()), each);
      }
    }
    tags.forEach((id, tag) -> item(items, id).add("tag", JsonParser.parseString(tag.toJson())));
    JsonArray layers = new JsonArray();
    items.values().forEach(layers::add);
    root.add("layers", layers);
    return GSON.toJson(root);
  }

  private static JsonObject item(Map<LayerId, JsonObject> items, LayerId id) {
    return items.computeIfAbsent(
        id,
        it -> {
          JsonObject item = new JsonObject();
          item.addProperty("id", it.value());
          return item;
        });
  }

  /**
   * @param file what messages call the file
   * @param place what they call the place in it
   * @throws FormatException where it is broken: going on without it could lose a tag
   */
  static Map<LayerId, OriginTag> read(String json, String file, String place)
      throws FormatException {
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
      throw FormatException.unreadable(file, place + " is damaged: " + JsonFault.of(e));
    }
    return tags;
  }

  /** The tags on record of layers that are gone. */
  static List<OriginTag> gone(Map<LayerId, OriginTag> records, Set<LayerId> present) {
    return records.entrySet().stream()
        .filter(entry -> !present.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
