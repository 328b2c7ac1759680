package shirushi.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.evidence.PixelRecord;
import shirushi.evidence.PixelSearch;

/** What the artist's ledger knows of a picture's pixels, to be shown. */
final class OriginShownLedger {
  /** The same picture may have been written many times. */
  private static final int MOST = 5;

  private final Canvas canvas;
  private final PixelSearch found;

  OriginShownLedger(OriginShown shown) {
    canvas = shown.canvas();
    found = shown.ledger();
  }

  /** A line an entry: its number, and what it says. */
  List<Map.Entry<String, String>> lines() {
    List<Map.Entry<String, String>> lines = new ArrayList<>();
    List<Layer> layers = canvas.layers();
    for (int i = layers.size() - 1; i >= 0 && layers.size() > 1; i--) {
      add(found.of(i), "the layer “" + layers.get(i).name() + "”: ", lines);
    }
    add(whole(), "", lines);
    return lines;
  }

  /** Of a single layer that is the whole picture, all is said once. */
  private List<PixelRecord> whole() {
    Map<Long, PixelRecord> records = new LinkedHashMap<>();
    if (canvas.layers().size() == 1) {
      found.of(0).forEach(record -> records.put(record.index(), record));
    }
    boolean known = !records.isEmpty();
    found.whole().stream()
        .filter(record -> !known || !record.probable())
        .forEach(record -> records.putIfAbsent(record.index(), record));
    return List.copyOf(records.values());
  }

  private static void add(
      List<PixelRecord> records, String of, List<Map.Entry<String, String>> lines) {
    records.stream()
        .limit(MOST)
        .forEach(it -> lines.add(Map.entry("entry " + it.index(), of + it.sentence())));
    if (records.size() > MOST) {
      lines.add(Map.entry("more", of + (records.size() - MOST) + " later entries say the like"));
    }
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    JsonArray layers = new JsonArray();
    IntStream.iterate(canvas.layers().size() - 1, i -> i >= 0, i -> i - 1)
        .forEach(i -> layers.add(json(found.of(i))));
    json.add("layers", layers);
    json.add("whole", json(found.whole()));
    return json;
  }

  private static JsonArray json(List<PixelRecord> records) {
    JsonArray array = new JsonArray();
    for (PixelRecord record : records) {
      JsonObject object = new JsonObject();
      object.addProperty("entry", record.index());
      object.addProperty("kind", record.entry().kind().word());
      object.addProperty("time", record.entry().time().toString());
      object.addProperty("picture", record.entry().picture());
      object.addProperty("probable", record.probable());
      array.add(object);
    }
    return array;
  }
}
