package shirushi.bridge;

import java.nio.file.Path;
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

  private static Port named(List<Port> ports, String name) {
    return ports.stream().filter(port -> port.name().equals(name)).findFirst().orElse(null);
  }
}
