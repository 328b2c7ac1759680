package shirushi.bridge;

import java.nio.ByteBuffer;

/**
 * A block of numbers in the order of its shape, on the host or on a device.
 *
 * <p>Made by {@link Runtime#tensor} or by a {@link Binding}; whoever asked for it closes it, after
 * every binding that uses it. Not thread safe.
 */
public interface Tensor extends AutoCloseable {
  DType type();

  /** Size of each axis; empty for a scalar. */
  long[] shape();

  /** Whether {@link #data} can be had. */
  boolean onHost();

  /**
   * The elements themselves, native byte order, position 0, limit at the end. A binding reads and
   * writes this very memory.
   *
   * @throws IllegalStateException for a tensor on a device
   */
  ByteBuffer data();

  @Override
  void close();

  default int count() {
    return Elements.count(shape());
  }

  /** Converts and stores; the array has exactly {@link #count} values. */
  default void write(float[] values) {
    Elements.write(this, values);
  }

  /** Converts and stores; the array has exactly {@link #count} values. */
  default void write(long[] values) {
    Elements.write(this, values);
  }

  /** Converts into an array of exactly {@link #count} values. */
  default void read(float[] values) {
    Elements.read(this, values);
  }

  default float[] floats() {
    float[] values = new float[count()];
    read(values);
    return values;
  }
}
