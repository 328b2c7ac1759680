package shirushi.bridge.ort;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.file.Path;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;

/** Session options: threads, device, what is done with the optimised graph. */
final class OrtOptions implements AutoCloseable {
  private static final int OPTIMISE_NOTHING = 0;
  private static final int OPTIMISE_ALL = 99;

  private final OrtApi api;
  private final Handle options;

  OrtOptions(OrtApi api, int threads) throws BridgeException {
    this.api = api;
    PointerByReference out = new PointerByReference();
    api.call(Slot.CreateSessionOptions, out);
    options = new Handle(api, Slot.ReleaseSessionOptions, out.getValue());
    api.call(Slot.SetSessionLogSeverityLevel, options.pointer(), OrtEnvironment.LOG_FATAL);
    api.call(Slot.SetIntraOpNumThreads, options.pointer(), threads);
    api.call(Slot.SetSessionGraphOptimizationLevel, options.pointer(), OPTIMISE_ALL);
  }

  Pointer pointer() {
    return options.pointer();
  }

  /** For a graph that was optimised when it was cached. */
  void asItIs() throws BridgeException {
    api.call(Slot.SetSessionGraphOptimizationLevel, options.pointer(), OPTIMISE_NOTHING);
  }

  /** Writes the optimised graph, its weights in a file beside, into that folder while loading. */
  void writeOptimised(Path folder) throws BridgeException {
    Path graph = folder.resolve(GraphCache.GRAPH);
    api.call(Slot.SetOptimizedModelFilePath, options.pointer(), OrtApi.path(graph));
    set("session.optimized_model_external_initializers_file_name", GraphCache.WEIGHTS);
    set("session.optimized_model_external_initializers_min_size_in_bytes", "1024");
  }

  void device(OrtEnvironment env, OrtEnvironment.Found device) throws BridgeException {
    if (device.pointer() != null) {
      Pointer[] devices = {device.pointer()};
      api.call(
          Slot.SessionOptionsAppendExecutionProvider_V2,
          options.pointer(),
          env.pointer(),
          devices,
          1L,
          Pointer.NULL,
          Pointer.NULL,
          0L);
    } else {
      named(device.provider());
    }
  }

  private void named(String provider) throws BridgeException {
    try {
      api.call(
          Slot.SessionOptionsAppendExecutionProvider,
          options.pointer(),
          OrtApi.utf8(provider),
          Pointer.NULL,
          Pointer.NULL,
          0L);
    } catch (BridgeException e) {
      if (e.getMessage().contains("Unknown provider name")) {
        // CUDA, TensorRT and their like live in a library of their own, and are listed without it.
        throw new BridgeException(
            "this build of ONNX Runtime only names it: its provider library must lie beside", e);
      }
      throw e;
    }
  }

  /** Stops a load with these options when the stop is asked for. */
  Cancel.Registration stopWith(Cancel cancel) {
    return cancel.onRequest(
        () -> {
          try {
            api.call(Slot.SessionOptionsSetLoadCancellationFlag, options.pointer(), (byte) 1);
          } catch (BridgeException e) {
            throw new IllegalStateException("the load could not be stopped", e);
          }
        });
  }

  void set(String key, String value) throws BridgeException {
    api.call(Slot.AddSessionConfigEntry, options.pointer(), OrtApi.utf8(key), OrtApi.utf8(value));
  }

  @Override
  public void close() {
    options.close();
  }
}
