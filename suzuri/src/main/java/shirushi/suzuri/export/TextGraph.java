package shirushi.suzuri.export;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.List;
import java.util.Map;

/**
 * Token ids [N,L], L up to 77, to embeddings [N,L,160]; rows after the first end of text are zeros.
 */
final class TextGraph {
  private static final int BLOCKS = 2;

  private final Graph graph = new Graph("text_encoder");
  private final Layers net;
  private final int width;
  private final Value ids;
  private final Value shape;
  private final Value batch;
  private final Value keep;

  private TextGraph(WeightSource weights, Storage storage) {
    net = Layers.of(graph, weights, storage, "text.");
    width = Math.toIntExact(net.shape("embed")[1]);
    ids = graph.input("input_ids", DataType.INT64, "batch_size", "sequence_length");
    shape = graph.node("Shape", ids);
    batch = graph.node("Slice", shape, graph.whole(0), graph.whole(1));
    keep = keep(net.shape("embed")[0] - 1);
  }

  static ModelProto of(WeightSource weights, Storage storage) {
    return new TextGraph(weights, storage).model();
  }

  private ModelProto model() {
    Value keepColumn = graph.node("Unsqueeze", keep, graph.whole(2));
    Value tokens = graph.node("Gather", net.weight("embed"), ids);
    Value length = graph.node("Slice", shape, graph.whole(1), graph.whole(2));
    Value positions = graph.node("Slice", net.weight("pos"), graph.whole(0), length);
    Value x = net.mul(net.add(tokens, positions), keepColumn);
    Value near = net.conv(net.transpose(x, 0, 2, 1), "conv");
    x = net.add(x, net.transpose(near, 0, 2, 1));
    Value rows = net.reshape(x, -1, width);
    Value mask = net.mul(net.add(keep, graph.number(-1)), graph.number(1e4));
    mask = net.reshape(mask, 0, 1, 1, -1);
    for (int i = 0; i < BLOCKS; i++) {
      rows = block(net.at("b" + i), rows, mask);
    }
    rows = net.layerNorm(rows, "n");
    Value all = graph.node("Concat", Map.of("axis", 0), shape, graph.whole(width));
    Value hidden = net.mul(graph.node("Reshape", rows, all), keepColumn);
    Value sum = graph.node("ReduceSum", Map.of("keepdims", 0), hidden, graph.whole(1));
    Value pooled = graph.node("Div", sum, graph.node("ReduceSum", keep, graph.whole(1)));
    graph.output(hidden, "last_hidden_state", "batch_size", "sequence_length", width);
    graph.output(pooled, "pooler_output", "batch_size", width);
    return graph.model();
  }

  private Value block(Layers block, Value x, Value mask) {
    List<Value> qkv = block.split(block.linear(block.layerNorm(x, "n1"), "qkv"), 3, 1, width);
    Value seen = block.attention(qkv.get(0), qkv.get(1), qkv.get(2), width, batch, mask);
    x = block.add(x, block.linear(seen, "o"));
    return block.add(
        x, block.linear(block.gelu(block.linear(block.layerNorm(x, "n2"), "f1")), "f2"));
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
