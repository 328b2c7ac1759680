package shirushi.origin.marks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * InvokeAI: {@code invokeai_metadata} since version 3, {@code sd-metadata} of version 2, and the
 * command line it kept before, {@code Dream}: {@code "words [not these]" -s 50 -S 42 -C 7.5 -A
 * ddim}.
 */
final class InvokeAi implements MarkReader {
  private static final String SOURCE = "InvokeAI";
  private static final Pattern OPTION = Pattern.compile("\\s-([A-Za-z])\\s?([\\w.+-]{1,40})");

  @Override
  public List<Mark> read(Evidence evidence) {
    List<Mark> marks = new ArrayList<>();
    for (TextEntry entry : evidence.texts()) {
      if (entry.isNamed("invokeai_metadata", "sd-metadata")) {
        Optional<JsonObject> json = Json.object(entry.text());
        marks.add(
            json.map(it -> new Mark(SOURCE, entry.place(), tell(it).tag()))
                .orElseGet(() -> Mark.damaged(SOURCE, entry.place())));
      } else if (entry.isNamed("Dream")) {
        marks.add(new Mark(SOURCE, entry.place(), dream(entry.text()).tag()));
      } else if (entry.isNamed("invokeai_graph", "invokeai_workflow")) {
        marks.add(new Mark(SOURCE, entry.place(), new Draft(SOURCE).tag()));
      }
    }
    return marks;
  }

  private static Draft tell(JsonObject json) {
    JsonObject image = Json.object(json, "image").orElse(json);
    Optional<JsonObject> model = Json.object(json, "model");
    return new Draft(SOURCE)
        .toolVersion(Json.text(json, "app_version"))
        .prompt(
            Json.text(json, "positive_prompt") + words(image.get("prompt")),
            Json.text(json, "negative_prompt"))
        .model(
            model
                .map(it -> Json.text(it, "name", "model_name"))
                .orElseGet(() -> Json.text(json, "model_weights", "model")),
            model.map(it -> hash(Json.text(it, "hash"))).orElse(Json.text(json, "model_hash")))
        .seed(Json.text(image, "seed"))
        .steps(Json.text(image, "steps"))
        .guidance(Json.text(image, "cfg_scale"))
        .strength(Json.text(image, "strength"))
        .sampler(Json.text(image, "scheduler", "sampler"));
  }

  /** A hash with its algorithm before a colon; only SHA-256 is what tags mean by one. */
  private static String hash(String text) {
    return text.startsWith("sha256:") ? text.substring("sha256:".length()) : text;
  }

  /** One prompt, or several with weights. */
  private static String words(JsonElement prompt) {
    if (!(prompt instanceof JsonArray several)) {
      return Json.text(prompt);
    }
    List<String> words = new ArrayList<>();
    for (JsonElement part : several) {
      words.add(part instanceof JsonObject it ? Json.text(it, "prompt") : Json.text(part));
    }
    return String.join("\n", words);
  }

  private static Draft dream(String line) {
    Draft draft = new Draft(SOURCE);
    int end = line.startsWith("\"") ? line.indexOf('"', 1) : -1;
    String words = end > 0 ? line.substring(1, end) : "";
    int open = words.indexOf('[');
    int close = words.lastIndexOf(']');
    boolean negative = open >= 0 && close > open;
    draft.prompt(
        negative ? words.substring(0, open) : words,
        negative ? words.substring(open + 1, close) : "");
    Matcher options = OPTION.matcher(line.substring(Math.max(0, end)));
    while (options.find()) {
      switch (options.group(1)) {
        case "s" -> draft.steps(options.group(2));
        case "S" -> draft.seed(options.group(2));
        case "C" -> draft.guidance(options.group(2));
        case "A" -> draft.sampler(options.group(2));
        default -> {}
      }
    }
    return draft;
  }
}
