package shirushi.diffusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import shirushi.bridge.DType;
import shirushi.bridge.OnnxGraph;

/**
 * A UNet whose answer is plain arithmetic: each channel is {@code 0.1·sample + time/1000 + Σtext},
 * or the channels of the sample that are to be looked at. Its ports are what a test makes of them.
 */
final class TinyUnet {
  private DType type = DType.FLOAT32;
  private String[] sample = {"batch", "4", "height", "width"};
  private DType timeType = DType.INT64;
  private String[] time = {"batch"};
  private String[] text = {"batch", "sequence", "4"};
  private String[] output = {"batch", "4", "height", "width"};
  private int shown = -1;
  private float factor = 0.1f;
  private final List<String> inputs = new ArrayList<>();

  TinyUnet type(DType floats) {
    type = floats;
    return this;
  }

  TinyUnet sample(String... axes) {
    sample = axes;
    return this;
  }

  TinyUnet time(DType kind, String... axes) {
    timeType = kind;
    time = axes;
    return this;
  }

  TinyUnet text(String... axes) {
    text = axes;
    return this;
  }

  TinyUnet output(String... axes) {
    output = axes;
    return this;
  }

  /** Answers with four channels of its input, from this one on, and with nothing else. */
  TinyUnet showing(int channel) {
    shown = channel;
    return this;
  }

  TinyUnet factor(float value) {
    factor = value;
    return this;
  }

  /** One more input, [batch, 4]; its sum is added to the answer. */
  TinyUnet input(String name) {
    inputs.add(name);
    return this;
  }

  byte[] bytes() {
    OnnxGraph graph =
        new OnnxGraph()
            .input("sample", type, sample)
            .input("timestep", timeType, time)
            .input("encoder_hidden_states", type, text)
            .constant("from", Math.max(0, shown))
            .constant("to", Math.max(0, shown) + 4L)
            .constant("channel", 1L)
            .constant("factor", shown < 0 ? factor : 1)
            .constant("thousandth", shown < 0 ? 0.001f : 0)
            .constant("some", shown < 0 ? 1f : 0)
            .constant("column", -1L, 1, 1, 1)
            .constant("words", 1L, 2);
    cast(graph, "sample", "x");
    cast(graph, "timestep", "t");
    cast(graph, "encoder_hidden_states", "e");
    graph
        .node("Slice", List.of("x", "from", "to", "channel"), "latents")
        .node("Mul", List.of("latents", "factor"), "scaled")
        .node("Reshape", List.of("t", "column"), "times")
        .node("Mul", List.of("times", "thousandth"), "late")
        .node("ReduceSum", List.of("e", "words"), "summed")
        .node("Reshape", List.of("summed", "column"), "told")
        .node("Mul", List.of("told", "some"), "heard")
        .node("Add", List.of("scaled", "late"), "sum0")
        .node("Add", List.of("sum0", "heard"), "sum1");
    String sum = "sum1";
    if (!inputs.isEmpty()) {
      graph.constant("last", 1L);
    }
    for (String name : inputs) {
      graph
          .input(name, type, "batch", "4")
          .node("Cast", List.of(name), name + "_f", Map.of("to", DType.FLOAT32.code()))
          .node("ReduceSum", List.of(name + "_f", "last"), name + "_s")
          .node("Reshape", List.of(name + "_s", "column"), name + "_c")
          .node("Add", List.of(sum, name + "_c"), sum + name);
      sum += name;
    }
    return graph
        .node("Cast", List.of(sum), "out_sample", Map.of("to", type.code()))
        .output("out_sample", type, output)
        .bytes();
  }

  private static void cast(OnnxGraph graph, String from, String to) {
    graph.node("Cast", List.of(from), to, Map.of("to", DType.FLOAT32.code()));
  }
}
