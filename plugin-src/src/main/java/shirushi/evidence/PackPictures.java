package shirushi.evidence;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import shirushi.canvas.Canvas;
import shirushi.canvas.Raster;
import shirushi.format.Fingerprint;
import shirushi.format.FormatException;
import shirushi.format.Formats;
import shirushi.format.Png;
import shirushi.origin.ledger.Entry;

/** Holds the pictures of a pack to their hashes, and those to the ledger's entries. Use once. */
final class PackPictures {
  private final PackFolder pack;
  private final Map<Long, Entry> entries;
  private final Consumer<Finding> findings;
  private final Map<Fidelity, Integer> kinds = new EnumMap<>(Fidelity.class);
  private boolean faulty;

  /**
   * @param entries that are proved
   */
  PackPictures(PackFolder pack, Map<Long, Entry> entries, Consumer<Finding> findings) {
    this.pack = pack;
    this.entries = entries;
    this.findings = findings;
  }

  /**
   * @param json {@code evidence.json}
   */
  void verify(JsonObject json) throws IOException {
    JsonObject document = json.getAsJsonObject("document");
    picture(document, "picture.png");
    List<String> pixels = new ArrayList<>();
    for (JsonElement each : json.getAsJsonArray("layers")) {
      JsonObject layer = each.getAsJsonObject();
      pixels.add(0, layer.get("pixels").getAsString());
      picture(layer, "layer “" + layer.get("name").getAsString() + "”");
      recorded(layer);
    }
    if (!faulty) {
      copies(pixels.size() + 1);
    }
    document(document, pixels);
    json.getAsJsonArray("snapshots").forEach(each -> snapshot(each.getAsJsonObject()));
  }

  private void copies(int all) {
    int exact = kinds.getOrDefault(Fidelity.EXACT, 0);
    StringBuilder said = new StringBuilder("pictures that have every pixel and match their hash: ");
    said.append(exact).append(" of ").append(all);
    if (kinds.containsKey(Fidelity.EIGHT_BITS)) {
      said.append("; copies of the same size in 8 bits a colour: ");
      said.append(kinds.get(Fidelity.EIGHT_BITS));
    }
    if (kinds.containsKey(Fidelity.SMALLER)) {
      said.append("; smaller copies: ").append(kinds.get(Fidelity.SMALLER));
    }
    report(exact == 0 ? Finding.State.NOTE : Finding.State.HOLDS, said.toString());
  }

  /** Reads a picture and counts it by how much of the original it is. */
  private void picture(JsonObject json, String what) throws IOException {
    String path = json.get("image").getAsString();
    Path file = pack.files().get(path);
    if (file == null) {
      fault(what + ": its picture " + path + " is missing");
      return;
    }
    try {
      Raster copy = new Png().read(file).layers().get(0).pixels();
      boolean exact = json.get("exact").getAsBoolean();
      boolean sameSize =
          copy.width() == json.get("width").getAsInt()
              && copy.height() == json.get("height").getAsInt();
      if (exact && !copy.sha256().equals(json.get("pixels").getAsString())) {
        fault(what + ": the pixels of " + path + " have another hash than evidence.json says");
      }
      String key = json.has("key") ? json.get("key").getAsString() : "";
      if (exact && !key.isEmpty() && !Fingerprint.of(copy).key().equals(key)) {
        fault(what + ": what is seen of " + path + " has another hash than evidence.json says");
      }
      Fidelity inexact = sameSize ? Fidelity.EIGHT_BITS : Fidelity.SMALLER;
      kinds.merge(exact ? Fidelity.EXACT : inexact, 1, Integer::sum);
    } catch (FormatException e) {
      fault(what + ": " + path + " is no picture this can read");
    }
  }

  private void recorded(JsonObject layer) {
    String name = layer.get("name").getAsString();
    if (layer.has("painted")) {
      Entry entry = entries.get(layer.get("painted").getAsLong());
      if (entry == null || !PixelRecord.painted(entry, hashes(layer))) {
        fault("layer “" + name + "”: the entry it names did not paint these pixels");
      }
    }
    if (layer.has("written")) {
      Entry entry = entries.get(layer.get("written").getAsLong());
      if (entry == null || !PixelRecord.written(entry, hashes(layer))) {
        fault("layer “" + name + "”: the entry it names did not write these pixels");
      }
    }
    if (layer.has("marked") && !isMarked(layer, layer.get("marked").getAsLong())) {
      fault("layer “" + name + "”: its mark is not of the entry it names");
    }
    String id = layer.has("id") ? layer.get("id").getAsString() : "";
    for (JsonElement inserted : layer.getAsJsonArray("inserted")) {
      Entry entry = entries.get(inserted.getAsLong());
      if (entry == null || !entry.layers().contains(id)) {
        fault("layer “" + name + "”: entry " + inserted + " does not name it");
      }
    }
  }

  private static Set<String> hashes(JsonObject layer) {
    Set<String> hashes = new HashSet<>();
    hashes.add(layer.get("pixels").getAsString());
    if (layer.has("key")) { // packs of earlier versions have none
      hashes.add(layer.get("key").getAsString());
    }
    hashes.remove("");
    return hashes;
  }

  private boolean isMarked(JsonObject layer, long index) {
    Entry entry = entries.get(index);
    return entry != null
        && layer.has("origin")
        && PackContent.tag(layer.get("origin"))
            .filter(it -> History.isOf(it, index, entry))
            .isPresent();
  }

  private void document(JsonObject document, List<String> pixels) throws IOException {
    if (!document.has("file")) {
      report(
          Finding.State.NOTE,
          "the picture's file is not in the pack; to be the one meant, it must have the SHA-256 "
              + document.get("sha256").getAsString());
      return;
    }
    Path file = pack.files().get(document.get("file").getAsString());
    if (file == null || !Digests.of(file).equals(document.get("sha256").getAsString())) {
      fault("the picture's file is missing or has another SHA-256 than evidence.json says");
      return;
    }
    try {
      Canvas canvas = Formats.read(file);
      List<String> found = canvas.layers().stream().map(it -> it.pixels().sha256()).toList();
      boolean same = canvas.flatten().sha256().equals(document.get("pixels").getAsString());
      if (same && found.equals(pixels)) {
        report(Finding.State.HOLDS, "the picture's file has these layers, pixel by pixel");
      } else {
        fault("the picture's file has other layers than evidence.json says");
      }
    } catch (IOException e) {
      fault("the picture's file can't be read");
    }
  }

  private void snapshot(JsonObject snapshot) {
    if (!snapshot.has("entry")) {
      return;
    }
    long index = snapshot.get("entry").getAsLong();
    String hash = snapshot.get("sha256").getAsString();
    Entry entry = entries.get(index);
    if (entry == null || !entry.sha256().containsValue(hash)) {
      fault("a snapshot: entry " + index + " does not hold its hash " + hash);
    }
  }

  private void fault(String sentence) {
    faulty = true;
    report(Finding.State.FAULT, sentence);
  }

  private void report(Finding.State state, String sentence) {
    findings.accept(new Finding(state, sentence));
  }
}
