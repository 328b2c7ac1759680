package shirushi.job;

import java.nio.file.Path;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.model.ModelException;

/** Opens engines. Any thread; nothing is loaded before an engine is asked for. */
public interface Engines {
  /**
   * Loads a model; the caller closes the engine.
   *
   * @throws ModelException where the directory isn't a model, or not the one its statement names
   * @throws BridgeException where the device can't load it
   * @throws java.util.concurrent.CancellationException when {@code cancel} is asked for meanwhile
   */
  Engine open(Path model, Cancel cancel) throws ModelException, BridgeException;
}
