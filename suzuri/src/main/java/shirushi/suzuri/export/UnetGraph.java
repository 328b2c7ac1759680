package shirushi.suzuri.export;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import java.util.Map;
import shirushi.suzuri.train.NoiseLevels;

/**
 * Noisy latents [N,Z,h,w], sides even, a time of 0…999 and embeddings [N,L,160] to v [N,Z,h,w].
 * Embeddings of zeros are padding and not looked at.
 */
final class UnetGraph {
  private static final int FREQUENCIES = 64;

  private final Graph graph = new Graph("unet");
  private final Layers net;
  private final Value sample;
  private final Value text;
  private final Value padding;
  private final Value mask;
  private final Value condition;

  private UnetGraph(WeightSource weights, Storage storage) {
    net = Layers.of(graph, weights, storage, "unet.");
    int textWidth = net.size("pn.weight", 0);
    int latents = net.size("in.weight", 1);
    sample = graph.input("sample", DataType.FLOAT, "batch_size", latents, "height", "width");
    Value time = graph.input("timestep", DataType.INT64, "steps");
    text =
        graph.input(
            "encoder_hidden_states", DataType.FLOAT, "batch_size", "sequence_length", textWidth);
    padding = padding();
    mask = net.reshape(net.mul(padding, graph.number(-1e4)), 0, 1, 1, -1);
    condition = condition(time);
  }

  static ModelProto of(WeightSource weights, Storage storage) {
    return new UnetGraph(weights, storage).model();
  }

  private ModelProto model() {
    Value h0 = net.conv(sample, "in");
    Value h1 = level(h0, "d0");
    Value h2 = net.conv(h1, "ds", 2);
    Value h3 = level(h2, "d1");
    Value x = residual(h3, net.at("m1"));
    x = attention(x, net.at("ma"));
    x = residual(x, net.at("m2"));
    x = level(net.concat(x, h3), "u0");
    x = level(net.concat(x, h2), "u1");
    x = net.nearestTwice(net.conv(x, "up"));
    x = level(net.concat(x, h1), "u2");
    x = level(net.concat(x, h0), "u3");
    x = net.conv(net.silu(net.groupNorm(x, "on")), "out");
    int latents = net.size("out.weight", 0);
    graph.output(x, "out_sample", "batch_size", latents, "height", "width");
    return graph.model();
  }

  private Value level(Value x, String name) {
    Layers level = net.at(name);
    return attention(residual(x, level.at("r")), level.at("a"));
  }

  /** A residual block whose middle is scaled and shifted by the condition. */
  private Value residual(Value x, Layers block) {
    Value h = block.conv(block.silu(block.groupNorm(x, "n1")), "c1");
    int outputs = block.size("c1.weight", 0);
    Value both = new Transformer(block).linear(condition, "e");
    List<Value> ab = block.split(block.reshape(both, 0, -1, 1, 1), 2, 1, outputs);
    // (n·w + b)(1 + α) + β, with one product and one sum over the picture
    Value more = block.add(ab.get(0), graph.number(1));
    Value scale = block.mul(more, block.perChannel("n2.weight"));
    Value shift = block.affine(more, block.perChannel("n2.bias"), ab.get(1));
    h = block.conv(block.silu(block.affine(block.normalised(h), scale, shift)), "c2");
    boolean same = block.size("c1.weight", 1) == outputs;
    return block.add(same ? x : block.conv(x, "s"), h);
  }

  /** The picture's places look at each other, then at the words. */
  private Value attention(Value x, Layers block) {
    Value y = block.transpose(block.reshape(x, 0, 0, -1), 0, 2, 1);
    Transformer transformer = new Transformer(block);
    y = transformer.selfAttention(y, null);
    y = transformer.crossAttention(y, text, mask);
    y = transformer.feedForward(y, "n3");
    return graph.node("Reshape", block.transpose(y, 0, 2, 1), graph.node("Shape", x));
  }

  /** 1 where an embedding is all zeros: [N,L]. */
  private Value padding() {
    Value sizes =
        graph.node("ReduceSum", Map.of("keepdims", 0), graph.node("Abs", text), graph.whole(2));
    Value none = graph.node("Equal", sizes, graph.number(0));
    return graph.node("Cast", Map.of("to", DataType.FLOAT.getNumber()), none);
  }

  /** What is known of time and words together: [N,E]. */
  private Value condition(Value time) {
    Value kept = graph.node("Sub", graph.number(1), padding);
    Value count = graph.node("Max", graph.node("ReduceSum", kept, graph.whole(1)), graph.number(1));
    Value sum = graph.node("ReduceSum", Map.of("keepdims", 0), text, graph.whole(1));
    Value pooled = graph.node("Div", sum, count);
    Transformer vectors = new Transformer(net);
    Value e = vectors.linear(net.silu(vectors.linear(waves(time), "te1")), "te2");
    e = net.add(e, vectors.linear(vectors.layerNorm(pooled, "pn"), "pe"));
    Value slots = graph.node("Sigmoid", vectors.linear(pooled, "hd"));
    e = net.add(e, vectors.linear(slots, "sl"));
    return net.silu(e);
  }

  /** Cosines and sines of the time's angle at falling frequencies: [N,128]. */
  private Value waves(Value time) {
    float[] frequencies = new float[FREQUENCIES];
    for (int k = 0; k < FREQUENCIES; k++) {
      frequencies[k] = (float) Math.exp(-Math.log(10000) * k / FREQUENCIES);
    }
    float[] angles = new float[NoiseLevels.STEPS];
    for (int t = 0; t < angles.length; t++) {
      angles[t] = (float) NoiseLevels.angle(t);
    }
    // Some schedulers begin a hair beyond the last time.
    Value known = graph.node("Clip", time, graph.axis(0), graph.axis(NoiseLevels.STEPS - 1));
    Value angle = graph.node("Gather", graph.numbers(angles), known);
    Value column = graph.node("Unsqueeze", angle, graph.whole(1));
    Value phase = net.mul(column, graph.numbers(frequencies));
    return net.concat(graph.node("Cos", phase), graph.node("Sin", phase));
  }
}
