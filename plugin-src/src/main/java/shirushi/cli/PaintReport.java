package shirushi.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import shirushi.format.Export;
import shirushi.origin.OriginTag;

/**
 * What was painted and where it is.
 *
 * @param written what was written, in the order of what was wanted
 * @param layers the inserted layers' tags
 */
record PaintReport(List<Export.Written> written, List<OriginTag> layers) {

  /** A line a file. */
  String lines() {
    StringBuilder lines = new StringBuilder();
    written.forEach(each -> lines.append(each.file()).append(System.lineSeparator()));
    return lines.toString();
  }

  /** Tags are told as they stand in the files: a visible mark changes the pixels' hash. */
  String json() {
    JsonArray files = new JsonArray();
    JsonArray sidecars = new JsonArray();
    JsonArray tags = new JsonArray();
    for (Export.Written each : written) {
      files.add(each.file().toString());
      each.sidecar().ifPresent(sidecar -> sidecars.add(sidecar.toString()));
    }
    boolean flat = written.size() == layers.size();
    for (int i = 0; i < layers.size(); i++) {
      OriginTag tag = flat ? written.get(i).tag().orElse(layers.get(i)) : layers.get(i);
      tags.add(JsonParser.parseString(tag.toJson()));
    }
    JsonObject result = new JsonObject();
    result.add("files", files);
    result.add("sidecars", sidecars);
    result.add("layers", tags);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(result)
        + System.lineSeparator();
  }

  /** Says of each picture that is not where it was wanted where it is, and why. */
  void elsewhere(List<Path> wanted, Context context) {
    for (int i = 0; i < written.size(); i++) {
      Path file = written.get(i).file();
      if (!file.equals(wanted.get(i))) {
        context.say(
            "%s, or its sidecar, has appeared while painting and was left as it is: this picture is %s"
                .formatted(wanted.get(i), file));
      }
    }
  }
}
