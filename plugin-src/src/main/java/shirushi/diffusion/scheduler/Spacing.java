package shirushi.diffusion.scheduler;

import java.util.Arrays;

/**
 * How a run's times are spread over the training times.
 *
 * <p>Source: Lin et al., Common Diffusion Noise Schedules and Sample Steps are Flawed, 2023, table
 * 2.
 */
enum Spacing {
  LINSPACE,
  LEADING,
  TRAILING;

  static Spacing of(SchedulerOptions options, Spacing fallback) {
    String[] names = {"linspace", "leading", "trailing"};
    String first = names[fallback.ordinal()];
    return switch (options.choice("timestep_spacing", first, names[0], names[1], names[2])) {
      case "linspace" -> LINSPACE;
      case "leading" -> LEADING;
      default -> TRAILING;
    };
  }

  /**
   * {@code steps} descending times in {@code [0, train)}, before {@code offset}; whole numbers
   * except for {@link #LINSPACE}. Only {@link #LEADING} is moved by {@code offset}, as in the
   * reference.
   */
  double[] times(int train, int steps, int offset) {
    return switch (this) {
      case LINSPACE -> {
        double[] times = linspace(0, train - 1, steps);
        for (int i = 0; i < steps / 2; i++) {
          double early = times[i];
          times[i] = times[steps - 1 - i];
          times[steps - 1 - i] = early;
        }
        yield times;
      }
      case LEADING -> {
        double[] times = new double[steps];
        Arrays.setAll(times, i -> (double) (steps - 1 - i) * (train / steps) + offset);
        yield times;
      }
      case TRAILING -> trailing(train, (double) train / steps, steps);
    };
  }

  /** At most {@code steps} times from {@code last} down, each rounded half to even, minus one. */
  static double[] trailing(int last, double ratio, int steps) {
    double[] times = new double[Math.min(steps, (int) Math.ceil(last / ratio))];
    double stride = (last - ratio) - last;
    Arrays.setAll(times, i -> Math.rint(last + i * stride) - 1);
    return times;
  }

  /** Evenly from first to last, both included; a single one is the first. */
  static double[] linspace(double first, double last, int count) {
    double[] values = new double[count];
    Arrays.setAll(values, i -> first + i * ((last - first) / Math.max(count - 1, 1)));
    if (count > 1) {
      values[count - 1] = last;
    }
    return values;
  }
}
