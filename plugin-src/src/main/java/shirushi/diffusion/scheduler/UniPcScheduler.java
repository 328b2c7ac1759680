package shirushi.diffusion.scheduler;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * UniPC: a multistep predictor, and a corrector that takes the same step again once the model's
 * answer at its end is known; no call more than the predictor alone. Works on the guessed clean
 * latents.
 *
 * <p>Source: Zhao et al., UniPC: A Unified Predictor-Corrector Framework for Fast Sampling of
 * Diffusion Models, 2023, algorithms 1 and 2.
 */
final class UniPcScheduler extends MultistepScheduler {
  private final boolean flatKernel;
  private final double[] uncorrected;
  private float[] starts = {};
  private int taken;
  private int lastOrder;

  UniPcScheduler(SchedulerOptions options, int steps) {
    super(options, steps, grid(options, steps));
    if (!options.flag("predict_x0", true)) {
      throw options.unsupported("predict_x0");
    }
    if (!options.isSilent("solver_p")) {
      throw options.unsupported("solver_p");
    }
    // The other solvers' types stand for this one's default, as in the reference.
    this.flatKernel =
        options.choice("solver_type", "bh2", "bh1", "midpoint", "heun", "logrho").equals("bh1");
    this.uncorrected = options.numbers("disable_corrector").orElse(new double[0]);
  }

  private static SigmaGrid grid(SchedulerOptions options, int steps) {
    options.refuse("use_flow_sigmas", "use_dynamic_shifting");
    NoiseSchedule schedule = NoiseSchedule.of(options).rescaledFinite(options);
    int train = options.trainTimesteps();
    return grid(options, schedule, train, steps, SigmaCurve.of(options));
  }

  @Override
  public void step(int i, float[] output, float[] latents, Supplier<float[]> noise) {
    float[] clean = denoise(i, output, latents);
    if (taken > 0 && Arrays.stream(uncorrected).noneMatch(step -> step == i - 1)) {
      move(i - 1, lastOrder, clean, starts, latents);
    }
    starts = starts.length == latents.length ? starts : new float[latents.length];
    System.arraycopy(latents, 0, starts, 0, latents.length);
    remember();
    // With no noise left the step is infinite in λ, and only the first order is defined.
    int left = sigma(i + 1) == 0 ? 1 : lowerOrderFinal() ? calls() - i : order();
    int wanted = Math.min(Math.min(order(), left), taken + 1);
    lastOrder = orderThroughDistinct(i, wanted);
    move(i, lastOrder, null, starts, latents);
    taken++;
  }

  /**
   * The step from call i to the next.
   *
   * @param end the clean latents guessed at its end, to correct with; null to predict
   */
  private void move(int i, int order, float[] end, float[] from, float[] to) {
    double h = lambda(i + 1) - lambda(i);
    double keep = (double) sigma(i + 1) / sigma(i);
    double[] weights = new double[3];
    double endWeight = 0;
    if (h != 0) {
      double alpha = alpha(i + 1);
      double flat = -alpha * Math.expm1(-h);
      double kernel = flatKernel ? alpha * h : flat;
      weights[0] = flat;
      double[] ratios = ratios(i, order, h);
      double[] rhos = rhos(ratios, end == null ? order - 1 : order, order, h);
      for (int k = 0; k < rhos.length; k++) {
        // Each rho weighs the divided difference of an older guess, or of the end's, to the newest.
        double weight = kernel * rhos[k] / ratios[k];
        weights[0] -= weight;
        if (k == order - 1) {
          endWeight = weight;
        } else {
          weights[k + 1] = weight;
        }
      }
    }
    mix(keep, from, weights, end, endWeight, to);
  }

  /** Where the older guesses, and last the end, lie along the step: 0 its start, 1 its end. */
  private double[] ratios(int i, int order, double h) {
    double[] ratios = new double[order];
    for (int back = 1; back < order; back++) {
      ratios[back - 1] = (lambda(i - back) - lambda(i)) / h;
    }
    ratios[order - 1] = 1;
    return ratios;
  }

  private double[] rhos(double[] ratios, int count, int order, double h) {
    // The simplified forms that the paper's code takes at low orders.
    if (count == 1 && (order == 1 || order == 2)) {
      return new double[] {0.5};
    }
    double[][] powers = new double[count][count];
    double[] right = new double[count];
    double kernel = flatKernel ? -h : Math.expm1(-h);
    double phi = Math.expm1(-h) / -h - 1;
    double factorial = 1;
    for (int row = 0; row < count; row++) {
      for (int k = 0; k < count; k++) {
        powers[row][k] = Math.pow(ratios[k], row);
      }
      right[row] = phi * factorial / kernel;
      factorial *= row + 2;
      phi = phi / -h - 1 / factorial;
    }
    return solve(powers, right);
  }

  /** Gauss-Jordan; rows are powers of distinct ratios, the first row all ones. */
  private static double[] solve(double[][] rows, double[] right) {
    for (int p = 0; p < right.length; p++) {
      for (int row = 0; row < right.length; row++) {
        if (row != p) {
          double factor = rows[row][p] / rows[p][p];
          for (int k = p; k < right.length; k++) {
            rows[row][k] -= factor * rows[p][k];
          }
          right[row] -= factor * right[p];
        }
      }
    }
    for (int p = 0; p < right.length; p++) {
      right[p] /= rows[p][p];
    }
    return right;
  }

  private void mix(
      double keep, float[] from, double[] weights, float[] end, double endWeight, float[] to) {
    float[] newest = cleans().get(0);
    float[] older = weights[1] == 0 ? newest : cleans().get(1);
    float[] oldest = weights[2] == 0 ? newest : cleans().get(2);
    float[] last = end == null ? newest : end;
    for (int k = 0; k < to.length; k++) {
      to[k] =
          (float)
              (keep * from[k]
                  + weights[0] * newest[k]
                  + weights[1] * older[k]
                  + weights[2] * oldest[k]
                  + endWeight * last[k]);
    }
  }
}
