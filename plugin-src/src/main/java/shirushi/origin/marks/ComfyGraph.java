package shirushi.origin.marks;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A graph of ComfyUI in either of its two notations, of which only node types, the values set in
 * them and what is plugged into what is kept. Source: what ComfyUI saves; it has no specification.
 */
final class ComfyGraph {
  /** Under which names nodes keep a prompt. */
  static final String[] WORDS = {
    "text", "text_g", "prompt", "positive", "t5xxl", "clip_l", "string", "value"
  };

  /** The order in which the drawn notation lists the values of the nodes that matter. */
  private static final Map<String, List<String>> WIDGETS =
      Map.of(
          "KSampler",
          List.of("seed", "", "steps", "cfg", "sampler_name", "scheduler", "denoise"),
          "KSamplerAdvanced",
          List.of("", "noise_seed", "", "steps", "cfg", "sampler_name", "scheduler"),
          "CLIPTextEncode",
          List.of("text"),
          "CheckpointLoaderSimple",
          List.of("ckpt_name"),
          "UNETLoader",
          List.of("unet_name"),
          "RandomNoise",
          List.of("noise_seed"),
          "KSamplerSelect",
          List.of("sampler_name"),
          "BasicScheduler",
          List.of("scheduler", "steps", "denoise"),
          "FluxGuidance",
          List.of("guidance"),
          "CFGGuider",
          List.of("cfg"));

  private record Node(String type, Map<String, String> values, Map<String, String> links) {}

  private final Map<String, Node> nodes = new LinkedHashMap<>();

  private ComfyGraph() {}

  /** The graph in an object; empty where it has no node. */
  static Optional<ComfyGraph> of(JsonObject object) {
    ComfyGraph graph = new ComfyGraph();
    if (object.get("nodes") instanceof JsonArray drawn) {
      graph.drawn(drawn, object.get("links"));
    } else {
      graph.run(object);
    }
    return graph.nodes.isEmpty() ? Optional.empty() : Optional.of(graph);
  }

  /** {@code {"3":{"class_type":…,"inputs":{"seed":5,"model":["4",0]}}}}: an array is a link. */
  private void run(JsonObject object) {
    for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
      if (!(entry.getValue() instanceof JsonObject body) || !body.has("class_type")) {
        continue;
      }
      Node node = new Node(Json.text(body, "class_type"), new HashMap<>(), new LinkedHashMap<>());
      nodes.put(entry.getKey(), node);
      JsonObject inputs = Json.object(body, "inputs").orElseGet(JsonObject::new);
      for (Map.Entry<String, JsonElement> input : inputs.entrySet()) {
        if (input.getValue() instanceof JsonArray link && !link.isEmpty()) {
          node.links().put(input.getKey(), Json.text(link.get(0)));
        } else {
          node.values().put(input.getKey(), Json.text(input.getValue()));
        }
      }
    }
  }

  /** Nodes in a list; links in a table of {@code [link, from node, …]}; values by position. */
  private void drawn(JsonArray list, JsonElement links) {
    Map<String, String> from = new HashMap<>();
    if (links instanceof JsonArray rows) {
      for (JsonElement row : rows) {
        if (row instanceof JsonArray link && link.size() > 1) {
          from.put(Json.text(link.get(0)), Json.text(link.get(1)));
        }
      }
    }
    for (JsonElement element : list) {
      if (!(element instanceof JsonObject body) || !body.has("type")) {
        continue;
      }
      Node node = new Node(Json.text(body, "type"), new HashMap<>(), new LinkedHashMap<>());
      nodes.put(Json.text(body, "id"), node);
      if (body.get("inputs") instanceof JsonArray inputs) {
        for (JsonElement input : inputs) {
          if (input instanceof JsonObject plug && from.containsKey(Json.text(plug, "link"))) {
            node.links().put(Json.text(plug, "name"), from.get(Json.text(plug, "link")));
          }
        }
      }
      if (body.get("widgets_values") instanceof JsonArray values) {
        List<String> names = WIDGETS.getOrDefault(node.type(), List.of());
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
          node.values().put(names.get(i), Json.text(values.get(i)));
        }
      }
    }
  }

  /** The node that paints, as far as its plugs and its name tell; otherwise the first node. */
  String sampler() {
    String best = nodes.keySet().iterator().next();
    int bestScore = 0;
    for (Map.Entry<String, Node> entry : nodes.entrySet()) {
      Node node = entry.getValue();
      int score =
          (node.links().containsKey("positive") || node.links().containsKey("guider") ? 2 : 0)
              + (node.values().containsKey("seed") || node.values().containsKey("noise_seed")
                  ? 2
                  : 0)
              + (node.links().containsKey("latent_image") ? 1 : 0)
              + (node.type().contains("Sampler") ? 1 : 0);
      if (score > bestScore) {
        best = entry.getKey();
        bestScore = score;
      }
    }
    return best;
  }

  /** The node plugged in there. */
  Optional<String> link(String id, String name) {
    Node node = nodes.get(id);
    return node == null ? Optional.empty() : Optional.ofNullable(node.links().get(name));
  }

  /** The words plugged into a guider. */
  Optional<String> guided(String guider) {
    return link(guider, "positive").or(() -> link(guider, "conditioning"));
  }

  /** The value of one of these names that is fewest links away, going against the data's way. */
  String nearest(String start, String... names) {
    Deque<String> waiting = new ArrayDeque<>(List.of(start));
    Set<String> seen = new HashSet<>(waiting);
    while (!waiting.isEmpty()) {
      Node node = nodes.get(waiting.remove());
      if (node == null) {
        continue;
      }
      for (String name : names) {
        String value = node.values().getOrDefault(name, "");
        if (!value.isBlank()) {
          return value;
        }
      }
      for (String next : node.links().values()) {
        if (seen.add(next)) {
          waiting.add(next);
        }
      }
    }
    return "";
  }
}
