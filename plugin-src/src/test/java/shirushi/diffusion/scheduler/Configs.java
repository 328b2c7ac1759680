package shirushi.diffusion.scheduler;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Configs for tests. */
final class Configs {
  private Configs() {}

  /** Stable Diffusion's noise, of no class. */
  static JsonObject stableDiffusion() {
    return json("{beta_start: 0.00085, beta_end: 0.012, beta_schedule: 'scaled_linear'}");
  }

  static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  static SchedulerConfig config(String text) {
    return SchedulerConfig.of(json(text));
  }
}
