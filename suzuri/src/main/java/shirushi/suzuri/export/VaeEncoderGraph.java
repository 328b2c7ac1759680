package shirushi.suzuri.export;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;

/** A picture [N,3,16h,16w] in −1…1 to its latents [N,Z,h,w], of mean 0 and variance 1. */
final class VaeEncoderGraph {
  private VaeEncoderGraph() {}

  static ModelProto of(WeightSource weights, Storage storage) {
    Graph graph = new Graph("vae_encoder");
    Layers net = Layers.of(graph, weights, storage, "encoder.");
    Value x = graph.input("sample", DataType.FLOAT, "batch_size", 3, "height", "width");
    x = net.unshuffledConv(x, "in", 4, 2);
    x = net.at("r1").residual(x, true);
    x = net.conv(net.silu(x), "down", 2);
    x = net.at("r2").residual(x, true);
    x = net.at("r3").residual(x, true);
    x = net.conv(net.silu(net.groupNorm(x, "n")), "out");
    x = graph.node("Div", graph.node("Sub", x, net.weight("mean")), net.weight("std"));
    int latents = net.size("mean", 1);
    graph.output(x, "latent_sample", "batch_size", latents, "latent_height", "latent_width");
    return graph.model();
  }
}
