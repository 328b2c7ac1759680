package shirushi.bridge.djl;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.util.PairList;
import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.logging.Level;
import java.util.logging.Logger;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.DType;
import shirushi.bridge.Device;
import shirushi.bridge.Runtime;
import shirushi.bridge.Session;
import shirushi.bridge.SessionSettings;
import shirushi.bridge.Tensor;
import shirushi.bridge.os.Environment;
import shirushi.bridge.os.Machine;
import shirushi.bridge.os.RuntimeLibrary;

/** DJL behind the bridge: no second engine, offline, from the library both runtimes share. */
public final class DjlRuntime implements Runtime {
  private static final String ENGINE = "OnnxRuntime";

  /** Held here, for a logger nobody holds forgets its level. */
  private static final Logger DJL_LOG = Logger.getLogger("ai.djl");

  private final Device cpu =
      new Device(
          Device.CPU,
          "CPUExecutionProvider",
          Machine.processor(),
          OptionalLong.of(Machine.memoryBytes()),
          Optional.empty());

  private DjlRuntime() {}

  /**
   * @throws BridgeException for a library other than the bundled one: DJL's Java side fits only the
   *     build it came with
   */
  public static DjlRuntime open(RuntimeLibrary library) throws BridgeException {
    if (!library.bundled()) {
      throw new BridgeException(
          "the djl runtime works only with its own ONNX Runtime: unset SHIRUSHI_ORT, or use"
              + " --runtime native");
    }
    System.setProperty("onnxruntime.native.path", library.file().getParent().toString());
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("ai.djl.onnx.disable_alternative", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    Environment.set("OPT_OUT_TRACKING", "true");
    // It warns of every GPU provider that is absent, with a stack trace.
    DJL_LOG.setLevel(Level.SEVERE);
    Engine.getEngine(ENGINE);
    return new DjlRuntime();
  }

  @Override
  public String name() {
    return "djl";
  }

  @Override
  public String version() {
    return OrtEnvironment.getEnvironment().getVersion();
  }

  @Override
  public List<String> deviceIds() {
    return List.of(Device.CPU);
  }

  @Override
  public Device probe(String id) {
    if (!id.equals(Device.CPU)) {
      throw new IllegalArgumentException("djl runs on the CPU only, not on " + id);
    }
    return cpu;
  }

  @Override
  public Tensor tensor(DType type, long... shape) {
    return new DjlTensor(type, shape);
  }

  @Override
  public Tensor toDevice(Session session, Tensor host) {
    return host;
  }

  @Override
  public Session open(Path model, Device device, SessionSettings settings, Cancel cancel)
      throws BridgeException {
    if (cancel.requested()) {
      throw new CancellationException();
    }
    Path folder = model.toAbsolutePath().getParent();
    String shown = folder.getFileName() + "/" + model.getFileName();
    Model loaded = Model.newInstance(shown, ENGINE);
    try {
      Map<String, String> options =
          settings.threads() > 0
              ? Map.of("intraOpNumThreads", Integer.toString(settings.threads()))
              : Map.of();
      loaded.load(folder, model.getFileName().toString(), options);
      return new DjlSession(model, cpu, loaded, DeclaredPorts.read(model));
    } catch (IOException | MalformedModelException | BridgeException e) {
      loaded.close();
      throw new BridgeException(shown + ": " + plain(e), e);
    }
  }

  /** The innermost message, which is ONNX Runtime's own. */
  static String plain(Throwable fault) {
    Throwable inner = fault;
    while (inner.getCause() != null) {
      inner = inner.getCause();
    }
    return String.valueOf(inner.getMessage()).replaceAll("\\s+", " ").strip();
  }

  @Override
  public void close() {
    // The engine belongs to the process: DJL has no way to close it.
  }

  /** Plain host memory; DJL makes a tensor of its own from it at every run. */
  record DjlTensor(DType type, long[] shape, ByteBuffer data) implements Tensor {
    DjlTensor(DType type, long[] shape) {
      this(type, shape.clone(), ByteBuffer.allocateDirect(bytes(type, shape)));
    }

    private static int bytes(DType type, long[] shape) {
      long bytes = type.bytes();
      for (long axis : shape) {
        bytes = Math.multiplyExact(bytes, axis);
      }
      return Math.toIntExact(bytes);
    }

    @Override
    public boolean onHost() {
      return true;
    }

    @Override
    public ByteBuffer data() {
      return data.duplicate().order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() {
      // Plain memory: the garbage collector's.
    }
  }

  /** The names DJL lists, in the order it wants the inputs in. */
  static List<String> inputNames(Model model) {
    PairList<String, ai.djl.ndarray.types.Shape> described = model.getBlock().describeInput();
    return described.keys();
  }
}
