package shirushi.suzuri.export;

import java.util.List;
import java.util.Map;

/**
 * The layers of tokens, [N,T,C]: attention of four heads and what goes with it. A LayerNorm in
 * front of a linear layer is folded into it: what is left to do is to bring a token's numbers to
 * mean 0 and variance 1.
 */
record Transformer(Layers net) {
  static final int HEADS = 4;

  /** {@code y + o(attention(qkv(n1(y))))}. */
  Value selfAttention(Value y, Value mask) {
    int width = net.size("o.weight", 0);
    List<Value> qkv = net.split(linear(normalised(y), "n1", "qkv"), 3, 2, width);
    Value seen = attention(qkv.get(0), qkv.get(1), qkv.get(2), width, mask);
    return net.add(y, linear(seen, "o"));
  }

  /** {@code y + o2(attention(q(n2(y)), kv(text)))}. */
  Value crossAttention(Value y, Value text, Value mask) {
    int width = net.size("o2.weight", 0);
    List<Value> kv = net.split(linear(text, "kv"), 2, 2, width);
    Value q = linear(normalised(y), "n2", "q");
    Value heard = attention(q, kv.get(0), kv.get(1), width, mask);
    return net.add(y, linear(heard, "o2"));
  }

  /** {@code y + f2(gelu(f1(norm(y))))}. */
  Value feedForward(Value y, String norm) {
    return net.add(y, linear(gelu(linear(normalised(y), norm, "f1")), "f2"));
  }

  /** Of the last axis, whatever is before it. */
  Value linear(Value x, String name) {
    return linear(x, name, net.values(name + ".weight"), net.values(name + ".bias"));
  }

  /** {@code W(w·x + b) + bias = (W·w)x + (W·b + bias)} for a normalised x. */
  private Value linear(Value x, String norm, String name) {
    float[] scale = net.values(norm + ".weight");
    float[] shift = net.values(norm + ".bias");
    float[] weight = net.values(name + ".weight");
    float[] bias = net.values(name + ".bias");
    for (int o = 0; o < bias.length; o++) {
      double sum = bias[o];
      for (int i = 0; i < scale.length; i++) {
        int at = o * scale.length + i;
        sum += (double) weight[at] * shift[i];
        weight[at] *= scale[i];
      }
      bias[o] = (float) sum;
    }
    return linear(x, name, weight, bias);
  }

  private Value linear(Value x, String name, float[] weight, float[] bias) {
    int outputs = bias.length;
    int inputs = weight.length / outputs;
    float[] columns = new float[weight.length];
    for (int i = 0; i < weight.length; i++) {
      columns[i % inputs * outputs + i / inputs] = weight[i];
    }
    String full = net.prefix() + name;
    Value product =
        net.graph()
            .node("MatMul", x, net.weights().put(full + ".weight", columns, 1, inputs, outputs));
    return net.add(product, net.weights().put(full + ".bias", bias, 0, outputs));
  }

  Value layerNorm(Value x, String name) {
    return net.graph()
        .node(
            "LayerNormalization",
            Map.of("axis", -1, "epsilon", Layers.EPSILON),
            x,
            net.weight(name + ".weight"),
            net.weight(name + ".bias"));
  }

  /**
   * Each token brought to mean 0 and variance 1. To ONNX the tokens are a picture's channels;
   * LayerNormalization itself takes several times as long in ONNX Runtime.
   */
  private Value normalised(Value y) {
    Graph graph = net.graph();
    Value tokens = graph.node("Slice", graph.node("Shape", y), graph.whole(1), graph.whole(2));
    return graph.node(
        "InstanceNormalization",
        Map.of("epsilon", Layers.EPSILON),
        y,
        graph.node("Expand", graph.numbers(1), tokens),
        graph.node("Expand", graph.numbers(0), tokens));
  }

  /** The exact one, by the error function. */
  private Value gelu(Value x) {
    Graph graph = net.graph();
    Value erf = graph.node("Erf", graph.node("Div", x, graph.number(Math.sqrt(2))));
    return net.mul(net.mul(x, net.add(erf, graph.number(1))), graph.number(0.5));
  }

  /**
   * {@code softmax(q kᵀ/√d + mask) v} in each head.
   *
   * @param mask what is added, [N,1,1,S]; or null
   */
  private Value attention(Value q, Value k, Value v, int width, Value mask) {
    int head = width / HEADS;
    Value scale = net.graph().number(1 / Math.sqrt(head));
    Value scores =
        net.graph().node("MatMul", net.mul(heads(q, head), scale), transposedHeads(k, head));
    Value masked = mask == null ? scores : net.add(scores, mask);
    Value shares = net.graph().node("Softmax", Map.of("axis", -1), masked);
    Value seen = net.graph().node("MatMul", shares, heads(v, head));
    return net.reshape(net.transpose(seen, 0, 2, 1, 3), 0, -1, width);
  }

  /** [N,T,4d] to [N,4,T,d]. */
  private Value heads(Value x, int head) {
    return net.transpose(net.reshape(x, 0, -1, HEADS, head), 0, 2, 1, 3);
  }

  /** [N,T,4d] to [N,4,d,T]. */
  private Value transposedHeads(Value x, int head) {
    return net.transpose(net.reshape(x, 0, -1, HEADS, head), 0, 2, 3, 1);
  }
}
