package shirushi.diffusion.scheduler;

import java.util.function.Supplier;

/**
 * Sampling of latent consistency models: jump to the clean latents, noise them to the next level,
 * jump again. Draws noise at every step but the last.
 *
 * <p>Source: Luo et al., Latent Consistency Models, 2023, algorithm 3.
 */
final class LcmScheduler extends AlphaScheduler {
  private static final double SIGMA_DATA = 0.5;

  private final boolean clip;
  private final float clipRange;
  private final double scaling;

  LcmScheduler(SchedulerOptions options, int steps, float strength) {
    super(
        options,
        NoiseSchedule.of(options, 0.00085, 0.012, "scaled_linear").rescaled(options),
        steps,
        distilledTimes(options, steps, decimal(strength)),
        true);
    options.refuse("thresholding");
    this.clip = options.flag("clip_sample", false);
    this.clipRange = (float) options.number("clip_sample_range", 1);
    this.scaling = options.number("timestep_scaling", 10);
  }

  /** Evenly among the times the model was distilled at, which strength cuts short. */
  private static float[] distilledTimes(SchedulerOptions options, int steps, double strength) {
    int train = options.trainTimesteps();
    int original = options.integer("original_inference_steps", 50);
    if (original < 1 || original > train) {
      throw options.broken("original_inference_steps", "1 to " + train);
    }
    int distilled = (int) (original * strength);
    if (steps > distilled) {
      throw new IllegalArgumentException(
          ("steps: expected 1 to %d for lcm (original_inference_steps %d at strength %s), got %d")
              .formatted(distilled, original, strength, steps));
    }
    float[] times = new float[steps];
    for (int i = 0; i < steps; i++) {
      int index = (int) (i * ((double) distilled / steps));
      times[i] = (distilled - index) * (train / original) - 1;
    }
    return times;
  }

  @Override
  public void step(int i, float[] output, float[] latents, Supplier<float[]> noise) {
    float[] clean = denoise(i, output, latents);
    if (clip) {
      clip(clean, clipRange);
    }
    double time = timestep(i) * scaling;
    double variance = time * time + SIGMA_DATA * SIGMA_DATA;
    float skip = (float) (SIGMA_DATA * SIGMA_DATA / variance);
    float out = (float) (time / Math.sqrt(variance));
    for (int k = 0; k < latents.length; k++) {
      clean[k] = out * clean[k] + skip * latents[k];
    }
    if (i == calls() - 1) {
      System.arraycopy(clean, 0, latents, 0, latents.length);
    } else {
      addNoise(i + 1, clean, noise.get(), latents);
    }
  }
}
