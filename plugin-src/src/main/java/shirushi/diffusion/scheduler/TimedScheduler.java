package shirushi.diffusion.scheduler;

/**
 * What all schedulers share: a table of calls, each with its time and its noise level. Latents at
 * call i are {@code alphas[i]·clean + sigmas[i]·noise}.
 */
abstract class TimedScheduler implements Scheduler {
  private final int steps;
  private final float[] timesteps;
  private final float[] alphas;
  private final float[] sigmas;
  private final Prediction prediction;
  private float[] denoised = {};

  /**
   * @param steps the artist's steps
   * @param timesteps one for each call
   * @param alphas one for each call, or more
   * @param sigmas one for each call, or more
   */
  TimedScheduler(
      int steps, float[] timesteps, float[] alphas, float[] sigmas, Prediction prediction) {
    this.steps = steps;
    this.timesteps = timesteps;
    this.alphas = alphas;
    this.sigmas = sigmas;
    this.prediction = prediction;
  }

  @Override
  public int calls() {
    return timesteps.length;
  }

  @Override
  public float timestep(int i) {
    return timesteps[i];
  }

  @Override
  public float initialNoiseSigma() {
    return 1;
  }

  @Override
  public int firstCall(float strength) {
    return Math.min(firstStep(strength) * callsPerStep(), calls());
  }

  @Override
  public void scaleInput(int i, float[] latents, float[] input) {
    System.arraycopy(latents, 0, input, 0, latents.length);
  }

  @Override
  public void addNoise(int i, float[] clean, float[] noise, float[] noised) {
    float alpha = alphas[i];
    float sigma = sigmas[i];
    for (int k = 0; k < clean.length; k++) {
      noised[k] = alpha * clean[k] + sigma * noise[k];
    }
  }

  @Override
  public float[] denoised() {
    return denoised;
  }

  int callsPerStep() {
    return 1;
  }

  float alpha(int i) {
    return alphas[i];
  }

  float sigma(int i) {
    return sigmas[i];
  }

  Prediction prediction() {
    return prediction;
  }

  /** Guesses the clean latents at call i, for the step and for {@link #denoised}. */
  float[] denoise(int i, float[] output, float[] latents) {
    return denoise(alphas[i], sigmas[i], output, latents);
  }

  float[] denoise(float alpha, float sigma, float[] output, float[] latents) {
    float[] clean = denoisedOf(latents.length);
    prediction.denoise(alpha, sigma, output, latents, clean);
    return clean;
  }

  /** The array behind {@link #denoised}, to be filled. */
  float[] denoisedOf(int length) {
    if (denoised.length != length) {
      denoised = new float[length];
    }
    return denoised;
  }

  static void clip(float[] values, float range) {
    for (int k = 0; k < values.length; k++) {
      values[k] = Math.max(-range, Math.min(range, values[k]));
    }
  }

  private int firstStep(float strength) {
    if (!(strength >= 0 && strength <= 1)) {
      throw new IllegalArgumentException("strength: expected 0 to 1, got " + strength);
    }
    return steps - Math.min((int) (steps * decimal(strength)), steps);
  }

  /** The strength as it was written: 0.7f is 0.7, not 0.699999988, so that 10 steps give 7. */
  static double decimal(float strength) {
    return Double.parseDouble(Float.toString(strength));
  }
}
