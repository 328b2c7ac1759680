package shirushi.diffusion.scheduler;

import java.util.Arrays;

/** A scheduler in σ-space: latents are {@code clean + σ·noise} and are scaled for the model. */
abstract class SigmaScheduler extends TimedScheduler {
  private final float initialNoiseSigma;

  SigmaScheduler(SchedulerOptions options, int steps, SigmaGrid grid) {
    super(steps, grid.timesteps(), ones(grid), grid.sigmas(), Prediction.of(options));
    this.initialNoiseSigma = grid.initialNoiseSigma();
  }

  @Override
  public float initialNoiseSigma() {
    return initialNoiseSigma;
  }

  @Override
  public void scaleInput(int i, float[] latents, float[] input) {
    float spread = (float) Math.sqrt(sigma(i) * sigma(i) + 1);
    for (int k = 0; k < latents.length; k++) {
      input[k] = latents[k] / spread;
    }
  }

  private static float[] ones(SigmaGrid grid) {
    float[] ones = new float[grid.sigmas().length];
    Arrays.fill(ones, 1);
    return ones;
  }
}
