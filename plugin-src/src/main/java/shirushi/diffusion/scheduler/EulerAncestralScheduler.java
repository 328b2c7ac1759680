package shirushi.diffusion.scheduler;

import java.util.function.Supplier;

/**
 * Euler's method that steps below the next noise level and comes back up with fresh noise, drawn
 * once a step, the last included.
 *
 * <p>Source: ancestral sampling of Song et al., Score-Based Generative Modeling through Stochastic
 * Differential Equations, 2021, appendix F, in the σ-space of Karras et al., 2022.
 */
final class EulerAncestralScheduler extends SigmaScheduler {

  EulerAncestralScheduler(SchedulerOptions options, int steps) {
    super(
        options,
        steps,
        SigmaGrid.of(
            options, NoiseSchedule.of(options).rescaledFinite(options), steps, SigmaCurve.TRAINED));
  }

  @Override
  public void step(int i, float[] output, float[] latents, Supplier<float[]> noise) {
    float[] clean = denoise(i, output, latents);
    float from = sigma(i);
    float to = sigma(i + 1);
    float up = (float) Math.sqrt(to * to * (from * from - to * to) / (from * from));
    // Rounding may leave up a hair above to.
    float down = (float) Math.sqrt(Math.max(to * to - up * up, 0));
    float[] fresh = noise.get();
    for (int k = 0; k < latents.length; k++) {
      latents[k] += (latents[k] - clean[k]) / from * (down - from);
      latents[k] += fresh[k] * up;
    }
  }
}
