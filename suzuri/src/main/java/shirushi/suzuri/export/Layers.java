package shirushi.suzuri.export;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The layers of pictures, [N,C,H,W], in ONNX's operators; their weights below one name. */
record Layers(Graph graph, StoredWeights weights, String prefix) {
  static final float EPSILON = 1e-5f;
  static final int GROUPS = 8;

  /**
   * @param prefix of all weights' names, as {@code unet.}
   */
  static Layers of(Graph graph, WeightSource source, Storage storage, String prefix) {
    return new Layers(graph, new StoredWeights(graph, source, storage), prefix);
  }

  /** The same further below: {@code at("d0")} of {@code unet.} is {@code unet.d0.}. */
  Layers at(String name) {
    return new Layers(graph, weights, prefix + name + ".");
  }

  int size(String name, int axis) {
    return Math.toIntExact(weights.shape(prefix + name)[axis]);
  }

  float[] values(String name) {
    return weights.values(prefix + name);
  }

  Value weight(String name) {
    return weights.put(prefix + name);
  }

  /** A weight of [C], made to go with [N,C,H,W]. */
  Value perChannel(String name) {
    float[] values = values(name);
    return weights.put(prefix + name, values, 0, values.length, 1, 1);
  }

  Value conv(Value x, String name) {
    return conv(x, name, 1);
  }

  /** Padded so that a stride of 1 keeps the size. */
  Value conv(Value x, String name, int stride) {
    long[] shape = weights.shape(prefix + name + ".weight");
    return conv(x, name, weight(name + ".weight"), shape, stride, (int) shape[2] / 2);
  }

  private Value conv(Value x, String name, Value weight, long[] shape, int stride, int pad) {
    int axes = shape.length - 2;
    Map<String, long[]> attributes =
        Map.of(
            "kernel_shape", Arrays.copyOfRange(shape, 2, shape.length),
            "strides", all(axes, stride),
            "pads", all(2 * axes, pad));
    return graph.node("Conv", attributes, x, weight, weight(name + ".bias"));
  }

  /**
   * pixel_unshuffle(block), then a 3×3 convolution padded by 1: one convolution of the same weights
   * in another order, each block's pixels being places of the kernel.
   */
  Value unshuffledConv(Value x, String name, int block, int stride) {
    int outputs = size(name + ".weight", 0);
    int inputs = size(name + ".weight", 1);
    int channels = inputs / (block * block);
    int side = 3 * block;
    float[] values = values(name + ".weight");
    float[] kernel = new float[values.length];
    for (int i = 0; i < kernel.length; i++) {
      int column = i % side;
      int row = i / side % side;
      int channel = (i / (side * side) % channels * block + row % block) * block + column % block;
      int output = i / (side * side * channels);
      kernel[i] = values[((output * inputs + channel) * 3 + row / block) * 3 + column / block];
    }
    long[] shape = {outputs, channels, side, side};
    Value weight = weights.put(prefix + name + ".weight", kernel, 0, shape);
    return conv(x, name, weight, shape, stride * block, block);
  }

  Value groupNorm(Value x, String name) {
    return affine(normalised(x), perChannel(name + ".weight"), perChannel(name + ".bias"));
  }

  /** Each group of channels brought to mean 0 and variance 1. */
  Value normalised(Value x) {
    float[] ones = new float[GROUPS];
    Arrays.fill(ones, 1);
    Value even =
        graph.node(
            "InstanceNormalization",
            Map.of("epsilon", EPSILON),
            reshape(x, 0, GROUPS, -1),
            graph.numbers(ones),
            graph.numbers(new float[GROUPS]));
    return graph.node("Reshape", even, graph.node("Shape", x));
  }

  Value affine(Value x, Value scale, Value shift) {
    return add(mul(x, scale), shift);
  }

  Value silu(Value x) {
    return mul(x, graph.node("Sigmoid", x));
  }

  /** {@code x + c2(silu(c1(silu(n1(x)))))}; n1 only where it is normed. */
  Value residual(Value x, boolean normed) {
    Value h = normed ? groupNorm(x, "n1") : x;
    return add(x, conv(silu(conv(silu(h), "c1")), "c2"));
  }

  /** [N,4C,H,W] to [N,C,2H,2W]. */
  Value pixelShuffle(Value x) {
    return graph.node("DepthToSpace", Map.of("blocksize", 2, "mode", "CRD"), x);
  }

  /** Each pixel four times: [N,C,2H,2W]. */
  Value nearestTwice(Value x) {
    Map<String, String> attributes =
        Map.of(
            "mode", "nearest",
            "coordinate_transformation_mode", "asymmetric",
            "nearest_mode", "floor");
    return graph.node("Resize", attributes, x, Value.NONE, graph.numbers(1, 1, 2, 2));
  }

  /** Interpolated between pixels' centres: [N,C,2H,2W]. */
  Value bilinearTwice(Value x) {
    Map<String, String> attributes =
        Map.of("mode", "linear", "coordinate_transformation_mode", "half_pixel");
    return graph.node("Resize", attributes, x, Value.NONE, graph.numbers(1, 1, 2, 2));
  }

  /** Equal parts along an axis. */
  List<Value> split(Value x, int parts, int axis, int each) {
    Value sizes = graph.whole(all(parts, each));
    return graph.nodes("Split", parts, Map.of("axis", axis), x, sizes);
  }

  /** 0 keeps an axis as it is, −1 takes what is left. */
  Value reshape(Value x, long... shape) {
    return graph.node("Reshape", x, graph.whole(shape));
  }

  Value transpose(Value x, long... order) {
    return graph.node("Transpose", Map.of("perm", order), x);
  }

  /** Along the channels. */
  Value concat(Value a, Value b) {
    return graph.node("Concat", Map.of("axis", 1), a, b);
  }

  Value add(Value a, Value b) {
    return graph.node("Add", a, b);
  }

  Value mul(Value a, Value b) {
    return graph.node("Mul", a, b);
  }

  private static long[] all(int length, long value) {
    long[] values = new long[length];
    Arrays.fill(values, value);
    return values;
  }
}
