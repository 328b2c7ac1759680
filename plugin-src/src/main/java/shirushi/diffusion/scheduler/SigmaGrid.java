package shirushi.diffusion.scheduler;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The times and noise levels of a run in σ-space, where latents are {@code clean + σ·noise}.
 *
 * @param timesteps one a step
 * @param sigmas one a step and the one after the last
 * @param initialNoiseSigma the spread of the first latents
 */
record SigmaGrid(float[] timesteps, float[] sigmas, float initialNoiseSigma) {

  /** Spaced by the options, linearly by default, then bent to the curve between its own ends. */
  static SigmaGrid of(
      SchedulerOptions options, NoiseSchedule schedule, int steps, SigmaCurve curve) {
    OptionalDouble none = OptionalDouble.empty();
    return of(options, schedule, steps, curve, none, none, 0);
  }

  /** The same with given bounds of the curve, and the σ after the last step. */
  static SigmaGrid of(
      SchedulerOptions options,
      NoiseSchedule schedule,
      int steps,
      SigmaCurve curve,
      OptionalDouble highest,
      OptionalDouble lowest,
      double last) {
    Sigmas line = new Sigmas(schedule.sigmas());
    Spacing spacing = Spacing.of(options, Spacing.LINSPACE);
    int offset = options.integer("steps_offset", 0);
    double[] times = spacing.times(options.trainTimesteps(), steps, offset);
    // Single precision times are what the reference interpolates at.
    double[] sigmas = line.at(Arrays.stream(times).map(time -> (float) time).toArray());
    if (curve != SigmaCurve.TRAINED) {
      sigmas = curve.bend(sigmas, highest, lowest);
      times = line.timesOf(sigmas);
    }
    float[] closed = Sigmas.closed(sigmas, last);
    float max = (float) Arrays.stream(sigmas).max().orElseThrow();
    float initial = spacing == Spacing.LEADING ? (float) Math.sqrt(max * max + 1) : max;
    return new SigmaGrid(Sigmas.narrowed(times), closed, initial);
  }
}
