package shirushi.suzuri.train;

import java.util.random.RandomGenerator;

/**
 * How much of a latent is left at each of {@value #STEPS} timesteps: ᾱ of the squared-cosine
 * schedule (Nichol and Dhariwal 2021), each step's β capped at 0.999.
 */
final class NoiseLevels {
  static final int STEPS = 1000;

  /**
   * How far training leans towards noise (the timestep shift of Esser et al. 2024). A latent has so
   * many numbers that its composition still shows through at step 800: what is where is decided
   * later than the schedule suggests.
   */
  private static final double SHIFT = 5;

  private static final double[] ALPHAS = new double[STEPS];

  static {
    double product = 1;
    for (int i = 0; i < STEPS; i++) {
      double ratio = curve((i + 1.0) / STEPS) / curve((double) i / STEPS);
      product *= 1 - Math.min(.999, 1 - ratio);
      ALPHAS[i] = product;
    }
  }

  private NoiseLevels() {}

  private static double curve(double t) {
    return Math.pow(Math.cos((t + .008) / 1.008 * Math.PI / 2), 2);
  }

  /** ᾱ at a timestep, 1 for one below 0. */
  static double alpha(int time) {
    return time < 0 ? 1 : ALPHAS[time];
  }

  /** Timesteps for a batch, spread evenly over it and then shifted: half are beyond 830. */
  static int[] draw(RandomGenerator random, int count) {
    int[] order = permutation(random, count);
    int[] times = new int[count];
    for (int i = 0; i < count; i++) {
      double even = (order[i] + random.nextDouble()) / count;
      times[i] = (int) (STEPS * SHIFT * even / (1 + (SHIFT - 1) * even));
    }
    return times;
  }

  private static int[] permutation(RandomGenerator random, int count) {
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
