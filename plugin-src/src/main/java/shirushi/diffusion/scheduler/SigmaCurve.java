package shirushi.diffusion.scheduler;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How noise levels fall from the first to the last.
 *
 * <p>Source: Karras et al., Elucidating the Design Space of Diffusion-Based Generative Models,
 * 2022, equation 5.
 */
enum SigmaCurve {
  /** As the spaced training times have it. */
  TRAINED,
  KARRAS,
  EXPONENTIAL;

  private static final double RHO = 7;

  static SigmaCurve of(SchedulerOptions options) {
    options.refuse("use_beta_sigmas");
    boolean karras = options.flag("use_karras_sigmas", false);
    boolean exponential = options.flag("use_exponential_sigmas", false);
    if (karras && exponential) {
      throw new IllegalArgumentException(
          "scheduler options use_karras_sigmas, use_exponential_sigmas: expected at most one true");
    }
    return karras ? KARRAS : exponential ? EXPONENTIAL : TRAINED;
  }

  /** The curve between the ends of {@code sigmas}, or between the bounds that are given. */
  double[] bend(double[] sigmas, OptionalDouble highest, OptionalDouble lowest) {
    double high = highest.orElse(sigmas[0]);
    double low = lowest.orElse(sigmas[sigmas.length - 1]);
    double[] ramp = Spacing.linspace(0, 1, sigmas.length);
    return switch (this) {
      case TRAINED -> sigmas;
      case KARRAS -> {
        double from = Math.pow(high, 1 / RHO);
        double to = Math.pow(low, 1 / RHO);
        yield Arrays.stream(ramp).map(r -> Math.pow(from + r * (to - from), RHO)).toArray();
      }
      case EXPONENTIAL -> {
        double from = Math.log(high);
        double to = Math.log(low);
        yield Arrays.stream(ramp).map(r -> Math.exp(from + r * (to - from))).toArray();
      }
    };
  }
}
