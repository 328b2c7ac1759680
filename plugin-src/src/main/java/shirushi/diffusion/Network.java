package shirushi.diffusion;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shirushi.bridge.Binding;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.Device;
import shirushi.bridge.Port;
import shirushi.bridge.Runtime;
import shirushi.bridge.Session;
import shirushi.bridge.SessionSettings;
import shirushi.bridge.Tensor;
import shirushi.model.ModelException;

/**
 * One of a model's networks, loaded: finds its ports by name, type and rank, and says which network
 * it was when something is amiss.
 */
final class Network implements AutoCloseable {
  private final String name;
  private final Runtime runtime;
  private final Session session;

  private Network(String name, Runtime runtime, Session session) {
    this.name = name;
    this.runtime = runtime;
    this.session = session;
  }

  /**
   * @param name what errors call it, as {@code unet}
   * @param modelHash of the whole model; where given, the optimised graph is cached
   */
  static Network load(
      String name,
      Path file,
      Runtime runtime,
      Device device,
      Optional<String> modelHash,
      Cancel cancel)
      throws BridgeException {
    SessionSettings settings = new SessionSettings(0, modelHash.map(hash -> hash + "/" + name));
    return new Network(name, runtime, runtime.open(file, device, settings, cancel));
  }

  Runtime runtime() {
    return runtime;
  }

  Session session() {
    return session;
  }

  List<Port> inputs() {
    return session.inputs();
  }

  /** The input of that name; a model without it is not one of ours. */
  Port input(String port, int... ranks) throws ModelException {
    Port found = session.input(port);
    if (found == null) {
      throw fault("has no input " + port + ", its inputs are " + names(session.inputs()));
    }
    return ranked(found, ranks);
  }

  /** The output of the first of these names that is there, or the only output. */
  Port output(int rank, String... ports) throws ModelException {
    for (String port : ports) {
      if (session.output(port) != null) {
        return ranked(session.output(port), rank);
      }
    }
    if (session.outputs().size() == 1) {
      return ranked(session.outputs().get(0), rank);
    }
    throw fault(
        "has no output "
            + String.join(" or ", ports)
            + ", its outputs are "
            + names(session.outputs()));
  }

  /** Refuses a port of whole numbers. */
  Port fractions(Port port) throws ModelException {
    if (!port.type().isFloat()) {
      throw fault("%s is %s, must be of floats".formatted(port.name(), port.type()));
    }
    return port;
  }

  /** Refuses a port of fractions. */
  Port wholeNumbers(Port port) throws ModelException {
    if (port.type().isFloat()) {
      throw fault("%s is %s, must be of integers".formatted(port.name(), port.type()));
    }
    return port;
  }

  /** Refuses a port whose axis is fixed to another size. */
  void axis(Port port, int axis, long size) throws ModelException {
    if (port.shape()[axis] >= 0 && port.shape()[axis] != size) {
      throw fault(
          "%s: axis %d must be %d long, is %d"
              .formatted(port.name(), axis, size, port.shape()[axis]));
    }
  }

  /** A tensor of a port's type. */
  Tensor tensor(Port port, long... shape) {
    return runtime.tensor(port.type(), shape);
  }

  /** Runs once with these inputs and hands over one output, which the caller closes. */
  Tensor run(List<Bound> inputs, String output, Cancel cancel) throws BridgeException {
    try (Binding binding = session.bind()) {
      for (Bound input : inputs) {
        binding.input(input.port, input.tensor);
      }
      binding.outputOnDevice(output).run(cancel);
      return binding.take(output);
    }
  }

  /** A tensor and the input it goes to. */
  record Bound(String port, Tensor tensor) {}

  ModelException fault(String sentence) {
    return new ModelException(name + "/model.onnx: " + sentence);
  }

  private Port ranked(Port port, int... ranks) throws ModelException {
    for (int rank : ranks) {
      if (port.rank() == rank) {
        return port;
      }
    }
    throw fault(
        "%s has %d axes where %s are expected"
            .formatted(port.name(), port.rank(), java.util.Arrays.toString(ranks)));
  }

  private static String names(List<Port> ports) {
    return String.join(", ", ports.stream().map(Port::name).toList());
  }

  @Override
  public void close() {
    session.close();
  }
}
