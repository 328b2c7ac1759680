package shirushi.bridge;

import java.util.Arrays;
import java.util.List;

/**
 * A model's input or output as the model itself declares it.
 *
 * @param name the name to bind by
 * @param type element type
 * @param shape one entry per axis, −1 where the size is free
 * @param axes the exporter's name for each free axis ({@code batch_size}, {@code steps} …), empty
 *     where it has none
 */
public record Port(String name, DType type, long[] shape, List<String> axes) {
  public Port {
    axes = List.copyOf(axes);
  }

  public int rank() {
    return shape.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Port port
        && name.equals(port.name)
        && type == port.type
        && Arrays.equals(shape, port.shape)
        && axes.equals(port.axes);
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + Arrays.hashCode(shape);
  }

  @Override
  public String toString() {
    return name + " " + type + Arrays.toString(shape);
  }
}
