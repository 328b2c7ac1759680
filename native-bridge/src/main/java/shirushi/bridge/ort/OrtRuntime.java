package shirushi.bridge.ort;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.DType;
import shirushi.bridge.Device;
import shirushi.bridge.OnnxGraph;
import shirushi.bridge.Runtime;
import shirushi.bridge.Session;
import shirushi.bridge.SessionSettings;
import shirushi.bridge.Tensor;
import shirushi.bridge.UserFolders;
import shirushi.bridge.os.RuntimeLibrary;

/** The default runtime: device tensors, bindings, cancellation, cached graphs. */
public final class OrtRuntime implements Runtime {
  private static final long CACHE_LIMIT = 16L << 30;
  private static final System.Logger LOG = System.getLogger("shirushi.bridge");

  private final OrtApi api;
  private final OrtEnvironment env;
  private final OrtLoader loader;
  private final Map<String, OrtDevices.Entry> probed = new HashMap<>();
  private List<OrtDevices.Entry> devices = List.of();

  private OrtRuntime(OrtApi api, OrtEnvironment env, GraphCache graphs) {
    this.api = api;
    this.env = env;
    loader = new OrtLoader(api, env, graphs);
  }

  /** Loads and checks the library; a refusal says in one sentence what is wrong with it. */
  public static OrtRuntime open(RuntimeLibrary library) throws BridgeException {
    return open(library, UserFolders.cache().resolve("graphs"), CACHE_LIMIT);
  }

  static OrtRuntime open(RuntimeLibrary library, Path graphFolder, long graphLimit)
      throws BridgeException {
    if (!library.bundled()) {
      ForeignLibrary.vet(library.file());
    }
    OrtRuntime runtime = unchecked(library.file(), graphFolder, graphLimit);
    try {
      SelfCheck.run(runtime);
      OrtDevices.registerPlugins(runtime.env, library.file());
      runtime.devices = OrtDevices.list(runtime.env);
    } catch (BridgeException e) {
      runtime.close();
      throw new BridgeException(library.file() + ": " + e.getMessage(), e);
    }
    return runtime;
  }

  private static OrtRuntime unchecked(Path library, Path graphFolder, long graphLimit)
      throws BridgeException {
    OrtApi api = OrtApi.load(library);
    return new OrtRuntime(api, new OrtEnvironment(api), new GraphCache(graphFolder, graphLimit));
  }

  /** How many native objects are open in this process. */
  public static int liveHandles() {
    return Handle.live();
  }

  OrtApi api() {
    return api;
  }

  OrtEnvironment env() {
    return env;
  }

  @Override
  public String name() {
    return "native";
  }

  @Override
  public String version() {
    return api.version();
  }

  @Override
  public List<String> deviceIds() throws BridgeException {
    return devices.stream().map(entry -> entry.device().id()).toList();
  }

  @Override
  public synchronized Device probe(String id) throws BridgeException {
    OrtDevices.Entry entry =
        devices.stream()
            .filter(listed -> listed.device().id().equals(id))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no device " + id));
    if (!probed.containsKey(id)) {
      probed.put(id, probed(entry));
    }
    return probed.get(id).device();
  }

  @Override
  public Tensor tensor(DType type, long... shape) {
    try {
      return OrtTensor.onHost(api, env.cpuMemory(), type, shape);
    } catch (BridgeException e) {
      throw new IllegalStateException("a host tensor could not be made: " + e.getMessage(), e);
    }
  }

  @Override
  public Tensor toDevice(Session session, Tensor host) throws BridgeException {
    OrtSession ours = (OrtSession) session;
    if (session.device().isCpu() || ours.deviceMemory().equals(env.cpuMemory())) {
      return host;
    }
    Handle value = allocate(ours, ours.deviceMemory(), host.type(), host.shape());
    try {
      copy(((OrtTensor) host).value(), value.pointer());
      return ours.owned(value);
    } catch (BridgeException e) {
      value.close();
      throw e;
    }
  }

  /** An uninitialised value in the given memory of a session's device. */
  Handle allocate(OrtSession session, Pointer memory, DType type, long[] shape)
      throws BridgeException {
    PointerByReference out = new PointerByReference();
    api.call(Slot.CreateAllocator, session.pointer(), memory, out);
    Handle allocator = new Handle(api, Slot.ReleaseAllocator, out.getValue());
    try {
      api.call(
          Slot.CreateTensorAsOrtValue,
          allocator.pointer(),
          shape,
          (long) shape.length,
          type.code(),
          out);
    } catch (BridgeException e) {
      allocator.close();
      throw e;
    }
    return new Handle(api, Slot.ReleaseValue, out.getValue(), allocator);
  }

  /** Copies one value's elements to another of the same shape, wherever they are. */
  void copy(Pointer from, Pointer to) throws BridgeException {
    api.call(
        Slot.CopyTensors,
        env.pointer(),
        new Pointer[] {from},
        new Pointer[] {to},
        Pointer.NULL,
        1L);
  }

  @Override
  public Session open(Path model, Device device, SessionSettings settings, Cancel cancel)
      throws BridgeException {
    return loader.load(model, entry(device), settings, cancel);
  }

  /** A session from a model in memory, for models of our own. */
  OrtSession open(byte[] model, OrtDevices.Entry entry) throws BridgeException {
    return loader.load(model, entry);
  }

  private OrtDevices.Entry entry(Device device) {
    OrtDevices.Entry entry = probed.get(device.id());
    if (entry == null || !entry.device().equals(device)) {
      throw new IllegalArgumentException(device.id() + " is of another runtime");
    }
    return entry;
  }

  /** Runs the tiny model on a device; one that fails or answers wrong is demoted. */
  private OrtDevices.Entry probed(OrtDevices.Entry entry) {
    try (OrtSession session = open(OnnxGraph.square(DType.FLOAT32), entry)) {
      SelfCheck.compare(this, session);
      return entry;
    } catch (BridgeException e) {
      String reason = OrtErrors.plain(e.getMessage());
      LOG.log(System.Logger.Level.INFO, "device {0} was demoted: {1}", entry.device().id(), reason);
      return new OrtDevices.Entry(entry.device().demoted(reason), entry.found());
    }
  }

  @Override
  public void close() {
    env.close();
  }
}
