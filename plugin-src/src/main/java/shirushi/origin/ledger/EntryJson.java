package shirushi.origin.ledger;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import shirushi.origin.OriginException;
import shirushi.origin.OriginTag;
import shirushi.origin.Tool;

/**
 * An entry as JSON. Names are chosen so that {@code index} sorts first; what is empty is left out,
 * what is not known is read over.
 */
final class EntryJson {
  private static final String LOOK = "look";

  private EntryJson() {}

  static byte[] write(long index, Entry entry) {
    JsonObject json = new JsonObject();
    json.addProperty("index", index);
    entry.job().ifPresent(job -> json.addProperty("job", job));
    json.addProperty("kind", entry.kind().word());
    JsonArray layers = new JsonArray();
    entry.layers().forEach(layers::add);
    addFull(json, "layers", layers);
    addFull(json, LOOK, entry.look());
    addFull(json, "note", entry.note());
    addFull(json, "picture", entry.picture());
    JsonObject hashes = new JsonObject();
    entry.sha256().forEach(hashes::addProperty);
    if (hashes.size() > 0) {
      json.add("sha256", hashes);
    }
    JsonArray tags = new JsonArray();
    entry.tags().forEach(tag -> tags.add(JsonParser.parseString(tag.toJson())));
    addFull(json, "tags", tags);
    json.addProperty("time", entry.time().toString());
    JsonObject tool = new JsonObject();
    tool.addProperty("name", entry.tool().name());
    tool.addProperty("version", entry.tool().version());
    json.add("tool", tool);
    return CanonicalJson.of(json);
  }

  private static void addFull(JsonObject json, String name, JsonArray list) {
    if (!list.isEmpty()) {
      json.add(name, list);
    }
  }

  private static void addFull(JsonObject json, String name, String text) {
    if (!text.isEmpty()) {
      json.addProperty(name, text);
    }
  }

  /**
   * @throws LedgerException where this is no entry
   */
  static Entry read(String text) throws LedgerException {
    try {
      JsonObject json = JsonParser.parseString(text).getAsJsonObject();
      List<String> layers = new ArrayList<>();
      for (JsonElement layer : list(json, "layers")) {
        layers.add(layer.getAsString());
      }
      List<OriginTag> tags = new ArrayList<>();
      for (JsonElement tag : list(json, "tags")) {
        tags.add(OriginTag.fromJson(tag.toString()));
      }
      SortedMap<String, String> hashes = new TreeMap<>();
      if (json.has("sha256")) {
        json.getAsJsonObject("sha256")
            .entrySet()
            .forEach(each -> hashes.put(each.getKey(), each.getValue().getAsString()));
      }
      JsonObject tool = json.has("tool") ? json.getAsJsonObject("tool") : new JsonObject();
      return new Entry(
          Kind.of(string(json, "kind")),
          Instant.parse(string(json, "time")),
          new Tool(string(tool, "name"), string(tool, "version")),
          string(json, "picture"),
          layers,
          json.has("job") ? OptionalLong.of(json.get("job").getAsLong()) : OptionalLong.empty(),
          hashes,
          tags,
          string(json, "note"),
          string(json, LOOK));
    } catch (JsonParseException
        | IllegalStateException
        | ClassCastException
        | NumberFormatException
        | UnsupportedOperationException
        | DateTimeException
        | OriginException e) {
      throw new LedgerException("this is no entry of a ledger (" + e.getMessage() + ")", e);
    }
  }

  private static JsonArray list(JsonObject json, String name) {
    return json.has(name) ? json.getAsJsonArray(name) : new JsonArray();
  }

  private static String string(JsonObject json, String name) {
    return json.has(name) ? json.get(name).getAsString() : "";
  }
}
