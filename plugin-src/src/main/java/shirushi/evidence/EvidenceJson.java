package shirushi.evidence;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Group;
import shirushi.canvas.Layer;
import shirushi.origin.OriginTag;

/** What a pack says, for programs: {@code evidence.json}. What is not known is left out. */
final class EvidenceJson {
  static final String FORMAT = "shirushi evidence 1";

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private EvidenceJson() {}

  static String of(Answer answer) {
    JsonObject json = new JsonObject();
    json.addProperty("format", FORMAT);
    json.addProperty("made", answer.request().made().toString());
    json.addProperty("tool", answer.request().tool().toString());
    json.add("document", document(answer.document()));
    JsonArray layers = new JsonArray();
    answer.layers().forEach(layer -> layers.add(layer(layer)));
    json.add("layers", layers);
    json.add("ledger", ledger(answer));
    JsonArray snapshots = new JsonArray();
    answer.snapshots().forEach(snapshot -> snapshots.add(snapshot(snapshot)));
    json.add("snapshots", snapshots);
    return GSON.toJson(json) + "\n";
  }

  private static JsonObject document(Document document) {
    JsonObject json = new JsonObject();
    json.addProperty("name", document.name());
    json.addProperty("sha256", document.sha256());
    json.addProperty("bytes", document.bytes());
    json.addProperty("format", document.format());
    json.addProperty("width", document.width());
    json.addProperty("height", document.height());
    json.addProperty("pixels", document.print().pixels());
    json.addProperty("key", document.print().key());
    add(json, Optional.of(document.picture()));
    document.unplaced().ifPresent(tag -> json.add("unplaced", tag(tag)));
    document.statement().ifPresent(words -> json.addProperty("statement", words));
    document.included().ifPresent(path -> json.addProperty("file", path));
    return json;
  }

  private static JsonObject layer(LayerFacts facts) {
    Layer layer = facts.layer();
    JsonObject json = new JsonObject();
    if (!facts.inserted().isEmpty()) {
      // Where the file has no ids, each reading makes new ones, which say nothing to anyone.
      json.addProperty("id", layer.id().toString());
    }
    json.addProperty("name", layer.name());
    layer.group().ifPresent(group -> json.add("groups", names(group)));
    json.addProperty("x", layer.x());
    json.addProperty("y", layer.y());
    json.addProperty("width", layer.pixels().width());
    json.addProperty("height", layer.pixels().height());
    json.addProperty("visible", layer.visible());
    json.addProperty("opacity", layer.opacity());
    json.addProperty("mode", layer.compositeOp());
    json.addProperty("pixels", facts.pixels());
    json.addProperty("key", facts.print().key());
    add(json, Optional.of(facts.image()));
    facts.date().ifPresent(date -> json.addProperty("date", date.toString()));
    json.addProperty("known", facts.tag().isPresent());
    facts.tag().ifPresent(tag -> json.add("origin", tag(tag)));
    facts.painted().ifPresent(entry -> json.addProperty("painted", entry));
    facts.written().ifPresent(entry -> json.addProperty("written", entry));
    facts.marked().ifPresent(entry -> json.addProperty("marked", entry));
    json.add("inserted", GSON.toJsonTree(facts.inserted()));
    return json;
  }

  private static JsonArray names(Group group) {
    JsonArray names = new JsonArray();
    group.path().forEach(each -> names.add(each.name()));
    return names;
  }

  private static JsonObject ledger(Answer answer) {
    History history = answer.history();
    JsonObject json = new JsonObject();
    json.addProperty("key", history.key().toString());
    json.addProperty("entries", history.size());
    history.since().ifPresent(time -> json.addProperty("since", time.toString()));
    json.addProperty("uses", history.uses());
    json.addProperty("likenesses", history.likenesses());
    JsonArray matches = new JsonArray();
    for (Match match : history.matches()) {
      JsonObject each = new JsonObject();
      each.addProperty("entry", match.index());
      List<String> reasons = match.reasons().stream().map(Reason::word).toList();
      each.add("because", GSON.toJsonTree(reasons));
      matches.add(each);
    }
    json.add("matches", matches);
    return json;
  }

  private static JsonObject snapshot(Snapshot snapshot) {
    JsonObject json = new JsonObject();
    json.addProperty("name", snapshot.name());
    if (!snapshot.sha256().isEmpty()) {
      json.addProperty("sha256", snapshot.sha256());
    }
    json.addProperty("date", snapshot.date().toString());
    snapshot.entry().ifPresent(entry -> json.addProperty("entry", entry));
    add(json, snapshot.image());
    snapshot.unreadable().ifPresent(reason -> json.addProperty("unreadable", reason));
    return json;
  }

  private static void add(JsonObject json, Optional<Image> image) {
    image.ifPresent(it -> json.addProperty("image", it.path()));
    image.ifPresent(it -> json.addProperty("exact", it.exact()));
  }

  private static JsonElement tag(OriginTag tag) {
    return JsonParser.parseString(tag.toJson());
  }
}
