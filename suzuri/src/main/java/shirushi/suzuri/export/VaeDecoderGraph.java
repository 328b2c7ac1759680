package shirushi.suzuri.export;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;

/** Latents [N,Z,h,w] to a picture [N,3,16h,16w], about −1…1, to be clamped. */
final class VaeDecoderGraph {
  private VaeDecoderGraph() {}

  static ModelProto of(WeightSource weights, Storage storage) {
    Graph graph = new Graph("vae_decoder");
    Layers net = Layers.of(graph, weights, storage, "decoder.");
    int latents = net.size("mean", 1);
    Value z =
        graph.input(
            "latent_sample",
            DataType.FLOAT,
            "batch_size",
            latents,
            "latent_height",
            "latent_width");
    Value x = net.affine(z, net.weight("std"), net.weight("mean"));
    x = net.conv(x, "in");
    x = residuals(net, x, "r1", "r2", "r3");
    x = net.pixelShuffle(net.conv(x, "up1"));
    x = residuals(net, x, "r4", "r5");
    x = net.pixelShuffle(net.conv(x, "up2"));
    x = residuals(net, x, "r6", "r7");
    x = net.pixelShuffle(net.conv(x, "up3"));
    x = net.at("r8").residual(x, false);
    x = net.pixelShuffle(net.conv(net.silu(x), "out"));
    graph.output(x, "sample", "batch_size", 3, "height", "width");
    return graph.model();
  }

  private static Value residuals(Layers net, Value x, String... names) {
    for (String name : names) {
      x = net.at(name).residual(x, true);
    }
    return x;
  }
}
