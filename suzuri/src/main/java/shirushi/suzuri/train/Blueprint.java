package shirushi.suzuri.train;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Collects the parameters of a network with their first values, then builds {@link Weights}. The
 * values follow torch's defaults: convolutions and linear layers uniform in ±1/√fan-in (He et al.
 * 2015 with a = √5), norms one and zero. Not for several threads.
 */
public final class Blueprint {
  private final Map<String, float[]> values = new LinkedHashMap<>();
  private final Map<String, long[]> shapes = new LinkedHashMap<>();
  private final Map<String, Weights.Buffer> buffers = new LinkedHashMap<>();
  private final RandomGenerator random;

  public Blueprint(RandomGenerator random) {
    this.random = random;
  }

  /** A square convolution: {@code name.weight} [out, in, k, k] and {@code name.bias} [out]. */
  public Blueprint conv(String name, int in, int out, int kernel) {
    return layer(name, in * kernel * kernel, 1, out, in, kernel, kernel);
  }

  /** A convolution whose first values are {@code gain} times the default; 0 for a silent branch. */
  public Blueprint conv(String name, int in, int out, int kernel, double gain) {
    return layer(name, in * kernel * kernel, gain, out, in, kernel, kernel);
  }

  /** A convolution along one dimension, all zero: {@code name.weight} [out, in, k]. */
  public Blueprint silentConv1d(String name, int in, int out, int kernel) {
    return layer(name, in * kernel, 0, out, in, kernel);
  }

  /** {@code name.weight} [out, in] and {@code name.bias} [out]. */
  public Blueprint linear(String name, int in, int out) {
    return layer(name, in, 1, out, in);
  }

  /** As {@link #linear(String, int, int)}, scaled by {@code gain}. */
  public Blueprint linear(String name, int in, int out, double gain) {
    return layer(name, in, gain, out, in);
  }

  /** A group or layer norm over {@code channels}. */
  public Blueprint norm(String name, int channels) {
    float[] ones = new float[channels];
    Arrays.fill(ones, 1);
    add(name + ".weight", ones, channels);
    add(name + ".bias", new float[channels], channels);
    return this;
  }

  /** A table of Gaussian values. */
  public Blueprint normal(String name, double deviation, long... shape) {
    float[] table = new float[Math.toIntExact(size(shape))];
    for (int i = 0; i < table.length; i++) {
      table[i] = (float) (deviation * random.nextGaussian());
    }
    add(name, table, shape);
    return this;
  }

  /** A value that is kept with the weights but not trained. */
  public Blueprint buffer(String name, float value, long... shape) {
    float[] all = new float[Math.toIntExact(size(shape))];
    Arrays.fill(all, value);
    buffers.put(name, new Weights.Buffer(name, shape, all));
    return this;
  }

  /** The weights; the blueprint must not be used afterwards. */
  public Weights build() {
    return new Weights(values, shapes, buffers);
  }

  private Blueprint layer(String name, int fanIn, double gain, long... shape) {
    float bound = (float) (gain / Math.sqrt(fanIn));
    add(name + ".weight", uniform(size(shape), bound), shape);
    add(name + ".bias", uniform(shape[0], bound), shape[0]);
    return this;
  }

  private float[] uniform(long count, float bound) {
    float[] all = new float[Math.toIntExact(count)];
    for (int i = 0; i < all.length && bound > 0; i++) {
      all[i] = (2 * random.nextFloat() - 1) * bound;
    }
    return all;
  }

  private void add(String name, float[] value, long... shape) {
    if (values.putIfAbsent(name, value) != null) {
      throw new IllegalArgumentException("weight " + name + " is named twice");
    }
    shapes.put(name, shape);
  }

  static long size(long... shape) {
    return Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }
}
