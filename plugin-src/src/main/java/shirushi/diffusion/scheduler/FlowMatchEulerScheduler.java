package shirushi.diffusion.scheduler;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * Euler's method along a rectified flow: latents are {@code (1 - σ)·clean + σ·noise}, and the model
 * answers with the velocity {@code noise - clean}.
 *
 * <p>Source: Esser et al., Scaling Rectified Flow Transformers for High-Resolution Image Synthesis,
 * 2024, with its timestep shift.
 */
final class FlowMatchEulerScheduler extends TimedScheduler {

  FlowMatchEulerScheduler(SchedulerOptions options, int steps) {
    this(steps, options.trainTimesteps(), sigmas(options, steps));
  }

  private FlowMatchEulerScheduler(int steps, int train, float[] sigmas) {
    super(steps, timesteps(sigmas, train), rest(sigmas), sigmas, Prediction.EPSILON);
  }

  private static float[] sigmas(SchedulerOptions options, int steps) {
    options.refuse("use_dynamic_shifting", "invert_sigmas", "stochastic_sampling");
    double shift = options.number("shift", 1);
    if (!(shift > 0)) {
      throw options.broken("shift", "a number above 0");
    }
    // The lowest level is shifted here and below once more, as in the reference.
    double highest = (float) shifted(1, shift);
    double lowest = (float) shifted((float) (1.0 / options.trainTimesteps()), shift);
    OptionalDouble none = OptionalDouble.empty();
    double[] even = Spacing.linspace(highest, lowest, steps);
    double[] sigmas = SigmaCurve.of(options).bend(even, none, none);
    sigmas = Arrays.stream(sigmas).map(sigma -> shifted(sigma, shift)).toArray();
    OptionalDouble terminal = options.optionalNumber("shift_terminal");
    // A single step has no end to move.
    if (terminal.isPresent() && terminal.getAsDouble() != 0 && steps > 1) {
      double stretch = (1 - sigmas[steps - 1]) / (1 - terminal.getAsDouble());
      sigmas = Arrays.stream(sigmas).map(sigma -> 1 - (1 - sigma) / stretch).toArray();
    }
    return Sigmas.closed(sigmas, 0);
  }

  private static double shifted(double sigma, double shift) {
    return shift * sigma / (1 + (shift - 1) * sigma);
  }

  private static float[] timesteps(float[] sigmas, int train) {
    float[] timesteps = new float[sigmas.length - 1];
    for (int i = 0; i < timesteps.length; i++) {
      timesteps[i] = sigmas[i] * train;
    }
    return timesteps;
  }

  private static float[] rest(float[] sigmas) {
    float[] rest = new float[sigmas.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = 1 - sigmas[i];
    }
    return rest;
  }

  @Override
  public void step(int i, float[] output, float[] latents, Supplier<float[]> noise) {
    // In a flow, clean = latents - σ·velocity: the noise formula at alpha 1.
    denoise(1, sigma(i), output, latents);
    float stride = sigma(i + 1) - sigma(i);
    for (int k = 0; k < latents.length; k++) {
      latents[k] += stride * output[k];
    }
  }
}
