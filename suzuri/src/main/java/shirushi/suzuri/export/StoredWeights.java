package shirushi.suzuri.export;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.ByteBuffer;
import java.util.Map;
import shirushi.bridge.Half;

/**
 * Puts weights into a graph: the large ones as they are to be stored, with the nodes that make them
 * float32 again (a runtime folds them when it loads), the small ones as they are.
 */
final class StoredWeights {
  /** Biases and norms are a hundredth of the file and worth their precision. */
  private static final int SMALL = 1024;

  private final Graph graph;
  private final WeightSource source;
  private final Storage storage;

  StoredWeights(Graph graph, WeightSource source, Storage storage) {
    this.graph = graph;
    this.source = source;
    this.storage = storage;
  }

  long[] shape(String name) {
    return source.shape(name);
  }

  float[] values(String name) {
    return source.values(name);
  }

  Value put(String name) {
    return put(name, source.values(name), source.shape(name));
  }

  /**
   * @param values of the shape, the output channels on the first axis
   */
  Value put(String name, float[] values, long... shape) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException(name + " holds " + value);
      }
    }
    if (storage == Storage.FLOAT32 || values.length < SMALL) {
      return graph.floats(name, values, shape);
    }
    return storage == Storage.FLOAT16 ? half(name, values, shape) : int8(name, values, shape);
  }

  private Value half(String name, float[] values, long... shape) {
    ByteBuffer raw = Graph.buffer(values.length * Short.BYTES);
    for (float value : values) {
      short half = Half.of(value);
      if (!Float.isFinite(Half.toFloat(half))) {
        throw new IllegalArgumentException(name + " holds " + value + ", too large for float16");
      }
      raw.putShort(half);
    }
    return wide(graph.tensor(name, DataType.FLOAT16, raw.flip(), shape));
  }

  private Value int8(String name, float[] values, long... shape) {
    int channels = Math.toIntExact(shape[0]);
    int each = values.length / channels;
    float[] scales = new float[channels];
    ByteBuffer raw = Graph.buffer(values.length);
    for (int c = 0; c < channels; c++) {
      float largest = 0;
      for (int i = 0; i < each; i++) {
        largest = Math.max(largest, Math.abs(values[c * each + i]));
      }
      scales[c] = largest / Byte.MAX_VALUE;
      for (int i = 0; i < each; i++) {
        raw.put((byte) (largest == 0 ? 0 : Math.round(values[c * each + i] / scales[c])));
      }
    }
    long[] perChannel = new long[shape.length];
    java.util.Arrays.fill(perChannel, 1);
    perChannel[0] = channels;
    // A product, not DequantizeLinear: runtimes leave that one unfolded and do it at every call.
    return graph.node(
        "Mul",
        wide(graph.tensor(name, DataType.INT8, raw.flip(), shape)),
        graph.floats(name + ".scale", scales, perChannel));
  }

  private Value wide(Value stored) {
    return graph.node("Cast", Map.of("to", DataType.FLOAT.getNumber()), stored);
  }
}
