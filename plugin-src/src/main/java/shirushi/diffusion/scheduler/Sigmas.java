package shirushi.diffusion.scheduler;

import java.util.Arrays;

/**
 * The training times' noise levels as a line: from time to σ and back.
 *
 * @param trained σ at each training time, ascending
 */
record Sigmas(float[] trained) {

  /** σ at these times, linearly between training times, the ends held. */
  double[] at(double[] times) {
    return Arrays.stream(times).map(this::at).toArray();
  }

  private double at(double time) {
    int last = trained.length - 1;
    if (time <= 0 || time >= last) {
      return trained[time <= 0 ? 0 : last];
    }
    int below = (int) time;
    return ((double) trained[below + 1] - trained[below]) * (time - below) + trained[below];
  }

  /** The times of these σ, linearly in log σ, the ends held. */
  double[] timesOf(double[] sigmas) {
    return Arrays.stream(sigmas).map(this::timeOf).toArray();
  }

  private double timeOf(double sigma) {
    int below = Arrays.binarySearch(trained, (float) sigma);
    below = below >= 0 ? below : Math.max(-below - 2, 0);
    below = Math.max(Math.min(below, trained.length - 2), 0);
    float low = (float) Math.log(trained[below]);
    float high = (float) Math.log(trained[Math.min(below + 1, trained.length - 1)]);
    double part = low == high ? 0 : (low - Math.log(Math.max(sigma, 1e-10))) / (low - high);
    part = Math.min(Math.max(part, 0), 1);
    return (1 - part) * below + part * (below + 1);
  }

  /** {@code sigmas} with the one after the last step, in single precision as the reference has. */
  static float[] closed(double[] sigmas, double last) {
    float[] closed = new float[sigmas.length + 1];
    for (int i = 0; i < sigmas.length; i++) {
      closed[i] = (float) sigmas[i];
    }
    closed[sigmas.length] = (float) last;
    return closed;
  }

  /** The σ after the last step that {@code final_sigmas_type} asks for. */
  double last(SchedulerOptions options) {
    return options.choice("final_sigmas_type", "zero", "sigma_min").equals("zero") ? 0 : trained[0];
  }

  static float[] narrowed(double[] values) {
    float[] narrowed = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      narrowed[i] = (float) values[i];
    }
    return narrowed;
  }
}
