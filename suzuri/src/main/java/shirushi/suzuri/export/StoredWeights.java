package shirushi.suzuri.export;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.ByteBuffer;
import java.util.Arrays;
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
    return put(name, source.values(name), 0, source.shape(name));
  }

  /**
   * @param channels the axis of the output channels
   */
  Value put(String name, float[] values, int channels, long... shape) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException(name + " holds " + value);
      }
    }
    if (storage == Storage.FLOAT32 || values.length < SMALL) {
      return graph.floats(name, values, shape);
    }
    return storage == Storage.FLOAT16
        ? half(name, values, shape)
        : int8(name, values, channels, shape);
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

  private Value int8(String name, float[] values, int channels, long... shape) {
    float[] scales = new float[Math.toIntExact(shape[channels])];
    int inner = 1;
    for (int axis = channels + 1; axis < shape.length; axis++) {
      inner *= Math.toIntExact(shape[axis]);
    }
    for (int i = 0; i < values.length; i++) {
      int channel = i / inner % scales.length;
      scales[channel] = Math.max(scales[channel], Math.abs(values[i]) / Byte.MAX_VALUE);
    }
    ByteBuffer raw = Graph.buffer(values.length);
    for (int i = 0; i < values.length; i++) {
      float scale = scales[i / inner % scales.length];
      raw.put((byte) (scale == 0 ? 0 : Math.round(values[i] / scale)));
    }
    long[] perChannel = new long[shape.length];
    Arrays.fill(perChannel, 1);
    perChannel[channels] = scales.length;
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
