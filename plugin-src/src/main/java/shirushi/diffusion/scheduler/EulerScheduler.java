package shirushi.diffusion.scheduler;

import java.util.function.Supplier;

/**
 * Euler's method along the probability flow.
 *
 * <p>Source: Karras et al., Elucidating the Design Space of Diffusion-Based Generative Models,
 * 2022, algorithm 1 without churn.
 */
final class EulerScheduler extends SigmaScheduler {

  EulerScheduler(SchedulerOptions options, int steps) {
    super(options, steps, grid(options, steps));
  }

  private static SigmaGrid grid(SchedulerOptions options, int steps) {
    options.choice("interpolation_type", "linear");
    NoiseSchedule schedule = NoiseSchedule.of(options).rescaledFinite(options);
    SigmaGrid grid =
        SigmaGrid.of(
            options,
            schedule,
            steps,
            SigmaCurve.of(options),
            options.optionalNumber("sigma_max"),
            options.optionalNumber("sigma_min"),
            new Sigmas(schedule.sigmas()).last(options));
    String type = options.choice("timestep_type", "discrete", "continuous");
    if (type.equals("continuous") && Prediction.of(options) == Prediction.V) {
      for (int i = 0; i < steps; i++) {
        grid.timesteps()[i] = (float) (0.25 * Math.log(grid.sigmas()[i]));
      }
    }
    return grid;
  }

  @Override
  public void step(int i, float[] output, float[] latents, Supplier<float[]> noise) {
    float[] clean = denoise(i, output, latents);
    float sigma = sigma(i);
    float stride = sigma(i + 1) - sigma;
    for (int k = 0; k < latents.length; k++) {
      latents[k] += (latents[k] - clean[k]) / sigma * stride;
    }
  }
}
