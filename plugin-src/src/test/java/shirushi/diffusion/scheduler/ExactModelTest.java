package shirushi.diffusion.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A model that always knows the clean latents must be led to them, whatever the method. */
class ExactModelTest {
  private static final int SIZE = 32;
  private static final Offset<Float> NEAR = Offset.offset(2e-3f);

  @ParameterizedTest(name = "{0} {1} {2} {3} steps")
  @MethodSource("combinations")
  void anExactModelEndsAtItsCleanLatents(
      SchedulerName name, String prediction, String spacing, int steps) {
    Scheduler scheduler = name.create(config(prediction, spacing), steps, 1);
    Random random = new Random(7);
    float[] clean = gaussian(random);
    float[] latents = gaussian(random);
    for (int k = 0; k < SIZE; k++) {
      latents[k] *= scheduler.initialNoiseSigma();
    }
    run(scheduler, 0, name, prediction, clean, latents, random);
    assertThat(latents).containsExactly(clean, NEAR);
  }

  @ParameterizedTest(name = "{0} {1} {2} {3} steps")
  @MethodSource("exactFromTheMiddle")
  void imageToImageEndsThereToo(SchedulerName name, String prediction, String spacing, int steps) {
    Scheduler scheduler = name.create(config(prediction, spacing), steps, 0.5f);
    Random random = new Random(8);
    float[] clean = gaussian(random);
    float[] latents = clean.clone();
    int first = scheduler.firstCall(0.5f);
    if (first < scheduler.calls()) {
      scheduler.addNoise(first, clean, gaussian(random), latents);
    }
    run(scheduler, first, name, prediction, clean, latents, random);
    assertThat(latents).containsExactly(clean, NEAR);
  }

  private static void run(
      Scheduler scheduler,
      int first,
      SchedulerName name,
      String prediction,
      float[] clean,
      float[] latents,
      Random random) {
    for (int i = first; i < scheduler.calls(); i++) {
      float[] output = new float[SIZE];
      double alpha = probe(scheduler, i, 1, 0);
      double sigma = probe(scheduler, i, 0, 1);
      double spread = Math.hypot(alpha, sigma);
      for (int k = 0; k < SIZE; k++) {
        double noise = (latents[k] - alpha * clean[k]) / sigma;
        double v = (alpha * noise - sigma * clean[k]) / spread;
        double flow = noise - clean[k];
        output[k] =
            (float)
                switch (name == SchedulerName.FLOW_EULER ? "flow" : prediction) {
                  case "flow" -> flow;
                  case "v_prediction" -> v;
                  case "sample" -> clean[k];
                  default -> noise;
                };
      }
      scheduler.step(i, output, latents, () -> gaussian(random));
      if (name != SchedulerName.PNDM) {
        assertThat(scheduler.denoised()).containsExactly(clean, NEAR);
      }
    }
  }

  private static double probe(Scheduler scheduler, int i, float clean, float noise) {
    float[] noised = new float[1];
    scheduler.addNoise(i, new float[] {clean}, new float[] {noise}, noised);
    return noised[0];
  }

  static List<Arguments> combinations() {
    List<Arguments> all = new ArrayList<>();
    for (SchedulerName name : SchedulerName.values()) {
      for (String prediction : List.of("epsilon", "v_prediction", "sample")) {
        // PNDM mixes the answers of several times: only the noise is the same at all of them.
        if (name == SchedulerName.PNDM && !prediction.equals("epsilon")) {
          continue;
        }
        for (String spacing : List.of("linspace", "leading", "trailing")) {
          // PNDM counts down by whole strides, which these times are not apart.
          if (name == SchedulerName.PNDM && spacing.equals("linspace")) {
            continue;
          }
          // Divisors of the training times, so that DDIM's strides end where the times do.
          for (int steps : new int[] {1, 2, 4, 8, 20}) {
            all.add(Arguments.of(name, prediction, spacing, steps));
          }
        }
      }
    }
    return all;
  }

  /** LMS and PNDM begin in the middle as the reference does, which is not exact. */
  static List<Arguments> exactFromTheMiddle() {
    List<Object> inexact = List.of(SchedulerName.LMS, SchedulerName.PNDM);
    return combinations().stream().filter(c -> !inexact.contains(c.get()[0])).toList();
  }

  private static SchedulerConfig config(String prediction, String spacing) {
    JsonObject json = Configs.stableDiffusion();
    json.addProperty("prediction_type", prediction);
    json.addProperty("timestep_spacing", spacing);
    json.addProperty("clip_sample", false);
    json.addProperty("set_alpha_to_one", true);
    json.addProperty("skip_prk_steps", true);
    json.addProperty("steps_offset", 0);
    return SchedulerConfig.of(json);
  }

  private static float[] gaussian(Random random) {
    float[] values = new float[SIZE];
    for (int k = 0; k < SIZE; k++) {
      values[k] = (float) random.nextGaussian();
    }
    return values;
  }
}
