package shirushi.bridge.ort;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.SessionSettings;
import shirushi.bridge.os.Machine;

/** Makes sessions: from the model's file, or from the graph that was optimised the first time. */
final class OrtLoader {
  private static final System.Logger LOG = System.getLogger("shirushi.bridge");

  private final OrtApi api;
  private final OrtEnvironment env;
  private final GraphCache graphs;

  OrtLoader(OrtApi api, OrtEnvironment env, GraphCache graphs) {
    this.api = api;
    this.env = env;
    this.graphs = graphs;
  }

  /**
   * @throws CancellationException when {@code cancel} was asked for before or meanwhile
   */
  OrtSession load(Path model, OrtDevices.Entry entry, SessionSettings settings, Cancel cancel)
      throws BridgeException {
    if (settings.contentHash().isEmpty()) {
      return load(model, model, entry, settings, How.PLAIN, null, cancel);
    }
    String key =
        GraphCache.key(
            settings.contentHash().get(),
            api.version(),
            entry.device().provider(),
            Machine.fingerprint());
    // The cache is a convenience: a full or read-only disk must not keep anyone from painting.
    try {
      Optional<Path> cached = graphs.find(key);
      if (cached.isPresent()) {
        return load(model, cached.get(), entry, settings, How.AS_IT_IS, null, cancel);
      }
    } catch (BridgeException | IOException e) {
      LOG.log(System.Logger.Level.WARNING, "a cached graph was dropped: {0}", e.toString());
    }
    Path folder = null;
    try {
      graphs.remove(key);
      folder = graphs.begin(key);
      OrtSession session = load(model, model, entry, settings, How.WRITING, folder, cancel);
      keep(folder, key);
      return session;
    } catch (BridgeException | IOException e) {
      LOG.log(System.Logger.Level.INFO, "loaded without the graph cache: {0}", e.toString());
      return load(model, model, entry, settings, How.PLAIN, null, cancel);
    } finally {
      discard(folder);
    }
  }

  /** A session from a model in memory, for models of our own. */
  OrtSession load(byte[] model, OrtDevices.Entry entry) throws BridgeException {
    try (OrtOptions options = new OrtOptions(api, 1)) {
      if (!entry.device().isCpu()) {
        options.device(env, entry.found());
      }
      PointerByReference out = new PointerByReference();
      api.call(
          Slot.CreateSessionFromArray,
          env.pointer(),
          model,
          (long) model.length,
          options.pointer(),
          out);
      return session(Path.of("built-in", "square.onnx"), entry, out.getValue());
    }
  }

  /** What is done with the optimised graph. */
  private enum How {
    PLAIN,
    WRITING,
    AS_IT_IS
  }

  private OrtSession load(
      Path model,
      Path file,
      OrtDevices.Entry entry,
      SessionSettings settings,
      How how,
      Path folder,
      Cancel cancel)
      throws BridgeException {
    if (cancel.requested()) {
      throw new CancellationException();
    }
    try (OrtOptions options = new OrtOptions(api, settings.threads());
        Cancel.Registration ignored = options.stopWith(cancel)) {
      if (!entry.device().isCpu()) {
        options.device(env, entry.found());
      }
      if (how == How.WRITING) {
        options.writeOptimised(folder);
      } else if (how == How.AS_IT_IS) {
        options.asItIs();
      }
      PointerByReference out = new PointerByReference();
      api.call(Slot.CreateSession, env.pointer(), OrtApi.path(file), options.pointer(), out);
      return session(model, entry, out.getValue());
    } catch (BridgeException e) {
      if (cancel.requested()) {
        throw new CancellationException();
      }
      throw OrtErrors.named(model, e);
    }
  }

  private OrtSession session(Path model, OrtDevices.Entry entry, Pointer pointer)
      throws BridgeException {
    Pointer memory = null;
    if (entry.found().pointer() != null) {
      memory = api.pointer(Slot.EpDevice_MemoryInfo, entry.found().pointer(), 0);
    }
    return new OrtSession(
        api,
        model,
        entry.device(),
        new Handle(api, Slot.ReleaseSession, pointer),
        memory == null || entry.device().isCpu() ? env.cpuMemory() : memory,
        env.allocator());
  }

  private void keep(Path folder, String key) {
    try {
      if (Files.exists(folder.resolve(GraphCache.GRAPH))) {
        graphs.commit(folder, key);
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "a graph was not cached: {0}", e.toString());
    }
  }

  private static void discard(Path folder) {
    try {
      if (folder != null) {
        GraphCache.delete(folder);
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "{0} was left behind: {1}", folder, e.toString());
    }
  }
}
