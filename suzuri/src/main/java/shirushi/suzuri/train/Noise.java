package shirushi.suzuri.train;

import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/** Gaussian noise from Java's generators: the same numbers on every machine, for every thread. */
final class Noise {
  private Noise() {}

  static Tensor of(RandomGenerator random, long... shape) {
    return noise(random, shape, 1, false);
  }

  /** Noise whose deviation is drawn anew from 0…limit for every sample. */
  static Tensor scaled(RandomGenerator random, double limit, long... shape) {
    return noise(random, shape, limit, true);
  }

  private static Tensor noise(RandomGenerator random, long[] shape, double limit, boolean drawn) {
    float[] values = new float[Math.toIntExact(Blueprint.size(shape))];
    int sample = values.length / Math.toIntExact(shape[0]);
    double deviation = limit;
    for (int i = 0; i < values.length; i++) {
      if (drawn && i % sample == 0) {
        deviation = limit * random.nextDouble();
      }
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return Tensor.create(values, shape);
  }
}
