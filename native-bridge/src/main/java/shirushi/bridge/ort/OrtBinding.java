package shirushi.bridge.ort;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import shirushi.bridge.Binding;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.Port;
import shirushi.bridge.Tensor;

/** An IoBinding with run options of its own, through which another thread can stop it. */
final class OrtBinding implements Binding {
  private final OrtApi api;
  private final OrtSession session;
  private final Handle binding;
  private final Handle options;
  private final Object[] runArguments;
  private final Map<String, OrtTensor> inputs = new HashMap<>();
  private final List<String> outputs = new ArrayList<>();
  private final Map<String, OrtTensor> hostOutputs = new HashMap<>();
  private final Object interrupting = new Object();
  private boolean terminated;
  private boolean closed;

  OrtBinding(OrtApi api, OrtSession session) throws BridgeException {
    this.api = api;
    this.session = session;
    PointerByReference out = new PointerByReference();
    api.call(Slot.CreateIoBinding, session.pointer(), out);
    binding = new Handle(api, Slot.ReleaseIoBinding, out.getValue());
    api.call(Slot.CreateRunOptions, out);
    options = new Handle(api, Slot.ReleaseRunOptions, out.getValue());
    runArguments = new Object[] {session.pointer(), options.pointer(), binding.pointer()};
  }

  @Override
  public Binding input(String name, Tensor tensor) throws BridgeException {
    OrtTensor bound = fitting(session.input(name), "input", name, tensor);
    api.call(Slot.BindInput, binding.pointer(), OrtApi.utf8(name), bound.value());
    inputs.put(name, bound);
    return this;
  }

  @Override
  public Binding output(String name, Tensor tensor) throws BridgeException {
    OrtTensor bound = fitting(session.output(name), "output", name, tensor);
    api.call(Slot.BindOutput, binding.pointer(), OrtApi.utf8(name), bound.value());
    remember(name);
    hostOutputs.put(name, bound);
    return this;
  }

  @Override
  public Binding outputOnDevice(String name) throws BridgeException {
    if (session.output(name) == null) {
      throw new IllegalArgumentException(session.model() + ": there is no output " + name);
    }
    api.call(Slot.BindOutputToDevice, binding.pointer(), OrtApi.utf8(name), session.deviceMemory());
    remember(name);
    hostOutputs.remove(name);
    return this;
  }

  @Override
  public void run(Cancel cancel) throws BridgeException {
    synchronized (interrupting) {
      if (terminated) {
        api.call(Slot.RunOptionsUnsetTerminate, options.pointer());
        terminated = false;
      }
    }
    if (cancel.requested()) {
      throw new CancellationException();
    }
    try (Cancel.Registration ignored = cancel.onRequest(this::terminate)) {
      sendHostInputs();
      api.call(Slot.RunWithBinding, runArguments);
    } catch (BridgeException e) {
      if (cancel.requested()) {
        throw new CancellationException();
      }
      throw session.named(e);
    }
  }

  /**
   * Binding a host tensor copies it to a GPU there and then: what was written since is sent anew.
   */
  private void sendHostInputs() throws BridgeException {
    if (session.device().isCpu()) {
      return;
    }
    for (Map.Entry<String, OrtTensor> input : inputs.entrySet()) {
      if (input.getValue().onHost()) {
        byte[] name = OrtApi.utf8(input.getKey());
        api.call(Slot.BindInput, binding.pointer(), name, input.getValue().value());
      }
    }
  }

  /** Runs with the stop already set: the self-check sees that it is heeded. */
  void runTerminated() throws BridgeException {
    terminate();
    try {
      api.call(Slot.RunWithBinding, runArguments);
    } catch (BridgeException e) {
      throw new CancellationException();
    }
  }

  @Override
  public Tensor take(String name) throws BridgeException {
    int index = outputs.indexOf(name);
    if (index < 0 || hostOutputs.containsKey(name)) {
      throw new IllegalArgumentException("output " + name + " was not bound to the device");
    }
    PointerByReference array = new PointerByReference();
    LongByReference count = new LongByReference();
    Pointer allocator = session.defaultAllocator();
    api.call(Slot.GetBoundOutputValues, binding.pointer(), allocator, array, count);
    Pointer[] values = array.getValue().getPointerArray(0, Math.toIntExact(count.getValue()));
    api.call(Slot.AllocatorFree, allocator, array.getValue());
    OrtTensor taken = null;
    for (int i = 0; i < values.length; i++) {
      Handle value = new Handle(api, Slot.ReleaseValue, values[i]);
      if (i == index) {
        taken = session.owned(value);
      } else {
        value.close();
      }
    }
    // Bound anew, or the next run would write into what was just given away.
    outputOnDevice(name);
    return taken;
  }

  @Override
  public void close() {
    synchronized (interrupting) {
      closed = true;
      binding.close();
      options.close();
    }
  }

  /** Called on whatever thread asks for the stop, perhaps just after the run or the close. */
  private void terminate() {
    synchronized (interrupting) {
      if (closed) {
        return;
      }
      terminated = true;
      try {
        api.call(Slot.RunOptionsSetTerminate, options.pointer());
      } catch (BridgeException e) {
        throw new IllegalStateException("the run could not be stopped: " + e.getMessage(), e);
      }
    }
  }

  private void remember(String name) {
    if (!outputs.contains(name)) {
      outputs.add(name);
    }
  }

  private OrtTensor fitting(Port port, String side, String name, Tensor tensor) {
    session.requireFit(port, side, name, tensor);
    if (tensor instanceof OrtTensor ours) {
      return ours;
    }
    throw new IllegalArgumentException(name + ": the tensor belongs to another runtime");
  }

  static {
    // The size_t arguments above are passed as Java longs.
    if (Native.SIZE_T_SIZE != Long.BYTES) {
      throw new IllegalStateException("only 64-bit systems are supported");
    }
  }
}
