package shirushi.diffusion.scheduler;

/** A scheduler that visits whole training times, where latents keep unit variance. */
abstract class AlphaScheduler extends TimedScheduler {
  private final NoiseSchedule schedule;
  private final boolean alphaToOne;

  /** {@code alphaToOne} is the class's default of {@code set_alpha_to_one}. */
  AlphaScheduler(
      SchedulerOptions options,
      NoiseSchedule schedule,
      int steps,
      float[] timesteps,
      boolean alphaToOne) {
    super(
        steps,
        timesteps,
        roots(schedule.alphasCumprodAt(timesteps), false),
        roots(schedule.alphasCumprodAt(timesteps), true),
        Prediction.of(options));
    this.schedule = schedule;
    this.alphaToOne = options.flag("set_alpha_to_one", alphaToOne);
    if (prediction() == Prediction.EPSILON && alpha(0) == 0) {
      throw new IllegalArgumentException(
          "scheduler option prediction_type=epsilon says nothing at the zero signal-to-noise ratio"
              + " that rescale_betas_zero_snr=true begins with");
    }
  }

  /** The share of the picture's variance at a whole time; a negative one is after the last. */
  float alphaCumprod(int time) {
    if (time >= 0) {
      return schedule.alphasCumprod()[time];
    }
    return alphaToOne ? 1 : schedule.alphasCumprod()[0];
  }

  /** Whole times spaced by the options, evenly by steps from the early end by default. */
  static float[] times(SchedulerOptions options, int steps) {
    Spacing spacing = Spacing.of(options, Spacing.LEADING);
    int offset = options.integer("steps_offset", 0);
    double[] times = spacing.times(options.trainTimesteps(), steps, offset);
    float[] whole = new float[times.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (float) Math.rint(times[i]);
    }
    return whole;
  }

  private static float[] roots(float[] alphas, boolean ofRest) {
    float[] roots = new float[alphas.length];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = (float) Math.sqrt(ofRest ? 1 - alphas[i] : alphas[i]);
    }
    return roots;
  }
}
