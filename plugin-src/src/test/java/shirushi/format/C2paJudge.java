package shirushi.format;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The C2PA project's own library, in Node, as a judge of credentials. */
final class C2paJudge {
  /** What both builds of the library say of a file. */
  record Verdict(JsonObject node, JsonObject wasm) {
    /** {@code Invalid}, {@code Valid} or {@code Trusted}; an error's text instead. */
    List<String> states() {
      return List.of(state(node), state(wasm));
    }

    private static String state(JsonObject said) {
      JsonElement state = said.get("validation_state");
      return state == null ? String.valueOf(said.get("error")) : state.getAsString();
    }

    /** The codes of what failed for the active manifest and its ingredients. */
    List<String> failures() {
      List<String> codes = new ArrayList<>();
      collect(node.get("validation_results"), codes);
      return codes;
    }

    private static void collect(JsonElement value, List<String> codes) {
      if (value instanceof JsonObject object) {
        for (Map.Entry<String, JsonElement> each : object.entrySet()) {
          if (each.getKey().equals("failure")) {
            each.getValue()
                .getAsJsonArray()
                .forEach(status -> codes.add(status.getAsJsonObject().get("code").getAsString()));
          } else {
            collect(each.getValue(), codes);
          }
        }
      } else if (value instanceof JsonArray array) {
        array.forEach(each -> collect(each, codes));
      }
    }

    JsonObject active() {
      return node.getAsJsonObject("manifests")
          .getAsJsonObject(node.get("active_manifest").getAsString());
    }

    JsonObject assertion(String label) {
      for (JsonElement each : active().getAsJsonArray("assertions")) {
        if (each.getAsJsonObject().get("label").getAsString().equals(label)) {
          return each.getAsJsonObject().getAsJsonObject("data");
        }
      }
      throw new AssertionError("no " + label + " in " + active());
    }
  }

  private C2paJudge() {}

  /** Skips the test, saying so, where the library is not installed. */
  static void assumeInstalled() {
    Assumptions.assumeTrue(
        System.getenv("SHIRUSHI_NODE_MODULES") != null,
        "SHIRUSHI_NODE_MODULES does not point to a node_modules with @contentauth/c2pa-node and"
            + " @contentauth/c2pa-wasm");
  }

  static Map<String, Object> read(Path file, String type, String roots) {
    return roots.isEmpty()
        ? Map.of("read", file.toString(), "type", type)
        : Map.of("read", file.toString(), "type", type, "roots", roots);
  }

  static Verdict verdict(Path file, String type, String roots) throws IOException {
    return verdicts(List.of(read(file, type, roots))).get(0);
  }

  static List<Verdict> verdicts(List<Map<String, Object>> tasks) throws IOException {
    List<Verdict> verdicts = new ArrayList<>();
    for (JsonElement answer : answers(tasks)) {
      verdicts.add(
          new Verdict(
              answer.getAsJsonObject().getAsJsonObject("node"),
              answer.getAsJsonObject().getAsJsonObject("wasm")));
    }
    return verdicts;
  }

  /** Starts Node once for all tasks. */
  static JsonArray answers(List<? extends Map<String, ?>> tasks) throws IOException {
    Process process =
        new ProcessBuilder(
                "node", "src/test/node/c2pa-judge.mjs", System.getenv("SHIRUSHI_NODE_MODULES"))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.getOutputStream().write(new Gson().toJson(tasks).getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return JsonParser.parseString(said).getAsJsonArray();
  }
}
