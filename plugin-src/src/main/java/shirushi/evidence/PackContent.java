package shirushi.evidence;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import shirushi.origin.OriginException;
import shirushi.origin.OriginTag;
import shirushi.origin.ledger.Count;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.VerifierKey;

/** Holds what {@code evidence.json} says to the ledger's proofs and to the pictures. Use once. */
final class PackContent {
  private final PackFolder pack;
  private final VerifierKey key;
  private final Consumer<Finding> findings;
  private Map<Long, Entry> entries = Map.of();

  PackContent(PackFolder pack, VerifierKey key, Consumer<Finding> findings) {
    this.pack = pack;
    this.key = key;
    this.findings = findings;
  }

  void verify() throws IOException {
    PackProofs proofs = new PackProofs(pack, key, findings);
    proofs.verify();
    entries = proofs.entries();
    try {
      JsonObject json = JsonParser.parseString(pack.text("evidence.json")).getAsJsonObject();
      if (!EvidenceJson.FORMAT.equals(json.get("format").getAsString())) {
        throw new EvidenceException("evidence.json is of another kind or a later version");
      }
      Map<Long, Set<Reason>> named = ledger(json.getAsJsonObject("ledger"), proofs.size());
      beginnings(named, said(json), tags(json));
      new PackPictures(pack, entries, findings).verify(json);
    } catch (JsonParseException
        | IllegalStateException
        | ClassCastException
        | NumberFormatException
        | UnsupportedOperationException
        | NullPointerException e) {
      // Gson's ways to say that something is missing or of another type.
      throw new EvidenceException("evidence.json is not what it should be", e);
    }
  }

  private Map<Long, Set<Reason>> ledger(JsonObject ledger, long size) {
    if (!ledger.get("key").getAsString().equals(key.toString())) {
      fault("evidence.json names another key than key.pub");
    }
    if (ledger.get("entries").getAsLong() != size) {
      fault("evidence.json says another number of entries than ledger/checkpoint");
    }
    Map<Long, Set<Reason>> named = new TreeMap<>();
    for (JsonElement match : ledger.getAsJsonArray("matches")) {
      JsonObject each = match.getAsJsonObject();
      named.put(each.get("entry").getAsLong(), reasons(each.getAsJsonArray("because")));
    }
    if (!named.keySet().equals(entries.keySet())) {
      fault("the entries that evidence.json names are not those that are proved here");
    }
    long uses =
        entries.entrySet().stream()
            .filter(
                each -> Match.isUse(each.getValue(), named.getOrDefault(each.getKey(), Set.of())))
            .count();
    if (ledger.get("uses").getAsLong() != uses) {
      fault("evidence.json counts another number of uses than there are entries of such");
    } else if (uses > 0) {
      holds("the palette recorded its use in this document: " + Count.entries(uses));
    } else {
      findings.accept(new Finding(Finding.State.NOTE, absence(named)));
    }
    return named;
  }

  private static String absence(Map<Long, Set<Reason>> named) {
    return named.values().stream().anyMatch(Match::isLikeness)
        ? "the palette probably recorded its use in this document: it wrote a picture that looks"
            + " like this one"
        : "it says that this palette recorded no use in this document; that can be checked"
            + " only against the whole ledger, and never means that no AI was used";
  }

  /** What began another picture is no use in this one; so it is not taken on the pack's word. */
  private void beginnings(Map<Long, Set<Reason>> named, Set<String> said, List<OriginTag> tags) {
    for (Map.Entry<Long, Entry> each : entries.entrySet()) {
      Map<String, String> others = new TreeMap<>(each.getValue().sha256());
      boolean begins = said.contains(String.valueOf(others.remove("input")));
      boolean here =
          others.values().stream().anyMatch(said::contains)
              || each.getValue().layers().stream().anyMatch(said::contains)
              || each.getValue().tags().stream().anyMatch(tag -> said.contains(tag.pixelHash()))
              || tags.stream().anyMatch(tag -> History.isOf(tag, each.getKey(), each.getValue()));
      Set<Reason> reasons = named.getOrDefault(each.getKey(), Set.of());
      if (Match.isLikeness(reasons) && (begins || here)) {
        fault("entry " + each.getKey() + " is not only of a picture that looks like this one");
      }
      if (Match.isBeginning(reasons) && (!begins || here)) {
        fault("entry " + each.getKey() + " is not only where another picture began with this one");
      }
    }
  }

  /** All ids and hashes of the document, its layers and snapshots, and whatever else is text. */
  private static Set<String> said(JsonObject json) {
    Set<String> said = new TreeSet<>();
    for (String part : new String[] {"document", "layers", "snapshots"}) {
      collect(json.get(part), said);
    }
    said.remove("");
    return said;
  }

  /** The tags of the layers, and of what no layer accounts for. */
  private static List<OriginTag> tags(JsonObject json) {
    List<OriginTag> tags = new ArrayList<>();
    tag(json.getAsJsonObject("document").get("unplaced")).ifPresent(tags::add);
    for (JsonElement layer : json.getAsJsonArray("layers")) {
      tag(layer.getAsJsonObject().get("origin")).ifPresent(tags::add);
    }
    return tags;
  }

  static Optional<OriginTag> tag(JsonElement json) {
    try {
      return json == null ? Optional.empty() : Optional.of(OriginTag.fromJson(json.toString()));
    } catch (OriginException e) {
      throw new JsonParseException("an origin that is none", e);
    }
  }

  private static void collect(JsonElement json, Set<String> texts) {
    if (json.isJsonObject()) {
      json.getAsJsonObject().entrySet().forEach(each -> collect(each.getValue(), texts));
    } else if (json.isJsonArray()) {
      json.getAsJsonArray().forEach(each -> collect(each, texts));
    } else if (json.isJsonPrimitive() && json.getAsJsonPrimitive().isString()) {
      texts.add(json.getAsString());
    }
  }

  private static Set<Reason> reasons(JsonArray words) {
    Set<Reason> reasons = new TreeSet<>();
    for (JsonElement word : words) {
      Arrays.stream(Reason.values())
          .filter(reason -> reason.word().equals(word.getAsString()))
          .forEach(reasons::add);
    }
    return reasons;
  }

  private void holds(String sentence) {
    findings.accept(new Finding(Finding.State.HOLDS, sentence));
  }

  private void fault(String sentence) {
    findings.accept(new Finding(Finding.State.FAULT, sentence));
  }
}
