package shirushi.suzuri.train;

import java.util.random.RandomGenerator;

/**
 * How much of a latent is left at each of {@value #STEPS} timesteps: the cosine schedule, shifted
 * towards noise (Hoogeboom et al. 2023), so that σ = {@value #SHIFT}·tan(π/2·t). A latent has so
 * many numbers that its composition shows through much noise: what is where is decided early. Times
 * are trained evenly, and a painter's even steps fall where they decide most.
 */
public final class NoiseLevels {
  /** How many times there are: 0, hardly any noise, to 999, hardly anything else. */
  public static final int STEPS = 1000;

  private static final double SHIFT = 3;
  private static final double RIGHT_ANGLE = Math.PI / 2;

  private NoiseLevels() {}

  /** The share of a latent's variance that is left, ᾱ; all of it at -1, before the first time. */
  public static double alpha(int time) {
    double cosine = Math.cos(radians(time));
    return cosine * cosine;
  }

  /**
   * The angle by which v is turned from the noise, which is what the denoiser hears of a time: in
   * thousandths of a right angle.
   */
  public static double angle(int time) {
    return 1000 * radians(time) / RIGHT_ANGLE;
  }

  private static double radians(int time) {
    return Math.atan(SHIFT * Math.tan(RIGHT_ANGLE * (time + 1) / (STEPS + 1)));
  }

  /** Timesteps for a batch, spread evenly over it. */
  static int[] draw(RandomGenerator random, int count) {
    int[] order = permutation(random, count);
    int[] times = new int[count];
    for (int i = 0; i < count; i++) {
      times[i] = (int) (STEPS * (order[i] + random.nextDouble()) / count);
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
