package shirushi.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import shirushi.canvas.Layer;
import shirushi.format.SidecarReport;
import shirushi.host.NoAi;
import shirushi.origin.OriginTag;
import shirushi.origin.c2pa.Credential;
import shirushi.origin.marks.Carrier;

/** The origin of a file as JSON. */
final class OriginShownJson {
  private OriginShownJson() {}

  static String write(OriginShown shown) {
    JsonObject result = new JsonObject();
    result.addProperty("width", shown.canvas().width());
    result.addProperty("height", shown.canvas().height());
    result.add("noAi", shown.noAi().map(OriginShownJson::lock).orElse(JsonNull.INSTANCE));
    result.addProperty("noAiFault", shown.noAiFault().isEmpty() ? null : shown.noAiFault());
    JsonArray layers = new JsonArray();
    for (int i = shown.canvas().layers().size() - 1; i >= 0; i--) {
      Layer layer = shown.canvas().layers().get(i);
      JsonObject object = new JsonObject();
      object.addProperty("id", layer.id().toString());
      object.addProperty("name", layer.name());
      object.addProperty("ai", layer.tag().map(OriginTag::isAi).orElse(null));
      object.add("origin", tag(layer.tag()));
      OriginShown.Said said = shown.layers().get(i);
      object.addProperty("pixels", said.pixels().map(it -> word(it)).orElse(null));
      object.add("carriers", carriers(said.carriers()));
      object.addProperty("contradiction", said.contradiction().orElse(null));
      layers.add(object);
    }
    result.add("layers", layers);
    result.add("unplaced", tag(shown.canvas().unplaced()));
    result.add("carriers", carriers(shown.whole().carriers()));
    result.addProperty("contradiction", shown.whole().contradiction().orElse(null));
    result.addProperty("inputStatement", shown.inputStatement());
    result.add("credentials", credential(shown));
    result.add("sidecar", sidecar(shown.sidecar()));
    result.add("ledger", new OriginShownLedger(shown).json());
    result.addProperty("ledgerFault", shown.ledgerFault().isEmpty() ? null : shown.ledgerFault());
    result.add("mining", PolicyCommand.json(shown.inspection().mining()));
    return new GsonBuilder()
        .setPrettyPrinting()
        .serializeNulls()
        .disableHtmlEscaping()
        .create()
        .toJson(result);
  }

  private static JsonElement lock(NoAi lock) {
    JsonObject object = new JsonObject();
    object.addProperty("owner", lock.owner());
    object.addProperty("name", lock.name());
    object.addProperty("since", lock.since().toString());
    object.addProperty("reason", lock.reason());
    return object;
  }

  private static JsonElement tag(Optional<OriginTag> tag) {
    return tag.map(it -> JsonParser.parseString(it.toJson())).orElse(JsonNull.INSTANCE);
  }

  private static JsonElement credential(OriginShown shown) {
    if (shown.credential().isEmpty()) {
      return JsonNull.INSTANCE;
    }
    Credential credential = shown.credential().get();
    JsonObject object = new JsonObject();
    object.addProperty("state", word(credential.state()));
    object.addProperty("signer", credential.signer());
    boolean vouched = credential.state() == Credential.State.VALID;
    Optional<String> name = shown.roots().trustedAs(credential).filter(it -> vouched);
    String voucher = name.isPresent() ? "trusted" : "own";
    object.addProperty("voucher", vouched ? voucher : null);
    object.addProperty("trustedAs", name.orElse(null));
    object.add("faults", texts(credential.faults()));
    object.addProperty("generator", credential.findings().generator());
    object.add("actions", texts(credential.findings().actions()));
    object.add("sourceTypes", texts(new java.util.TreeSet<>(credential.findings().sourceTypes())));
    boolean known = credential.findings().ai() || credential.findings().whole();
    object.addProperty("ai", known ? credential.findings().ai() : null);
    return object;
  }

  private static JsonElement sidecar(Optional<SidecarReport> found) {
    if (found.isEmpty()) {
      return JsonNull.INSTANCE;
    }
    SidecarReport report = found.get();
    JsonObject object = new JsonObject();
    object.addProperty("file", report.file());
    object.addProperty("seal", word(report.seal()));
    object.addProperty("key", report.key());
    object.addProperty("picture", word(report.picture()));
    JsonObject layers = new JsonObject();
    report.layers().forEach((id, finding) -> layers.addProperty(id.toString(), word(finding)));
    object.add("layers", layers);
    object.add("missing", texts(report.missing()));
    object.add("sentences", texts(report.sentences()));
    return object;
  }

  private static JsonArray carriers(List<Carrier> carriers) {
    JsonArray array = new JsonArray();
    for (Carrier carrier : carriers) {
      JsonObject object = new JsonObject();
      object.addProperty("name", carrier.name());
      object.addProperty("state", word(carrier.state()));
      object.add("facts", texts(carrier.facts()));
      array.add(object);
    }
    return array;
  }

  private static JsonArray texts(Collection<?> values) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(value.toString()));
    return array;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
