package shirushi.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import shirushi.origin.policy.Answer;
import shirushi.origin.policy.Use;
import shirushi.scan.Finding;
import shirushi.scan.Item;
import shirushi.scan.Kind;
import shirushi.scan.Known;
import shirushi.scan.Totals;

/** A scan as JSON, one object a line as soon as it is known. */
final class ScanLines {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final Path folder;
  private final PrintWriter out;

  ScanLines(Path folder, PrintWriter out) {
    this.folder = folder;
    this.out = out;
  }

  void item(Item item) {
    JsonObject line = new JsonObject();
    // The name as it is, not as it is shown: programs open files by it.
    line.addProperty("file", folder.relativize(item.file()).toString());
    if (item instanceof Item.Picture picture) {
      tell(picture.finding(), line);
    } else if (item instanceof Item.Broken broken) {
      line.addProperty("kind", "broken");
      line.addProperty("fault", broken.fault());
    }
    out.println(GSON.toJson(line));
  }

  private static void tell(Finding finding, JsonObject line) {
    line.addProperty("kind", finding.kind().word());
    JsonArray known = new JsonArray();
    finding.known().forEach(one -> known.add(json(one)));
    line.add("known", known);
    JsonArray wishes = new JsonArray();
    finding.wishes().statements().forEach(wish -> wishes.add(wish.toString()));
    line.add("wishes", wishes);
    line.addProperty("training", word(finding.answer(Use.TRAINING)));
    line.addProperty("generationInput", word(finding.answer(Use.GENERATION_INPUT)));
  }

  private static JsonObject json(Known known) {
    JsonObject object = new JsonObject();
    object.addProperty("carrier", known.carrier().name());
    object.addProperty("state", known.carrier().state().name().toLowerCase(Locale.ROOT));
    if (known.layer() != Known.WHOLE) {
      object.addProperty("layer", known.layer());
    }
    object.addProperty("sourceType", known.type().toString());
    JsonArray facts = new JsonArray();
    known.carrier().facts().forEach(facts::add);
    object.add("facts", facts);
    return object;
  }

  void totals(Totals totals) {
    JsonObject counts = new JsonObject();
    for (Kind kind : Kind.values()) {
      counts.addProperty(kind.word(), totals.of(kind));
    }
    counts.addProperty("broken", totals.broken());
    JsonObject unread = new JsonObject();
    totals.unread().forEach(unread::addProperty);
    counts.add("otherFormats", unread);
    JsonObject line = new JsonObject();
    line.addProperty("folder", folder.toString());
    line.add("totals", counts);
    out.println(GSON.toJson(line));
  }

  private static String word(Answer answer) {
    return answer == Answer.ASK ? "asked" : answer.name().toLowerCase(Locale.ROOT);
  }
}
