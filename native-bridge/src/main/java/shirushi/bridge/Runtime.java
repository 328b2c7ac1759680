package shirushi.bridge;

import java.nio.file.Path;
import java.util.List;

/**
 * One way to run models. Two implementations pass the same contract: {@code native} (JNA on ONNX
 * Runtime's C table) and {@code djl}. Safe for use from several threads.
 */
public interface Runtime extends AutoCloseable {

  /** {@code native} or {@code djl}. */
  String name();

  /** The version of the ONNX Runtime library underneath. */
  String version();

  /** Every device seen, the CPU first, each probed with a tiny model; faulty ones say why. */
  List<Device> devices() throws BridgeException;

  /** A zeroed tensor in host memory. */
  Tensor tensor(DType type, long... shape);

  /** The same numbers on the session's device; on a CPU the tensor itself is returned. */
  Tensor toDevice(Session session, Tensor host) throws BridgeException;

  /**
   * Loads a model.
   *
   * @throws java.util.concurrent.CancellationException when {@code cancel} is asked for meanwhile
   */
  Session open(Path model, Device device, SessionSettings settings, Cancel cancel)
      throws BridgeException;

  @Override
  void close();

  /**
   * The device to use for what the artist asked: {@code auto} is the first usable one that isn't
   * the CPU, or the CPU.
   *
   * @throws BridgeException when it isn't there or failed its probe
   */
  default Device device(String id) throws BridgeException {
    List<Device> all = devices();
    if (id.equals("auto")) {
      return all.stream()
          .filter(device -> device.usable() && !device.isCpu())
          .findFirst()
          .orElse(all.get(0));
    }
    Device found =
        all.stream()
            .filter(device -> device.id().equals(id))
            .findFirst()
            .orElseThrow(
                () ->
                    new BridgeException(
                        "device %s is not there; this machine has: %s (other builds of ONNX Runtime"
                                .formatted(
                                    id, String.join(", ", all.stream().map(Device::id).toList()))
                            + " bring more, see SHIRUSHI_ORT in the README)"));
    if (!found.usable()) {
      throw new BridgeException("device %s can't be used: %s".formatted(id, found.fault().get()));
    }
    return found;
  }
}
