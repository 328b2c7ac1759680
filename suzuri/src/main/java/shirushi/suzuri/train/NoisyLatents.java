package shirushi.suzuri.train;

import java.io.IOException;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/**
 * A batch for the denoiser, float32.
 *
 * @param sample noisy latents [N, C, h, w]
 * @param target v [N, C, h, w]
 * @param weight how much each place counts, mean 1 over a sample: [N, 1, h, w]
 * @param times the timesteps
 */
record NoisyLatents(Tensor sample, Tensor target, Tensor weight, int[] times) {
  /** How many times more the middle of a picture counts than its rim. */
  private static final double MIDDLE = 4;

  /** What an accent adds to that. */
  private static final double ACCENT = 20;

  /**
   * Mixes latents with noise. With probability {@code masked} a sample is to be painted in part: a
   * rectangle or an ellipse has the timestep's noise and alone counts, what lies outside has the
   * lesser noise of an earlier timestep, as a painter's kept surroundings would.
   */
  static NoisyLatents mix(
      LatentFile latents, Accents accents, int[] indices, double masked, RandomGenerator random)
      throws IOException {
    int side = latents.side();
    int size = latents.size();
    int area = side * side;
    double[] looks = looks(side);
    int[] times = NoiseLevels.draw(random, indices.length);
    float[] sample = new float[indices.length * size];
    float[] target = new float[sample.length];
    float[] weight = new float[indices.length * area];
    for (int n = 0; n < indices.length; n++) {
      latents.read(indices[n], sample, n * size);
      boolean[] inside = random.nextDouble() < masked ? mask(side, random) : null;
      double within = NoiseLevels.alpha(times[n]);
      double without = NoiseLevels.alpha(random.nextInt(times[n] + 1));
      double total = 0;
      for (int p = 0; p < area; p++) {
        boolean counts = inside == null || inside[p];
        double look = counts ? looks[p] + ACCENT * accents.at(indices[n], p) : 0;
        total += look;
        weight[n * area + p] = (float) look;
        double signal = Math.sqrt(counts ? within : without);
        double noise = Math.sqrt(1 - (counts ? within : without));
        for (int at = n * size + p; at < (n + 1) * size; at += area) {
          double clean = sample[at];
          double drawn = random.nextGaussian();
          sample[at] = (float) (signal * clean + noise * drawn);
          target[at] = (float) (signal * drawn - noise * clean);
        }
      }
      for (int p = n * area; p < (n + 1) * area; p++) {
        weight[p] *= (float) (area / total);
      }
    }
    long[] shape = {indices.length, VaeNet.CHANNELS, side, side};
    Tensor counts = Tensor.create(weight, indices.length, 1, side, side);
    return new NoisyLatents(
        Tensor.create(sample, shape), Tensor.create(target, shape), counts, times);
  }

  /** How much people look at each place. */
  private static double[] looks(int side) {
    double[] looks = new double[side * side];
    for (int p = 0; p < looks.length; p++) {
      double dx = ((p % side + .5) / side - .5) / .16;
      double dy = ((p / side + .5) / side - .5) / .13;
      looks[p] = 1 + (MIDDLE - 1) * Math.exp(-(dx * dx + dy * dy) / 2);
    }
    return looks;
  }

  /** A rectangle or an ellipse of a quarter of the side up to all of it; never empty. */
  private static boolean[] mask(int side, RandomGenerator random) {
    int least = Math.max(1, side / 4);
    int width = least + random.nextInt(side - least + 1);
    int height = least + random.nextInt(side - least + 1);
    int left = random.nextInt(side - width + 1);
    int top = random.nextInt(side - height + 1);
    boolean round = random.nextBoolean();
    boolean[] inside = new boolean[side * side];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double dx = (2 * x + 1.0) / width - 1;
        double dy = (2 * y + 1.0) / height - 1;
        inside[(top + y) * side + left + x] = !round || dx * dx + dy * dy <= 1;
      }
    }
    // A very small ellipse might miss every centre.
    inside[(top + height / 2) * side + left + width / 2] = true;
    return inside;
  }
}
