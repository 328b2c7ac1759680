package shirushi.format;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.origin.JsonFault;
import shirushi.origin.OriginException;
import shirushi.origin.OriginTag;

/**
 * The JSON entry of an OpenRaster file: {@code
 * {"version":1,"layers":[{src,id,tag?}…],"groups":[id…],"picture":tag?}}. Groups stand in the order
 * in which their stacks begin in stack.xml; {@code picture} is what no layer accounts for.
 *
 * @param layers by their file, in the file's order
 * @param groups their ids
 * @param picture see {@code Canvas.unplaced}
 */
record OraOrigins(Map<String, Entry> layers, List<LayerId> groups, Optional<OriginTag> picture) {

  static final OraOrigins NONE = new OraOrigins(Map.of(), List.of(), Optional.empty());

  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  /** What the entry says of one layer. */
  record Entry(LayerId id, Optional<OriginTag> tag) {}

  private record Root(int version, List<Item> layers, List<String> groups, JsonElement picture) {}

  private record Item(String src, String id, JsonElement tag) {}

  String json() {
    List<Item> items =
        layers.entrySet().stream().map(layer -> item(layer.getKey(), layer.getValue())).toList();
    List<String> ids = groups.stream().map(LayerId::value).toList();
    return GSON.toJson(new Root(1, items, ids.isEmpty() ? null : ids, json(picture)));
  }

  private static JsonElement json(Optional<OriginTag> tag) {
    return tag.map(t -> JsonParser.parseString(t.toJson())).orElse(null);
  }

  private static Item item(String src, Entry entry) {
    return new Item(src, entry.id().value(), json(entry.tag()));
  }

  /**
   * @throws FormatException where the entry is broken: going on without it could lose a tag
   */
  static OraOrigins read(String json, String file) throws FormatException {
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
        entries.put(item.src, new Entry(new LayerId(item.id), tag(item.tag)));
      }
      List<String> ids = root.groups == null ? List.of() : root.groups;
      if (ids.stream().anyMatch(Objects::isNull)) {
        throw new JsonParseException("a group has no id");
      }
      return new OraOrigins(entries, ids.stream().map(LayerId::new).toList(), tag(root.picture));
    } catch (OriginException | JsonParseException | IllegalArgumentException e) {
      throw FormatException.unreadable(file, Ora.ORIGIN_ENTRY + " is damaged: " + JsonFault.of(e));
    }
  }

  /** The tags on record of files that no layer has. */
  List<OriginTag> gone(OraStack stack) {
    Set<String> present =
        stack.bottomToTop().stream().map(OraStack.Item::src).collect(Collectors.toSet());
    return layers.entrySet().stream()
        .filter(entry -> !present.contains(entry.getKey()))
        .flatMap(entry -> entry.getValue().tag().stream())
        .toList();
  }

  /** The AI tag on record of a file, where it is of other pixels than the file now has. */
  Optional<OriginTag> other(String src, Raster pixels) {
    return Optional.ofNullable(layers.get(src))
        .flatMap(Entry::tag)
        .filter(tag -> tag.isAi() && !tag.pixelHash().equals(pixels.sha256()));
  }

  private static Optional<OriginTag> tag(JsonElement json) throws OriginException {
    boolean tagged = json != null && !json.isJsonNull();
    return tagged ? Optional.of(OriginTag.fromJson(json.toString())) : Optional.empty();
  }
}
