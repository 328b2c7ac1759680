package shirushi.diffusion.scheduler;

import java.util.function.Supplier;

/**
 * Heun's method: an Euler step, the model asked again at its end, and the step repeated along the
 * mean of both slopes. Two calls a step; the last step, down to no noise, has one.
 *
 * <p>Source: Karras et al., Elucidating the Design Space of Diffusion-Based Generative Models,
 * 2022, algorithm 1 without churn.
 */
final class HeunScheduler extends SigmaScheduler {
  private final boolean clip;
  private final float clipRange;
  private float[] slopes = {};
  private float[] starts = {};

  HeunScheduler(SchedulerOptions options, int steps) {
    super(options, steps, twice(grid(options, steps)));
    this.clip = options.flag("clip_sample", false);
    this.clipRange = (float) options.number("clip_sample_range", 1);
  }

  private static SigmaGrid grid(SchedulerOptions options, int steps) {
    NoiseSchedule schedule = NoiseSchedule.of(options, 0.00085, 0.012, "linear");
    return SigmaGrid.of(options, schedule, steps, SigmaCurve.of(options));
  }

  /** Every level but the first and the final is visited by both of its calls. */
  private static SigmaGrid twice(SigmaGrid grid) {
    int calls = 2 * grid.timesteps().length - 1;
    float[] timesteps = new float[calls];
    float[] sigmas = new float[calls + 1];
    for (int i = 0; i < calls; i++) {
      timesteps[i] = grid.timesteps()[(i + 1) / 2];
      sigmas[i] = grid.sigmas()[(i + 1) / 2];
    }
    return new SigmaGrid(timesteps, sigmas, grid.initialNoiseSigma());
  }

  @Override
  int callsPerStep() {
    return 2;
  }

  @Override
  public void step(int i, float[] output, float[] latents, Supplier<float[]> noise) {
    float[] clean = denoise(i, output, latents);
    if (clip) {
      clip(clean, clipRange);
    }
    if (i % 2 == 0) {
      predict(i, clean, latents);
    } else {
      correct(i, clean, latents);
    }
  }

  private void predict(int i, float[] clean, float[] latents) {
    starts = starts.length == latents.length ? starts : new float[latents.length];
    slopes = slopes.length == latents.length ? slopes : new float[latents.length];
    System.arraycopy(latents, 0, starts, 0, latents.length);
    float sigma = sigma(i);
    float stride = sigma(i + 1) - sigma;
    for (int k = 0; k < latents.length; k++) {
      slopes[k] = (latents[k] - clean[k]) / sigma;
      latents[k] += slopes[k] * stride;
    }
  }

  private void correct(int i, float[] clean, float[] latents) {
    float sigma = sigma(i);
    float stride = sigma - sigma(i - 1);
    for (int k = 0; k < latents.length; k++) {
      float slope = (slopes[k] + (latents[k] - clean[k]) / sigma) / 2;
      latents[k] = starts[k] + slope * stride;
    }
  }
}
