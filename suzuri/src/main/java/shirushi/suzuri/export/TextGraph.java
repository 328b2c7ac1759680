package shirushi.suzuri.export;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.Map;

/**
 * Token ids [N,L], L up to 77, to embeddings [N,L,160]; rows after the first end of text are zeros.
 */
final class TextGraph {
  static final int BLOCKS = 2;

  private final Graph graph = new Graph("text_encoder");
  private final Layers net;
  private final Value ids;
  private final Value keep;

  private TextGraph(WeightSource weights, Storage storage) {
    net = Layers.of(graph, weights, storage, "text.");
    ids = graph.input("input_ids", DataType.INT64, "batch_size", "sequence_length");
    keep = keep(net.size("embed", 0) - 1);
  }

  static ModelProto of(WeightSource weights, Storage storage) {
    return new TextGraph(weights, storage).model();
  }

  private ModelProto model() {
    Value keepColumn = graph.node("Unsqueeze", keep, graph.whole(2));
    Value tokens = graph.node("Gather", net.weight("embed"), ids);
    Value length = graph.node("Slice", graph.node("Shape", ids), graph.whole(1), graph.whole(2));
    Value positions = graph.node("Slice", net.weight("pos"), graph.whole(0), length);
    Value x = net.mul(net.add(tokens, positions), keepColumn);
    Value near = net.conv(net.transpose(x, 0, 2, 1), "conv");
    x = net.add(x, net.transpose(near, 0, 2, 1));
    Value padding = net.add(keep, graph.number(-1));
    Value mask = net.reshape(net.mul(padding, graph.number(1e4)), 0, 1, 1, -1);
    for (int i = 0; i < BLOCKS; i++) {
      Transformer block = new Transformer(net.at("b" + i));
      x = block.feedForward(block.selfAttention(x, mask), "n2");
    }
    Value hidden = net.mul(new Transformer(net).layerNorm(x, "n"), keepColumn);
    Value sum = graph.node("ReduceSum", Map.of("keepdims", 0), hidden, graph.whole(1));
    Value pooled = graph.node("Div", sum, graph.node("ReduceSum", keep, graph.whole(1)));
    int width = net.size("embed", 1);
    graph.output(hidden, "last_hidden_state", "batch_size", "sequence_length", width);
    graph.output(pooled, "pooler_output", "batch_size", width);
    return graph.model();
  }

  /** 1 up to the first end of text and at it, 0 after it: [N,L]. */
  private Value keep(long endOfText) {
    Value ends = graph.node("Equal", ids, graph.whole(endOfText));
    Value each = graph.node("Cast", Map.of("to", DataType.FLOAT.getNumber()), ends);
    Value before = graph.node("CumSum", Map.of("exclusive", 1), each, graph.axis(1));
    Value none = graph.node("Less", before, graph.number(0.5));
    return graph.node("Cast", Map.of("to", DataType.FLOAT.getNumber()), none);
  }
}
