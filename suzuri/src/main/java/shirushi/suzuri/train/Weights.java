package shirushi.suzuri.train;

import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Named parameters in one flat float32 tensor, so that an optimiser's step is a few operations and
 * not a few thousand. Read by many threads, written by {@link Optimizer} alone while nobody reads.
 * The flat tensor lives as long as this object.
 */
public final class Weights {
  /** Where a parameter lies in the flat tensor, counted in elements. */
  public record Slot(String name, long offset, long... shape) {
    public long size() {
      return Blueprint.size(shape);
    }
  }

  /** A named value that is not trained. */
  public record Buffer(String name, long[] shape, float[] values) {}

  /** Slots start at cache lines, also in two-byte copies. */
  private static final int ALIGNMENT = 32;

  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final Map<String, Buffer> buffers;
  private final Tensor master;

  Weights(Map<String, float[]> values, Map<String, long[]> shapes, Map<String, Buffer> buffers) {
    this.buffers = buffers;
    long end = 0;
    for (String name : values.keySet()) {
      Slot slot = new Slot(name, end, shapes.get(name));
      slots.put(name, slot);
      end += (slot.size() + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
    master = torch.zeros(end);
    FloatBuffer flat = master.createBuffer();
    slots.forEach((name, slot) -> flat.put((int) slot.offset(), values.get(name)));
  }

  /** The parameters in the order in which they were named. */
  public Map<String, Slot> slots() {
    return Collections.unmodifiableMap(slots);
  }

  /** What is kept with the parameters and not trained; the arrays may be written between steps. */
  public Map<String, Buffer> buffers() {
    return Collections.unmodifiableMap(buffers);
  }

  /** The flat float32 tensor itself, gaps between slots included. */
  public Tensor master() {
    return master;
  }

  /** Length of the flat tensor. */
  public long length() {
    return master.numel();
  }

  /** How many numbers are trained. */
  public long count() {
    return slots.values().stream().mapToLong(Slot::size).sum();
  }
}
