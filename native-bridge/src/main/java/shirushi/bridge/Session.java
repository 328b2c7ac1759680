package shirushi.bridge;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A loaded model. Its bindings may run on several threads; closing it closes nothing else. */
public interface Session extends AutoCloseable {
  Path model();

  Device device();

  List<Port> inputs();

  List<Port> outputs();

  /** An empty binding, closed by the caller before the session. */
  Binding bind() throws BridgeException;

  @Override
  void close();

  /** The input of that name, or null. */
  default Port input(String name) {
    return named(inputs(), name);
  }

  /** The output of that name, or null. */
  default Port output(String name) {
    return named(outputs(), name);
  }

  /**
   * Refuses a tensor that doesn't fit a port of this model; for runtimes, before they bind it.
   *
   * @param port null where the model has none of that name
   * @param side {@code input} or {@code output}
   */
  default void requireFit(Port port, String side, String name, Tensor tensor) {
    if (port == null) {
      throw new IllegalArgumentException("%s: there is no %s %s".formatted(model(), side, name));
    }
    if (port.type() != tensor.type() || port.rank() != tensor.shape().length) {
      throw new IllegalArgumentException(
          "%s: the model's %s is %s, the tensor %s%s"
              .formatted(
                  model().getFileName(),
                  side,
                  port,
                  tensor.type(),
                  Arrays.toString(tensor.shape())));
    }
  }

  private static Port named(List<Port> ports, String name) {
    return ports.stream().filter(port -> port.name().equals(name)).findFirst().orElse(null);
  }
}
