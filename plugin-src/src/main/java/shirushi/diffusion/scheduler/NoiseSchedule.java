package shirushi.diffusion.scheduler;

import java.util.function.DoubleUnaryOperator;

/**
 * The noise a model was trained with: at training time t, latents keep {@code alphasCumprod[t]} of
 * the picture's variance.
 *
 * <p>Sources: Ho et al., Denoising Diffusion Probabilistic Models, 2020 (linear); Nichol and
 * Dhariwal, Improved DDPM, 2021 (squared cosine); Lin et al., Common Diffusion Noise Schedules and
 * Sample Steps are Flawed, 2023, algorithm 1 (zero terminal signal-to-noise ratio).
 */
record NoiseSchedule(float[] alphasCumprod) {
  private static final float TINY_ALPHA = 0x1p-24f;
  private static final int RAMP_BLOCK = 8;
  private static final double MAX_BETA = 0.999;

  /** The schedule that diffusers' classes share by default: linear from 0.0001 to 0.02. */
  static NoiseSchedule of(SchedulerOptions options) {
    return of(options, 0.0001, 0.02, "linear");
  }

  /** With a class's own defaults. Does not read {@code rescale_betas_zero_snr}. */
  static NoiseSchedule of(SchedulerOptions options, double start, double end, String schedule) {
    return new NoiseSchedule(cumulate(betas(options, start, end, schedule)));
  }

  /** The same, rescaled so that the last training time holds no signal, if the options say so. */
  NoiseSchedule rescaled(SchedulerOptions options) {
    if (!options.flag("rescale_betas_zero_snr", false)) {
      return this;
    }
    float[] roots = new float[alphasCumprod.length];
    for (int t = 0; t < roots.length; t++) {
      roots[t] = (float) Math.sqrt(alphasCumprod[t]);
    }
    float first = roots[0];
    float last = roots[roots.length - 1];
    float[] betas = new float[roots.length];
    float previous = 1;
    for (int t = 0; t < betas.length; t++) {
      float root = (roots[t] - last) * (first / (first - last));
      betas[t] = 1 - root * root / previous;
      previous = root * root;
    }
    return new NoiseSchedule(cumulate(betas));
  }

  /** {@link #rescaled} with the last alpha just above zero, for methods that divide by it. */
  NoiseSchedule rescaledFinite(SchedulerOptions options) {
    NoiseSchedule rescaled = rescaled(options);
    if (rescaled != this) {
      rescaled.alphasCumprod[alphasCumprod.length - 1] = TINY_ALPHA;
    }
    return rescaled;
  }

  /** σ at every training time, ascending, where latents are {@code clean + σ·noise}. */
  float[] sigmas() {
    float[] sigmas = new float[alphasCumprod.length];
    for (int t = 0; t < sigmas.length; t++) {
      sigmas[t] = (float) Math.sqrt((1 - alphasCumprod[t]) / alphasCumprod[t]);
    }
    return sigmas;
  }

  private static float[] betas(SchedulerOptions o, double start, double end, String schedule) {
    int count = o.trainTimesteps();
    float[] betas = new float[count];
    if (o.numbers("trained_betas").isPresent()) {
      double[] trained = o.numbers("trained_betas").get();
      if (trained.length != count) {
        throw new IllegalArgumentException(
            "scheduler option trained_betas: expected " + count + " values, got " + trained.length);
      }
      for (int t = 0; t < count; t++) {
        betas[t] = (float) trained[t];
      }
      return checked("trained_betas", betas);
    }
    double from = o.number("beta_start", start);
    double to = o.number("beta_end", end);
    if (!(from > 0 && from <= to && to < 1)) {
      throw new IllegalArgumentException(
          "scheduler options beta_start, beta_end: expected 0 < start <= end < 1, got "
              + (from + ", " + to));
    }
    switch (o.text("beta_schedule", schedule)) {
      case "linear" -> ramp(betas, (float) from, (float) to);
      case "scaled_linear" -> {
        ramp(betas, (float) Math.sqrt(from), (float) Math.sqrt(to));
        for (int t = 0; t < count; t++) {
          betas[t] *= betas[t];
        }
      }
      case "squaredcos_cap_v2" ->
          follow(betas, t -> Math.pow(Math.cos((t + 0.008) / 1.008 * Math.PI / 2), 2));
      case "exp" -> follow(betas, t -> Math.exp(-12 * t));
      default -> throw o.unsupported("beta_schedule");
    }
    return betas;
  }

  /**
   * Evenly from both ends, in blocks with fused multiply-add: so the reference's vector code
   * rounds, and at a zero signal-to-noise ratio the last bit of an alpha shows in the picture.
   */
  private static void ramp(float[] betas, float from, float to) {
    int count = betas.length;
    float stride = (to - from) / Math.max(count - 1, 1);
    for (int t = 0; t < count; t++) {
      int block = t - t % RAMP_BLOCK;
      int start = block + RAMP_BLOCK <= count ? block : t;
      float base =
          start < count / 2
              ? Math.fma(stride, start, from)
              : Math.fma(-stride, count - 1 - start, to);
      betas[t] = Math.fma(stride, t - start, base);
    }
  }

  private static void follow(float[] betas, DoubleUnaryOperator alphaBar) {
    double count = betas.length;
    for (int t = 0; t < betas.length; t++) {
      double kept = alphaBar.applyAsDouble((t + 1) / count) / alphaBar.applyAsDouble(t / count);
      betas[t] = (float) Math.min(1 - kept, MAX_BETA);
    }
  }

  private static float[] checked(String key, float[] betas) {
    for (float beta : betas) {
      if (!(beta > 0 && beta < 1)) {
        throw new IllegalArgumentException(
            "scheduler option " + key + ": expected values between 0 and 1, got " + beta);
      }
    }
    return betas;
  }

  private static float[] cumulate(float[] betas) {
    float[] cumulated = new float[betas.length];
    double product = 1;
    for (int t = 0; t < betas.length; t++) {
      product *= 1 - betas[t];
      cumulated[t] = (float) product;
    }
    return cumulated;
  }

  /** The alphas at whole training times; a time outside them is the caller's fault. */
  float[] alphasCumprodAt(float[] times) {
    float[] picked = new float[times.length];
    for (int i = 0; i < times.length; i++) {
      if (times[i] < 0 || times[i] >= alphasCumprod.length) {
        throw new IllegalArgumentException(
            "timestep %s is outside the %d training times; take fewer steps or another steps_offset"
                .formatted(times[i], alphasCumprod.length));
      }
      picked[i] = alphasCumprod[(int) times[i]];
    }
    return picked;
  }
}
