package shirushi.origin.marks;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * ComfyUI's graphs: {@code prompt}, as it was run, and {@code workflow}, as it was drawn. PNG has
 * them as texts, WebP in EXIF's Model and Make with the name before a colon.
 */
final class ComfyUi implements MarkReader {
  private static final String SOURCE = "ComfyUI";
  private static final List<String> NAMES = List.of("prompt", "workflow");

  @Override
  public List<Mark> read(Evidence evidence) {
    List<Mark> marks = new ArrayList<>();
    for (TextEntry entry : evidence.texts()) {
      for (String name : NAMES) {
        String text = entry.text().stripLeading();
        boolean prefixed = text.regionMatches(true, 0, name + ":", 0, name.length() + 1);
        if (prefixed || entry.isNamed(name)) {
          String json = prefixed ? text.substring(name.length() + 1) : text;
          mark(json, entry.place()).ifPresent(marks::add);
        }
      }
    }
    return marks;
  }

  private static Optional<Mark> mark(String json, String place) {
    Optional<JsonObject> object = Json.object(json);
    if (object.isEmpty()) {
      boolean graph =
          json.startsWith("{") && (json.contains("\"class_type\"") || json.contains("\"nodes\""));
      return graph ? Optional.of(Mark.damaged(SOURCE, place)) : Optional.empty();
    }
    return ComfyGraph.of(object.get()).map(graph -> new Mark(SOURCE, place, tell(graph).tag()));
  }

  private static Draft tell(ComfyGraph graph) {
    String sampler = graph.sampler();
    // Samplers of newer graphs leave the words to a guider.
    String wanted =
        graph
            .link(sampler, "positive")
            .or(() -> graph.link(sampler, "guider").flatMap(graph::guided))
            .orElse(sampler);
    Optional<String> unwanted =
        graph
            .link(sampler, "negative")
            .or(() -> graph.link(sampler, "guider").flatMap(id -> graph.link(id, "negative")));
    String schedule = graph.nearest(sampler, "scheduler");
    return new Draft(SOURCE)
        .prompt(
            graph.nearest(wanted, ComfyGraph.WORDS),
            unwanted.map(id -> graph.nearest(id, ComfyGraph.WORDS)).orElse(""))
        .model(graph.nearest(sampler, "ckpt_name", "unet_name", "model_name", "gguf_name"), "")
        .seed(graph.nearest(sampler, "seed", "noise_seed"))
        .steps(graph.nearest(sampler, "steps"))
        .guidance(graph.nearest(sampler, "cfg", "guidance"))
        .strength(graph.nearest(sampler, "denoise"))
        .sampler((graph.nearest(sampler, "sampler_name") + " " + schedule).strip());
  }
}
