package shirushi.suzuri.export;

import java.util.List;
import java.util.Map;

/**
 * The layers that the networks are made of, in terms of ONNX's operators. Pictures are [N,C,H,W];
 * tokens lie in rows, [N·T,C], so that every linear layer is one matrix product with its bias.
 */
final class Layers {
  static final int GROUPS = 8;
  static final int HEADS = 4;
  private static final float EPSILON = 1e-5f;

  private final Graph graph;
  private final StoredWeights weights;
  private final String prefix;

  private Layers(Graph graph, StoredWeights weights, String prefix) {
    this.graph = graph;
    this.weights = weights;
    this.prefix = prefix;
  }

  /**
   * @param prefix of all weights' names, as {@code unet.}
   */
  static Layers of(Graph graph, WeightSource source, Storage storage, String prefix) {
    return new Layers(graph, new StoredWeights(graph, source, storage), prefix);
  }

  /** The same below a name: {@code at("d0")} of {@code unet.} is {@code unet.d0.}. */
  Layers at(String name) {
    return new Layers(graph, weights, prefix + name + ".");
  }

  Graph graph() {
    return graph;
  }

  long[] shape(String name) {
    return weights.shape(prefix + name);
  }

  Value weight(String name) {
    return weights.put(prefix + name);
  }

  /** A weight of [C], made to go with [N,C,H,W]. */
  Value perChannel(String name) {
    float[] values = weights.values(prefix + name);
    return weights.put(prefix + name, values, values.length, 1, 1);
  }

  Value conv(Value x, String name) {
    return conv(x, name, 1);
  }

  /** Padded so that a stride of 1 keeps the size. */
  Value conv(Value x, String name, int stride) {
    long[] shape = shape(name + ".weight");
    return conv(x, weight(name + ".weight"), name, shape, stride, (int) shape[2] / 2);
  }

  private Value conv(Value x, Value weight, String name, long[] shape, int stride, int pad) {
    int axes = shape.length - 2;
    long[] kernel = java.util.Arrays.copyOfRange(shape, 2, shape.length);
    Map<String, long[]> attributes =
        Map.of("kernel_shape", kernel, "strides", all(axes, stride), "pads", all(2 * axes, pad));
    return graph.node("Conv", attributes, x, weight, weight(name + ".bias"));
  }

  /**
   * pixel_unshuffle(block), then a padded 3×3 convolution: one convolution with the same weights in
   * another order, a block's pixels being its kernel's.
   */
  Value unshuffledConv(Value x, String name, int block, int stride) {
    long[] shape = shape(name + ".weight");
    int outputs = (int) shape[0];
    int channels = (int) shape[1] / (block * block);
    int side = (int) shape[2] * block;
    float[] from = weights.values(prefix + name + ".weight");
    float[] to = new float[from.length];
    int at = 0;
    for (int o = 0; o < outputs; o++) {
      for (int c = 0; c < channels; c++) {
        for (int y = 0; y < side; y++) {
          for (int x0 = 0; x0 < side; x0++) {
            int channel = (c * block + y % block) * block + x0 % block;
            long tap = (o * shape[1] + channel) * shape[2] + y / block;
            to[at++] = from[(int) (tap * shape[3] + x0 / block)];
          }
        }
      }
    }
    long[] kernel = {outputs, channels, side, side};
    Value weight = weights.put(prefix + name + ".weight", to, kernel);
    return conv(x, weight, name, kernel, stride * block, block);
  }

  /** Rows [R,in] to [R,out]. */
  Value linear(Value rows, String name) {
    return graph.node(
        "Gemm", Map.of("transB", 1), rows, weight(name + ".weight"), weight(name + ".bias"));
  }

  Value layerNorm(Value rows, String name) {
    return graph.node(
        "LayerNormalization",
        Map.of("axis", -1, "epsilon", EPSILON),
        rows,
        weight(name + ".weight"),
        weight(name + ".bias"));
  }

  Value groupNorm(Value x, String name) {
    return affine(normalised(x), perChannel(name + ".weight"), perChannel(name + ".bias"));
  }

  /** Each group of channels with mean 0 and variance 1. */
  Value normalised(Value x) {
    float[] ones = new float[GROUPS];
    java.util.Arrays.fill(ones, 1);
    Value groups = reshape(x, 0, GROUPS, -1);
    Value one = graph.numbers(ones);
    Value zero = graph.numbers(new float[GROUPS]);
    Value even =
        graph.node(
            "InstanceNormalization", Map.of("epsilon", EPSILON), groups, one, zero);
    return graph.node("Reshape", even, graph.node("Shape", x));
  }

  Value affine(Value x, Value scale, Value shift) {
    return add(mul(x, scale), shift);
  }

  Value silu(Value x) {
    return mul(x, graph.node("Sigmoid", x));
  }

  /** The exact one, by the error function. */
  Value gelu(Value x) {
    Value erf = graph.node("Erf", graph.node("Div", x, graph.number(Math.sqrt(2))));
    return mul(mul(x, add(erf, graph.number(1))), graph.number(0.5));
  }

  /** A residual block: {@code x + c2(silu(c1(silu(n1(x)))))}; n1 is left out where it has none. */
  Value residual(Value x, boolean normed) {
    Value h = normed ? groupNorm(x, "n1") : x;
    return add(x, conv(silu(conv(silu(h), "c1")), "c2"));
  }

  /** [N,4C,H,W] to [N,C,2H,2W]. */
  Value pixelShuffle(Value x) {
    return graph.node("DepthToSpace", Map.of("blocksize", 2, "mode", "CRD"), x);
  }

  /** [N,C,H,W] to [N,C,2H,2W]; nearest or linear. */
  Value doubled(Value x, String mode) {
    boolean nearest = mode.equals("nearest");
    Map<String, String> attributes =
        nearest
            ? Map.of(
                "mode", mode,
                "coordinate_transformation_mode", "asymmetric",
                "nearest_mode", "floor")
            : Map.of("mode", mode, "coordinate_transformation_mode", "half_pixel");
    Value scales = graph.numbers(1, 1, 2, 2);
    return graph.node("Resize", attributes, x, Value.NONE, scales);
  }

  /**
   * {@code softmax(q kᵀ/√d + mask) v} in each head.
   *
   * @param q rows [N·T,C], k and v [N·S,C]
   * @param batch [N] as a list of one whole number
   * @param mask [N,1,1,S], or null
   */
  Value attention(Value q, Value k, Value v, int width, Value batch, Value mask) {
    int head = width / HEADS;
    Value heads = graph.node("Concat", Map.of("axis", 0), batch, graph.whole(-1, HEADS, head));
    Value scaled = mul(transpose(heads(q, heads), 0, 2, 1, 3), graph.number(1 / Math.sqrt(head)));
    Value scores = graph.node("MatMul", scaled, transpose(heads(k, heads), 0, 2, 3, 1));
    Value masked = mask == null ? scores : add(scores, mask);
    Value shares = graph.node("Softmax", Map.of("axis", -1), masked);
    Value seen = graph.node("MatMul", shares, transpose(heads(v, heads), 0, 2, 1, 3));
    return reshape(transpose(seen, 0, 2, 1, 3), -1, width);
  }

  private Value heads(Value rows, Value heads) {
    return graph.node("Reshape", rows, heads);
  }

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
    java.util.Arrays.fill(values, value);
    return values;
  }
}
