package shirushi.format;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.HashSet;
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
 * parasite: {@code {"version":1,"layers":[{id,tag,gone?}…]}} with the layers' own ids. The record
 * of a layer that is gone stays: it may have been merged into another, and undo may bring it back.
 * What else the palette in a painting program notes is not read here, and stays, too.
 *
 * @param deleted layers that the palette saw go: what they were merged into has a record of its own
 */
record LayerOrigins(Map<LayerId, OriginTag> tags, Set<LayerId> deleted) {
  static final LayerOrigins NONE = new LayerOrigins(Map.of(), Set.of());

  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private record Root(int version, List<Item> layers) {}

  private record Item(String id, JsonElement tag, String gone) {}

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
  static LayerOrigins read(String json, String file, String place) throws FormatException {
    Map<LayerId, OriginTag> tags = new LinkedHashMap<>();
    Set<LayerId> deleted = new HashSet<>();
    try {
      Root root = GSON.fromJson(json, Root.class);
      if (root == null || root.layers == null) {
        throw new JsonParseException("it has no layers");
      }
      for (Item item : root.layers) {
        if (item == null || item.id == null || item.tag == null) {
          throw new JsonParseException("a layer has no id or no tag");
        }
        LayerId id = new LayerId(item.id);
        tags.put(id, OriginTag.fromJson(item.tag.toString()));
        if (item.gone != null) {
          deleted.add(id);
        }
      }
    } catch (OriginException | JsonParseException | IllegalArgumentException e) {
      throw FormatException.unreadable(file, place + " is damaged: " + JsonFault.of(e));
    }
    return new LayerOrigins(tags, deleted);
  }

  /** The tags on record of layers that are not there, deleted ones too. */
  List<OriginTag> astray(Set<LayerId> present) {
    return tags.entrySet().stream()
        .filter(entry -> !present.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Those of them that may have been merged into a layer of which nothing is on record. */
  List<OriginTag> gone(Set<LayerId> present) {
    Set<LayerId> known = new HashSet<>(present);
    known.addAll(deleted);
    return astray(known);
  }
}
