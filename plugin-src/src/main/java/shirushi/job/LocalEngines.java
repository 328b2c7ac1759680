package shirushi.job;

import java.nio.file.Path;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.Device;
import shirushi.bridge.Runtime;
import shirushi.bridge.Runtimes;
import shirushi.model.ModelException;

/**
 * Engines of this machine, each with a runtime of its own, so that one that hangs takes no other
 * along.
 *
 * @param runtime {@code native} or {@code djl}
 * @param device {@code auto}, {@code cpu} …
 * @param cache the user's cache folder
 */
public record LocalEngines(String runtime, String device, Path cache) implements Engines {

  @Override
  public Engine open(Path model, Cancel cancel) throws ModelException, BridgeException {
    Runtime opened = Runtimes.open(runtime);
    try {
      Device on = opened.device(device);
      return LoadedEngine.open(model, opened, on, cache, cancel, opened::close);
    } catch (ModelException | BridgeException | RuntimeException | Error e) {
      opened.close();
      throw e;
    }
  }
}
