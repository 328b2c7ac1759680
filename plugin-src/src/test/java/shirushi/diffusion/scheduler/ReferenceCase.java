package shirushi.diffusion.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.function.Supplier;

/** One run of the reference implementation, replayed and compared at every step. */
final class ReferenceCase {
  private static final double TOLERANCE = 1e-4;

  private final JsonObject run;
  private final JsonObject inputs;
  private final Scheduler scheduler;

  ReferenceCase(JsonObject run, JsonObject inputs) {
    this.run = run;
    this.inputs = inputs;
    JsonObject json = run.getAsJsonObject("config").deepCopy();
    json.add("_class_name", run.get("scheduler"));
    SchedulerConfig config = SchedulerConfig.of(json);
    int steps = run.get("num_inference_steps").getAsInt();
    this.scheduler = config.scheduler().create(config, steps, strength());
  }

  void replay() {
    assertClose("init_noise_sigma", number("init_noise_sigma"), scheduler.initialNoiseSigma());
    float[] times = floats(run.get("all_timesteps"));
    assertThat(scheduler.calls()).isEqualTo(times.length);
    for (int i = 0; i < times.length; i++) {
      assertClose("timestep " + i, times[i], scheduler.timestep(i));
    }
    assertSigmas();
    assertTrajectory();
  }

  private void assertSigmas() {
    if (!run.has("sigmas") || run.get("sigmas").isJsonNull()) {
      return;
    }
    float[] sigmas = floats(run.get("sigmas"));
    float[] noised = new float[1];
    for (int i = 0; i < scheduler.calls(); i++) {
      // σ is the spread of the noise, beside a signal of one.
      scheduler.addNoise(i, new float[] {0}, new float[] {1}, noised);
      float noise = noised[0];
      scheduler.addNoise(i, new float[] {1}, new float[] {0}, noised);
      boolean flow = run.get("scheduler").getAsString().startsWith("Flow");
      assertClose("sigma " + i, sigmas[i], flow ? noise : noise / noised[0]);
    }
  }

  private void assertTrajectory() {
    float[] init = floats(inputs.get("init_latents"));
    float[] noise0 = floats(inputs.get("noise0"));
    float[] mask = floats(inputs.get("mask"));
    boolean fromPicture = !text("mode").equals("txt2img") && strength() < 1;
    int first = run.has("strength") ? scheduler.firstCall(strength()) : 0;
    if (run.has("begin_index")) {
      assertThat(first).isEqualTo(run.get("begin_index").getAsInt());
    }
    float[] latents = new float[noise0.length];
    if (fromPicture) {
      scheduler.addNoise(first, init, noise0, latents);
    } else {
      for (int k = 0; k < latents.length; k++) {
        latents[k] = noise0[k] * scheduler.initialNoiseSigma();
      }
    }
    float[] scaled = new float[latents.length];
    float[] keep = new float[latents.length];
    Draws draws = new Draws();
    for (int i = first; i < scheduler.calls(); i++) {
      scheduler.scaleInput(i, latents, scaled);
      assertClose("input", floats(element("model_input_first4", i - first)), scaled);
      int drawn = draws.next;
      scheduler.step(i, toyModel(scaled, scheduler.timestep(i)), latents, draws);
      assertThat(draws.next - drawn)
          .isEqualTo(element("noise_draws_per_step", i - first).getAsInt());
      assertClose("step " + i, floats(element("latents", i - first)), latents);
      if (text("mode").equals("inpaint")) {
        if (i + 1 < scheduler.calls()) {
          scheduler.addNoise(i + 1, init, noise0, keep);
        } else {
          keep = init;
        }
        for (int k = 0; k < latents.length; k++) {
          float m = mask[k % mask.length];
          latents[k] = (1 - m) * keep[k] + m * latents[k];
        }
        assertClose("blend " + i, floats(element("latents_after_blend", i - first)), latents);
      }
    }
    assertClose("final", floats(run.get("final")), latents);
  }

  private static float[] toyModel(float[] input, float time) {
    float[] output = new float[input.length];
    for (int k = 0; k < output.length; k++) {
      output[k] = (float) Math.tanh(0.3f * input[k] + 0.001f * time);
    }
    return output;
  }

  private static void assertClose(String what, float[] expected, float[] actual) {
    double squares = 0;
    for (float value : expected) {
      squares += (double) value * value;
    }
    double rms = Math.sqrt(squares / expected.length);
    for (int k = 0; k < expected.length; k++) {
      double slack = TOLERANCE * Math.max(Math.abs(expected[k]), rms);
      assertThat(Math.abs((double) actual[k] - expected[k]))
          .as("%s[%d]: expected %s, got %s", what, k, expected[k], actual[k])
          .isLessThanOrEqualTo(slack);
    }
  }

  private static void assertClose(String what, float expected, float actual) {
    assertClose(what, new float[] {expected}, new float[] {actual});
  }

  private float strength() {
    return run.has("strength") ? number("strength") : 1;
  }

  private float number(String key) {
    return run.get(key).getAsFloat();
  }

  private String text(String key) {
    return run.get(key).getAsString();
  }

  private JsonElement element(String key, int index) {
    return run.getAsJsonArray(key).get(index);
  }

  private static float[] floats(JsonElement array) {
    float[] values = new float[array.getAsJsonArray().size()];
    for (int k = 0; k < values.length; k++) {
      values[k] = array.getAsJsonArray().get(k).getAsFloat();
    }
    return values;
  }

  private final class Draws implements Supplier<float[]> {
    private int next;

    @Override
    public float[] get() {
      return floats(inputs.getAsJsonArray("step_noise").get(next++));
    }
  }
}
