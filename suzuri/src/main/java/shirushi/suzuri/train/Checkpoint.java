package shirushi.suzuri.train;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.bytedeco.pytorch.Tensor;

/**
 * Training on disk. A state holds everything that a later run needs to go on with the same numbers;
 * an export holds the averaged weights by name, for drawing and for the ONNX exporter.
 */
public final class Checkpoint {
  private static final String BUFFER = "buffer:";

  private Checkpoint() {}

  /**
   * Writes weights, moments, average, buffers and counters.
   *
   * @param seconds how long has been trained
   */
  public static void save(Path path, Optimizer optimizer, double seconds) throws IOException {
    Map<String, SafeTensors.Entry> entries = new LinkedHashMap<>();
    flats(optimizer).forEach((name, tensor) -> entries.put(name, entry(tensor)));
    for (Weights.Buffer buffer : optimizer.weights().buffers().values()) {
      entries.put(BUFFER + buffer.name(), new SafeTensors.Entry(buffer.shape(), buffer.values()));
    }
    Map<String, String> metadata =
        Map.of("steps", Long.toString(optimizer.steps()), "seconds", Double.toString(seconds));
    new SafeTensors(metadata, entries).write(path, SafeTensors.Type.F32);
  }

  /**
   * Takes a state over.
   *
   * @return how many seconds had been trained
   * @throws IllegalArgumentException where the state is of another network
   */
  public static double restore(Path path, Optimizer optimizer) throws IOException {
    SafeTensors state = SafeTensors.read(path);
    for (Map.Entry<String, Tensor> flat : flats(optimizer).entrySet()) {
      float[] values = state.entry(flat.getKey()).values();
      if (values.length != flat.getValue().numel()) {
        throw new IllegalArgumentException(
            path + ": expected " + flat.getValue().numel() + " numbers, got " + values.length);
      }
      FloatBuffer floats = flat.getValue().createBuffer();
      floats.put(values);
    }
    for (Weights.Buffer buffer : optimizer.weights().buffers().values()) {
      float[] values = state.entry(BUFFER + buffer.name()).values();
      System.arraycopy(values, 0, buffer.values(), 0, buffer.values().length);
    }
    optimizer.steps(Long.parseLong(state.metadata().get("steps")));
    return Double.parseDouble(state.metadata().get("seconds"));
  }

  private static Map<String, Tensor> flats(Optimizer optimizer) {
    Map<String, Tensor> flats = new LinkedHashMap<>();
    flats.put("master", optimizer.weights().master());
    flats.put("first", optimizer.first());
    flats.put("second", optimizer.second());
    flats.put("average", optimizer.average());
    return flats;
  }

  private static SafeTensors.Entry entry(Tensor flat) {
    return new SafeTensors.Entry(new long[] {flat.numel()}, floats(flat, 0, flat.numel()));
  }

  private static float[] floats(Tensor flat, long offset, long size) {
    float[] values = new float[Math.toIntExact(size)];
    FloatBuffer floats = flat.createBuffer();
    floats.get((int) offset, values);
    return values;
  }

  /**
   * Writes parameters and buffers by name.
   *
   * @param flat the values, laid out like {@link Weights#master()}; mostly {@link
   *     Optimizer#average()}
   */
  public static void export(Path path, Weights weights, Tensor flat, SafeTensors.Type type)
      throws IOException {
    Map<String, SafeTensors.Entry> entries = new LinkedHashMap<>();
    for (Weights.Slot slot : weights.slots().values()) {
      float[] values = floats(flat, slot.offset(), slot.size());
      entries.put(slot.name(), new SafeTensors.Entry(slot.shape(), values));
    }
    for (Weights.Buffer buffer : weights.buffers().values()) {
      entries.put(buffer.name(), new SafeTensors.Entry(buffer.shape(), buffer.values()));
    }
    new SafeTensors(Map.of("format", "pt"), entries).write(path, type);
  }

  /**
   * Fills weights from an export.
   *
   * @param names which parameters and buffers are filled
   * @throws IllegalArgumentException where one of them is missing or has another length
   */
  public static void fill(Path path, Weights weights, Predicate<String> names) throws IOException {
    SafeTensors source = SafeTensors.read(path);
    FloatBuffer flat = weights.master().createBuffer();
    for (Weights.Slot slot : weights.slots().values()) {
      if (names.test(slot.name())) {
        flat.put((int) slot.offset(), values(source, slot.name(), slot.size()));
      }
    }
    for (Weights.Buffer buffer : weights.buffers().values()) {
      if (names.test(buffer.name())) {
        int size = buffer.values().length;
        System.arraycopy(values(source, buffer.name(), size), 0, buffer.values(), 0, size);
      }
    }
  }

  private static float[] values(SafeTensors source, String name, long size) {
    float[] values = source.entry(name).values();
    if (values.length != size) {
      throw new IllegalArgumentException(
          "%s has %d numbers, not %d".formatted(name, values.length, size));
    }
    return values;
  }
}
