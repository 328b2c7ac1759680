package shirushi.diffusion.scheduler;

import com.google.gson.JsonPrimitive;
import java.util.function.Supplier;

/**
 * DPM-Solver++, multistep: an exponential integrator on the guessed clean latents, of first to
 * third order; as a stochastic equation too, which draws noise once a step, the last included.
 *
 * <p>Source: Lu et al., DPM-Solver++: Fast Solver for Guided Sampling of Diffusion Probabilistic
 * Models, 2022, algorithm 2 and appendix B.
 */
final class DpmSolverScheduler extends MultistepScheduler {
  private static final int FEW_CALLS = 15;

  private final boolean stochastic;
  private final boolean heun;
  private final boolean firstOrderFinal;
  private int taken;

  DpmSolverScheduler(SchedulerOptions options, int steps) {
    super(options, steps, grid(options, steps));
    if (!options.isSilent("variance_type")) {
      throw options.unsupported("variance_type");
    }
    String algorithm = options.choice("algorithm_type", "dpmsolver++", "sde-dpmsolver++", "deis");
    this.stochastic = algorithm.equals("sde-dpmsolver++");
    // The other solvers' types stand for this one's default, as in the reference.
    this.heun =
        options.choice("solver_type", "midpoint", "heun", "logrho", "bh1", "bh2").equals("heun");
    this.firstOrderFinal =
        options.flag("euler_at_final", false)
            || (lowerOrderFinal() && calls() < FEW_CALLS)
            || options.text("final_sigmas_type", "zero").equals("zero");
  }

  private static SigmaGrid grid(SchedulerOptions options, int steps) {
    options.refuse("use_flow_sigmas");
    NoiseSchedule schedule = NoiseSchedule.of(options).rescaledFinite(options);
    SigmaCurve curve = SigmaCurve.of(options);
    if (curve == SigmaCurve.TRAINED) {
      options.refuse("use_lu_lambdas");
    }
    return grid(options, schedule, clipped(options, schedule), steps, curve);
  }

  /** How many training times have λ at or above {@code lambda_min_clipped}. */
  private static int clipped(SchedulerOptions options, NoiseSchedule schedule) {
    // Python writes the default as a bare -Infinity, which is no JSON number.
    if (options.json().get("lambda_min_clipped") instanceof JsonPrimitive written
        && written.getAsString().equals("-Infinity")) {
      return options.trainTimesteps();
    }
    double lowest = options.number("lambda_min_clipped", Double.NEGATIVE_INFINITY);
    int last = 0;
    for (float sigma : schedule.sigmas()) {
      last += -Math.log(sigma) >= lowest ? 1 : 0;
    }
    if (last == 0) {
      throw options.broken("lambda_min_clipped", "a value that leaves a training time");
    }
    return last;
  }

  @Override
  public void step(int i, float[] output, float[] latents, Supplier<float[]> noise) {
    denoise(i, output, latents);
    remember();
    double h = lambda(i + 1) - lambda(i);
    double[] weights = h == 0 ? new double[3] : weights(i, h, orderOf(i));
    double keep = sigma(i + 1) / sigma(i) * (stochastic ? Math.exp(-h) : 1);
    double spread = stochastic ? sigma(i + 1) * Math.sqrt(-Math.expm1(-2 * h)) : 0;
    float[] fresh = stochastic ? noise.get() : latents;
    float[] newest = cleans().get(0);
    float[] older = weights[1] == 0 ? newest : cleans().get(1);
    float[] oldest = weights[2] == 0 ? newest : cleans().get(2);
    for (int k = 0; k < latents.length; k++) {
      latents[k] =
          (float)
              (keep * latents[k]
                  + weights[0] * newest[k]
                  + weights[1] * older[k]
                  + weights[2] * oldest[k]
                  + spread * fresh[k]);
    }
    taken++;
  }

  private int orderOf(int i) {
    if (taken == 0 || (firstOrderFinal && i == calls() - 1)) {
      return 1;
    }
    boolean second = i == calls() - 2 && lowerOrderFinal() && calls() < FEW_CALLS;
    int known = Math.min(order(), taken == 1 || second ? 2 : 3);
    return orderThroughDistinct(i, known);
  }

  /** Weights of the guesses, newest first: integrals of the polynomial through them. */
  private double[] weights(int i, double h, int order) {
    double alpha = alpha(i + 1);
    // The stochastic equation's kernel decays twice as fast.
    double decay = stochastic ? 2 * h : h;
    double flat = -alpha * Math.expm1(-decay);
    if (order == 1) {
      return new double[] {flat, 0, 0};
    }
    double ramp = alpha * (Math.expm1(-decay) / decay + 1);
    double r0 = (lambda(i) - lambda(i - 1)) / h;
    if (order == 2) {
      double slope = (heun ? ramp : flat / 2) / r0;
      return new double[] {flat + slope, -slope, 0};
    }
    double r1 = (lambda(i - 1) - lambda(i - 2)) / h;
    // The stochastic kernel's sign is the reference's, not the integral's: same picture first.
    double half = stochastic ? 0.5 : -0.5;
    double bow = alpha * ((Math.expm1(-decay) + decay) / (decay * decay) + half);
    // Slope = near + r0 / (r0 + r1)·(near - far), curvature = (near - far) / (r0 + r1), with
    // near = (m0 - m1) / r0 and far = (m1 - m2) / r1.
    double near = ramp + (ramp * r0 - bow) / (r0 + r1);
    double far = -(ramp * r0 - bow) / (r0 + r1);
    return new double[] {flat + near / r0, -near / r0 + far / r1, -far / r1};
  }
}
