package shirushi.bridge.ort;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import shirushi.bridge.Binding;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.DType;
import shirushi.bridge.Device;
import shirushi.bridge.OnnxGraph;
import shirushi.bridge.Port;
import shirushi.bridge.Tensor;

/**
 * Calls every {@link Slot} once and compares what comes back, before the table is trusted: a
 * library whose table differs is refused in words. The order goes from calls that can harm nothing
 * to those that need the earlier ones.
 */
final class SelfCheck {
  private static final int INVALID_ARGUMENT = 2;
  private static final String CPU_PROVIDER = "CPUExecutionProvider";
  private static final float[] X = {-2, 0, 0.5f, 3};
  private static final float[] Y = {2, 0, 0.75f, 12};

  private final OrtRuntime runtime;
  private final OrtApi api;

  private SelfCheck(OrtRuntime runtime) {
    this.runtime = runtime;
    this.api = runtime.api();
  }

  static void run(OrtRuntime runtime) throws BridgeException {
    new SelfCheck(runtime).run();
  }

  /** Runs the tiny model once on the session's device and compares its answer. */
  static void compare(OrtRuntime runtime, OrtSession session) throws BridgeException {
    try (Tensor x = runtime.tensor(DType.FLOAT32, X.length);
        Tensor y = runtime.tensor(DType.FLOAT32, Y.length);
        Binding binding = session.bind()) {
      x.write(X);
      binding.input("x", x).output("y", y).run(new Cancel());
      expect(Arrays.equals(y.floats(), Y), "a tiny model answered " + Arrays.toString(y.floats()));
    }
  }

  private void run() throws BridgeException {
    status();
    new OrtEnvironment(api).close();
    OrtDevices.Entry cpu = devices();
    refusals();
    try (OrtSession session = runtime.open(OnnxGraph.square(DType.FLOAT32), cpu)) {
      Port x = new Port("x", DType.FLOAT32, new long[] {-1}, List.of("n"));
      Port y = new Port("y", DType.FLOAT32, new long[] {-1}, List.of("n"));
      expect(
          session.inputs().equals(List.of(x)), "a model's inputs were read as " + session.inputs());
      expect(
          session.outputs().equals(List.of(y)),
          "a model's outputs were read as " + session.outputs());
      compare(runtime, session);
      allocated(session);
      cancelled(session);
    }
    Set<Slot> missed = api.endWatch();
    expect(missed.isEmpty(), "the self-check does not cover " + missed);
  }

  private void status() throws BridgeException {
    Pointer status = api.pointer(Slot.CreateStatus, INVALID_ARGUMENT, OrtApi.utf8("shirushi"));
    expect(status != null, "a status could not be made");
    int code = api.integer(Slot.GetErrorCode, status);
    String message = api.pointer(Slot.GetErrorMessage, status).getString(0, "UTF-8");
    api.release(Slot.ReleaseStatus, status);
    expect(code == INVALID_ARGUMENT, "a status' code came back as " + code);
    expect(message.equals("shirushi"), "a status' message came back as " + message);
  }

  private OrtDevices.Entry devices() throws BridgeException {
    List<String> providers = runtime.env().providers();
    expect(providers.contains(CPU_PROVIDER), "its providers are " + providers);
    OrtEnvironment.Found cpu =
        runtime.env().devices().stream()
            .filter(device -> device.provider().equals(CPU_PROVIDER) && device.pointer() != null)
            .findFirst()
            .orElseThrow(() -> new BridgeException("it lists no CPU"));
    Device device =
        new Device(Device.CPU, CPU_PROVIDER, "", OptionalLong.empty(), Optional.empty());
    return new OrtDevices.Entry(device, cpu);
  }

  /** Calls that must be answered with an error that speaks of what was asked. */
  private void refusals() throws BridgeException {
    Path nowhere = Path.of("no-such-library").toAbsolutePath();
    refused("a missing provider library", () -> runtime.env().register("nowhere", nowhere));
    try (OrtOptions options = new OrtOptions(api, 1)) {
      OrtEnvironment.Found nobody = new OrtEnvironment.Found(null, "Nobody", "", null);
      refused("an unknown provider", () -> options.device(runtime.env(), nobody));
      refused(
          "no devices",
          () ->
              api.call(
                  Slot.SessionOptionsAppendExecutionProvider_V2,
                  options.pointer(),
                  runtime.env().pointer(),
                  Pointer.NULL,
                  0L,
                  Pointer.NULL,
                  Pointer.NULL,
                  0L));
      options.writeOptimised(nowhere);
      api.call(Slot.SessionOptionsSetLoadCancellationFlag, options.pointer(), (byte) 0);
      refused(
          "a missing model",
          () ->
              api.call(
                  Slot.CreateSession,
                  runtime.env().pointer(),
                  OrtApi.path(nowhere),
                  options.pointer(),
                  new PointerByReference()));
    }
  }

  /** A value in memory the library allocates as the input, an output it allocates as the answer. */
  private void allocated(OrtSession session) throws BridgeException {
    Pointer memory = runtime.env().cpuMemory();
    PointerByReference out = new PointerByReference();
    api.call(Slot.MemoryInfoGetName, memory, out);
    String name = out.getValue().getString(0, "UTF-8");
    expect(name.equals("Cpu"), "the CPU's memory is called " + name);
    long[] shape = {X.length};
    try (OrtTensor x = (OrtTensor) runtime.tensor(DType.FLOAT32, shape);
        OrtTensor own = session.owned(runtime.allocate(session, memory, DType.FLOAT32, shape));
        Binding binding = session.bind()) {
      x.write(X);
      own.write(X);
      copied(x, own);
      binding.input("x", own).outputOnDevice("y").run(new Cancel());
      try (Tensor y = binding.take("y")) {
        expect(Arrays.equals(y.floats(), Y), "an output it allocated read wrong");
      }
    }
  }

  /** Copying is the devices' affair: a build that knows none says so. */
  private void copied(OrtTensor from, OrtTensor to) throws BridgeException {
    try {
      runtime.copy(from.value(), to.value());
    } catch (BridgeException e) {
      expect(e.getMessage().contains("ata transfer"), "a copy was answered with " + e.getMessage());
    }
    expect(Arrays.equals(to.floats(), X), "a copy changed what it copied");
  }

  private void cancelled(OrtSession session) throws BridgeException {
    try (OrtTensor x = (OrtTensor) runtime.tensor(DType.FLOAT32, X.length);
        OrtBinding binding = (OrtBinding) session.bind()) {
      binding.input("x", x).outputOnDevice("y");
      boolean stopped = false;
      try {
        binding.runTerminated();
      } catch (CancellationException e) {
        stopped = true;
      }
      expect(stopped, "a terminated run went on");
      binding.run(new Cancel());
    }
  }

  private interface Call {
    void run() throws BridgeException;
  }

  private static void refused(String what, Call call) throws BridgeException {
    try {
      call.run();
    } catch (BridgeException expected) {
      return;
    }
    throw new BridgeException("it accepted " + what);
  }

  private static void expect(boolean holds, String otherwise) throws BridgeException {
    if (!holds) {
      throw new BridgeException("its function table is not the one expected: " + otherwise);
    }
  }
}
