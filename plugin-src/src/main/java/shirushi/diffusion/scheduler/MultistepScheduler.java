package shirushi.diffusion.scheduler;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * What the exponential multistep solvers share: whole times, unit variance, and steps measured in
 * half the log signal-to-noise ratio λ = -log σ.
 */
abstract class MultistepScheduler extends TimedScheduler {
  private final float[] sigmas;
  private final int order;
  private final boolean lowerOrderFinal;
  private final History cleans;

  MultistepScheduler(SchedulerOptions options, int steps, SigmaGrid grid) {
    super(
        steps,
        grid.timesteps(),
        unitVariance(grid.sigmas(), false),
        unitVariance(grid.sigmas(), true),
        Prediction.of(options));
    options.refuse("thresholding");
    this.sigmas = grid.sigmas();
    this.order = options.integer("solver_order", 2);
    if (order < 1 || order > 3) {
      throw options.unsupported("solver_order");
    }
    this.lowerOrderFinal = options.flag("lower_order_final", true);
    this.cleans = new History(Math.max(order, 2));
  }

  /**
   * The grid of both solvers: the noisiest {@code last} training times, one more step than asked
   * and its end left out; a bent curve runs over all of the training's noise.
   */
  static SigmaGrid grid(
      SchedulerOptions options, NoiseSchedule schedule, int last, int steps, SigmaCurve curve) {
    Sigmas line = new Sigmas(schedule.sigmas());
    double[] times = times(options, last, steps);
    double[] sigmas = line.at(times);
    if (curve != SigmaCurve.TRAINED) {
      int top = line.trained().length - 1;
      double[] ends = Spacing.linspace(line.trained()[top], line.trained()[0], steps);
      sigmas =
          curve.bend(
              ends, OptionalDouble.of(line.trained()[top]), OptionalDouble.of(line.trained()[0]));
      times = line.timesOf(sigmas);
      // The reference rounds Karras times and cuts the others short.
      boolean round = curve == SigmaCurve.KARRAS;
      times = Arrays.stream(times).map(t -> round ? Math.rint(t) : Math.floor(t)).toArray();
    }
    return new SigmaGrid(Sigmas.narrowed(times), Sigmas.closed(sigmas, line.last(options)), 1);
  }

  private static double[] times(SchedulerOptions options, int last, int steps) {
    Spacing spacing = Spacing.of(options, Spacing.LINSPACE);
    int offset = options.integer("steps_offset", 0);
    if (spacing == Spacing.TRAILING) {
      return Spacing.trailing(last, (double) options.trainTimesteps() / steps, steps);
    }
    double[] times = spacing.times(last, steps + 1, offset);
    return Arrays.stream(times).limit(steps).map(Math::rint).toArray();
  }

  private static float[] unitVariance(float[] sigmas, boolean ofNoise) {
    float[] scaled = new float[sigmas.length];
    for (int i = 0; i < sigmas.length; i++) {
      float alpha = (float) (1 / Math.sqrt((double) sigmas[i] * sigmas[i] + 1));
      scaled[i] = ofNoise ? sigmas[i] * alpha : alpha;
    }
    return scaled;
  }

  /** λ at call i, rising; infinite where there is no noise left. */
  double lambda(int i) {
    return -Math.log(sigmas[i]);
  }

  /** {@code wanted}, lowered where a level was visited twice: no slope leads through it. */
  int orderThroughDistinct(int i, int wanted) {
    int order = 1;
    while (order < wanted && lambda(i - order + 1) != lambda(i - order)) {
      order++;
    }
    return order;
  }

  int order() {
    return order;
  }

  boolean lowerOrderFinal() {
    return lowerOrderFinal;
  }

  /** The guesses of the clean latents so far, the newest being this call's. */
  History cleans() {
    return cleans;
  }

  /** Adds {@link #denoised} to {@link #cleans}. */
  void remember() {
    float[] clean = denoised();
    System.arraycopy(clean, 0, cleans.push(clean.length), 0, clean.length);
  }
}
