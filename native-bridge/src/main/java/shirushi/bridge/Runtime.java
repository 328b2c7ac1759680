package shirushi.bridge;

import java.nio.file.Path;
import java.util.ArrayList;
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

  /** What devices there are by id, the CPU first; none is touched. */
  List<String> deviceIds() throws BridgeException;

  /**
   * One of {@link #deviceIds}, tried with a tiny model the first time it is asked for; a faulty one
   * says why.
   */
  Device probe(String id) throws BridgeException;

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

  /** Every device, probed, the CPU first. */
  default List<Device> devices() throws BridgeException {
    List<Device> devices = new ArrayList<>();
    for (String id : deviceIds()) {
      devices.add(probe(id));
    }
    return devices;
  }

  /**
   * The device to use for what the artist asked: {@code auto} is the first usable one that isn't
   * the CPU, or the CPU. Others are left alone.
   *
   * @throws BridgeException when it isn't there or failed its probe
   */
  default Device device(String asked) throws BridgeException {
    List<String> ids = deviceIds();
    if (asked.equals("auto")) {
      for (String id : ids.subList(1, ids.size())) {
        Device device = probe(id);
        if (device.usable()) {
          return device;
        }
      }
      return device(ids.get(0));
    }
    if (!ids.contains(asked)) {
      throw new BridgeException(
          "device %s is not there; this machine has: %s (other builds of ONNX Runtime bring more, see SHIRUSHI_ORT in the README)"
              .formatted(asked, String.join(", ", ids)));
    }
    Device found = probe(asked);
    if (!found.usable()) {
      throw new BridgeException(
          "device %s can't be used: %s".formatted(asked, found.fault().get()));
    }
    return found;
  }
}
