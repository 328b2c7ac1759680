package shirushi.host.remote;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import shirushi.canvas.LayerId;
import shirushi.host.DocumentFacts;
import shirushi.host.HostException;
import shirushi.origin.OriginException;
import shirushi.origin.OriginTag;

/**
 * The text that lies with a document of another program: {@code {"version":1,"document":…,"layers":
 * {id:{"tag":…,"name":…,"pixels":…,"gone":…?}…}}}, where {@code document} is as in {@link
 * DocumentFacts} and a tag as {@link OriginTag#toJson}.
 */
record DocumentRecord(DocumentFacts facts, Map<LayerId, LayerRecord> layers) {
  static final DocumentRecord NONE = new DocumentRecord(DocumentFacts.NONE, Map.of());

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private record Root(int version, JsonObject document, Map<String, Entry> layers) {}

  private record Entry(JsonObject tag, String name, String pixels, String gone) {
    LayerRecord value() throws OriginException {
      return new LayerRecord(
          OriginTag.fromJson(GSON.toJson(Said.present(tag, "a tag"))),
          Said.present(name, "a name"),
          Said.present(pixels, "a hash"),
          Optional.ofNullable(gone).map(Instant::parse));
    }
  }

  /**
   * @throws HostException where the text is damaged: going on without it could lose an origin, or
   *     open what is locked
   */
  static DocumentRecord parse(String text) throws HostException {
    try {
      Root root = Said.present(GSON.fromJson(text, Root.class), "the record");
      if (root.version() != 1) {
        throw new JsonParseException("it is of version " + root.version());
      }
      Map<LayerId, LayerRecord> layers = new LinkedHashMap<>();
      for (Map.Entry<String, Entry> each : Said.present(root.layers(), "layers").entrySet()) {
        layers.put(Said.id(each.getKey()), Said.present(each.getValue(), "a layer").value());
      }
      JsonObject document = Said.present(root.document(), "the document");
      return new DocumentRecord(DocumentFacts.fromJson(GSON.toJson(document)), layers);
    } catch (JsonParseException | OriginException | DateTimeException e) {
      throw new HostException("this document's record is damaged: " + e.getMessage(), e);
    }
  }

  String text() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    layers.forEach(
        (id, record) ->
            entries.put(
                id.value(),
                new Entry(
                    JsonParser.parseString(record.tag().toJson()).getAsJsonObject(),
                    record.name(),
                    record.pixels(),
                    record.gone().map(Instant::toString).orElse(null))));
    JsonObject document = JsonParser.parseString(facts.toJson()).getAsJsonObject();
    return GSON.toJson(new Root(1, document, entries));
  }
}
