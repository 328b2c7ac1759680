package shirushi.host.remote;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shirushi.canvas.LayerId;
import shirushi.host.DocumentFacts;
import shirushi.host.HostException;
import shirushi.origin.OriginException;
import shirushi.origin.OriginTag;

/**
 * The text that lies with a document of another program: {@code {"version":1,"document":…?,
 * "layers":[{"id":…,"tag":…,"name":…?,"pixels":…?,"at":…?,"gone":…?}…],"met":[id…]?}}, where {@code
 * document} is as in {@link DocumentFacts}, a tag as {@link OriginTag#toJson}, and {@code at} has
 * the members of a {@link Trace}. Ids and tags are what Krita's files are read by elsewhere; who
 * writes those without the program leaves the rest out.
 *
 * @param met layers that were judged when they came, also those of which nothing is on record
 */
record DocumentRecord(DocumentFacts facts, Map<LayerId, LayerRecord> layers, Set<LayerId> met) {
  static final DocumentRecord NONE = new DocumentRecord(DocumentFacts.NONE, Map.of(), Set.of());

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private record Root(int version, JsonObject document, List<Entry> layers, List<String> met) {}

  private record Place(int x, int y, int width, int height, Part core, String look) {
    static Place of(Trace trace) {
      Core core = trace.core();
      return new Place(
          trace.x(),
          trace.y(),
          trace.width(),
          trace.height(),
          new Part(core.left(), core.top(), core.width(), core.height()),
          trace.look());
    }

    Trace value() {
      Core part = Said.present(core, "a core").value();
      return new Trace(x, y, width, height, part, Said.present(look, "a look"));
    }
  }

  private record Part(int left, int top, int width, int height) {
    Core value() {
      try {
        return new Core(left, top, width, height);
      } catch (IllegalArgumentException e) {
        throw new JsonParseException(e.getMessage(), e);
      }
    }
  }

  private record Entry(
      String id, JsonObject tag, String name, String pixels, Place at, String gone) {
    LayerRecord value() throws OriginException {
      return new LayerRecord(
          OriginTag.fromJson(GSON.toJson(Said.present(tag, "a tag"))),
          name == null ? "" : name,
          pixels == null ? "" : pixels,
          Optional.ofNullable(at).map(Place::value),
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
      for (Entry each : Said.present(root.layers(), "layers")) {
        layers.put(Said.id(Said.present(each, "a layer").id()), each.value());
      }
      Set<LayerId> met = new LinkedHashSet<>();
      for (String id : root.met() == null ? List.<String>of() : root.met()) {
        met.add(Said.id(id));
      }
      DocumentFacts facts =
          root.document() == null
              ? DocumentFacts.NONE
              : DocumentFacts.fromJson(GSON.toJson(root.document()));
      return new DocumentRecord(facts, layers, met);
    } catch (JsonParseException | OriginException | DateTimeException e) {
      throw new HostException("this document's record is damaged: " + e.getMessage(), e);
    }
  }

  String text() {
    List<Entry> entries = new ArrayList<>();
    layers.forEach(
        (id, record) ->
            entries.add(
                new Entry(
                    id.value(),
                    JsonParser.parseString(record.tag().toJson()).getAsJsonObject(),
                    record.name(),
                    record.pixels(),
                    record.at().map(Place::of).orElse(null),
                    record.gone().map(Instant::toString).orElse(null))));
    JsonObject document = JsonParser.parseString(facts.toJson()).getAsJsonObject();
    return GSON.toJson(
        new Root(1, document, entries, met.stream().map(LayerId::value).sorted().toList()));
  }
}
