package shirushi.suzuri.export;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;

/** A picture [N,3,h,w] in −1…1, sides even, to one of twice the sides, to be clamped. */
final class UpscalerGraph {
  private UpscalerGraph() {}

  static ModelProto of(WeightSource weights, Storage storage) {
    Graph graph = new Graph("upscaler");
    Layers net = Layers.of(graph, weights, storage, "upscaler.");
    Value sample = graph.input("sample", DataType.FLOAT, "batch_size", 3, "height", "width");
    Value x = net.unshuffledConv(sample, "in", 2, 1);
    for (String name : new String[] {"r1", "r2", "r3", "r4"}) {
      x = net.at(name).residual(x, false);
    }
    x = net.pixelShuffle(net.conv(net.silu(x), "up"));
    x = net.conv(net.silu(x), "c");
    x = net.pixelShuffle(net.conv(net.silu(x), "out"));
    x = net.add(x, net.bilinearTwice(sample));
    graph.output(x, "upscaled", "batch_size", 3, "upscaled_height", "upscaled_width");
    return graph.model();
  }
}
