package shirushi.diffusion.scheduler;

/**
 * What a model's answer means, and how the clean latents follow from it.
 *
 * <p>Noisy latents are {@code alpha·clean + sigma·noise}. Source: Salimans and Ho, Progressive
 * Distillation for Fast Sampling of Diffusion Models, 2022, section 4 and appendix D.
 */
enum Prediction {
  EPSILON,
  V,
  SAMPLE;

  static Prediction of(SchedulerOptions options) {
    return switch (options.choice("prediction_type", "epsilon", "v_prediction", "sample")) {
      case "v_prediction" -> V;
      case "sample" -> SAMPLE;
      default -> EPSILON;
    };
  }

  /**
   * Writes the clean latents guessed from {@code output}, the model's answer at {@code latents}.
   * Single precision, in the reference's order of operations: at a zero signal-to-noise ratio the
   * roundings show.
   */
  void denoise(float alpha, float sigma, float[] output, float[] latents, float[] clean) {
    switch (this) {
      case EPSILON -> {
        for (int k = 0; k < clean.length; k++) {
          clean[k] = (latents[k] - sigma * output[k]) / alpha;
        }
      }
      case V -> {
        // v is defined on latents of unit variance; those of variance alpha² + sigma² are scaled.
        double variance = (double) alpha * alpha + (double) sigma * sigma;
        float keep = (float) (alpha / variance);
        float take = (float) (sigma / Math.sqrt(variance));
        for (int k = 0; k < clean.length; k++) {
          clean[k] = keep * latents[k] - take * output[k];
        }
      }
      case SAMPLE -> System.arraycopy(output, 0, clean, 0, clean.length);
    }
  }
}
