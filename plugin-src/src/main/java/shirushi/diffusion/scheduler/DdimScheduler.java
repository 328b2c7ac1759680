package shirushi.diffusion.scheduler;

import java.util.function.Supplier;

/**
 * The deterministic implicit method (η = 0).
 *
 * <p>Source: Song et al., Denoising Diffusion Implicit Models, 2021, formula 12.
 */
final class DdimScheduler extends AlphaScheduler {
  private final boolean clip;
  private final float clipRange;
  private final int stride;

  DdimScheduler(SchedulerOptions options, int steps) {
    super(options, NoiseSchedule.of(options).rescaled(options), steps, times(options, steps), true);
    options.refuse("thresholding");
    this.clip = options.flag("clip_sample", true);
    this.clipRange = (float) options.number("clip_sample_range", 1);
    this.stride = options.trainTimesteps() / steps;
  }

  @Override
  public void step(int i, float[] output, float[] latents, Supplier<float[]> noise) {
    float[] clean = denoise(i, output, latents);
    float alpha = alpha(i);
    float sigma = sigma(i);
    float alphaNext = alphaCumprod((int) timestep(i) - stride);
    float keep = (float) Math.sqrt(alphaNext);
    float spread = (float) Math.sqrt(1 - alphaNext);
    for (int k = 0; k < latents.length; k++) {
      // The noise is what the answer says it is, clipped clean latents or not.
      float epsilon =
          switch (prediction()) {
            case EPSILON -> output[k];
            case V -> alpha * output[k] + sigma * latents[k];
            case SAMPLE -> (latents[k] - alpha * output[k]) / sigma;
          };
      clean[k] = clip ? Math.max(-clipRange, Math.min(clipRange, clean[k])) : clean[k];
      latents[k] = keep * clean[k] + spread * epsilon;
    }
  }
}
