package shirushi.origin.marks;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A program that keeps all its settings in one flat JSON object, recognised by names that only it
 * uses: Fooocus ({@code parameters}), SwarmUI ({@code sui_image_params}), Draw Things (EXIF's
 * UserComment) and Easy Diffusion (UserComment, or a PNG text for each setting).
 */
enum JsonTools implements MarkReader {
  FOOOCUS("Fooocus", "base_model", "Fooocus") {
    @Override
    Optional<JsonObject> settings(JsonObject json) {
      boolean its =
          json.has("base_model") && json.has("guidance_scale")
              || Json.text(json, "version").startsWith("Fooocus");
      return its ? Optional.of(json) : Optional.empty();
    }

    @Override
    Draft tell(Draft draft, JsonObject json) {
      return draft
          .toolVersion(Json.text(json, "version").replaceFirst("^Fooocus v?", ""))
          .prompt(Json.text(json, "prompt"), Json.text(json, "negative_prompt"))
          .model(Json.text(json, "base_model"), Json.text(json, "base_model_hash"))
          .seed(Json.text(json, "seed"))
          .steps(Json.text(json, "steps"))
          .guidance(Json.text(json, "guidance_scale"))
          .sampler((Json.text(json, "sampler") + " " + Json.text(json, "scheduler")).strip());
    }
  },
  SWARM_UI("SwarmUI", "sui_image_params") {
    @Override
    Optional<JsonObject> settings(JsonObject json) {
      return Json.object(json, "sui_image_params");
    }

    @Override
    Draft tell(Draft draft, JsonObject json) {
      return draft
          .toolVersion(Json.text(json, "swarm_version"))
          .prompt(Json.text(json, "prompt"), Json.text(json, "negativeprompt"))
          .model(Json.text(json, "model"), "")
          .seed(Json.text(json, "seed"))
          .steps(Json.text(json, "steps"))
          .guidance(Json.text(json, "cfgscale"))
          .sampler(Json.text(json, "sampler", "comfyuisampler"));
    }
  },
  DRAW_THINGS("Draw Things", "\"c\"") {
    @Override
    Optional<JsonObject> settings(JsonObject json) {
      boolean its = json.has("c") && json.has("model") && json.has("sampler");
      return its ? Optional.of(json) : Optional.empty();
    }

    @Override
    Draft tell(Draft draft, JsonObject json) {
      return draft
          .prompt(Json.text(json, "c"), Json.text(json, "uc"))
          .model(Json.text(json, "model"), "")
          .seed(Json.text(json, "seed"))
          .steps(Json.text(json, "steps"))
          .guidance(Json.text(json, "scale"))
          .strength(Json.text(json, "strength"))
          .sampler(Json.text(json, "sampler"));
    }
  },
  EASY_DIFFUSION("Easy Diffusion", "use_stable_diffusion_model", "Stable Diffusion model") {
    @Override
    Optional<JsonObject> settings(JsonObject json) {
      boolean its = json.has("use_stable_diffusion_model") || json.has("Stable Diffusion model");
      return its ? Optional.of(json) : Optional.empty();
    }

    @Override
    Draft tell(Draft draft, JsonObject json) {
      return draft
          .prompt(
              Json.text(json, "prompt", "Prompt"),
              Json.text(json, "negative_prompt", "Negative Prompt"))
          .model(Json.text(json, "use_stable_diffusion_model", "Stable Diffusion model"), "")
          .seed(Json.text(json, "seed", "Seed"))
          .steps(Json.text(json, "num_inference_steps", "Steps"))
          .guidance(Json.text(json, "guidance_scale", "Guidance Scale"))
          .strength(Json.text(json, "prompt_strength", "Prompt Strength"))
          .sampler(Json.text(json, "sampler_name", "Sampler"));
    }
  };

  private final String source;
  private final List<String> signs;

  /** A text without any of the signs is not worth parsing. */
  JsonTools(String source, String... signs) {
    this.source = source;
    this.signs = List.of(signs);
  }

  /** The settings in an object, where it is this program's. */
  abstract Optional<JsonObject> settings(JsonObject json);

  abstract Draft tell(Draft draft, JsonObject settings);

  @Override
  public List<Mark> read(Evidence evidence) {
    Function<JsonObject, Optional<Draft>> told =
        json -> settings(json).map(its -> tell(new Draft(source), its));
    List<Mark> marks = new ArrayList<>();
    for (TextEntry entry : evidence.texts()) {
      if (signs.stream().anyMatch(entry.text()::contains)) {
        Json.object(entry.text())
            .flatMap(told)
            .ifPresent(draft -> marks.add(new Mark(source, entry.place(), draft.tag())));
      }
    }
    // A text for each setting, taken together, is the same object.
    for (String carrier : evidence.texts().stream().map(TextEntry::carrier).distinct().toList()) {
      JsonObject together = new JsonObject();
      Stream<TextEntry> its = evidence.texts().stream();
      its.filter(entry -> entry.carrier().equals(carrier) && !entry.text().startsWith("{"))
          .forEach(entry -> together.addProperty(entry.keyword(), entry.text()));
      told.apply(together).ifPresent(draft -> marks.add(new Mark(source, carrier, draft.tag())));
    }
    return marks;
  }
}
