package shirushi.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.Runtime;
import shirushi.bridge.Runtimes;
import shirushi.diffusion.Painting;
import shirushi.diffusion.Progress;
import shirushi.diffusion.Trace;
import shirushi.model.ModelException;
import shirushi.model.ModelStatement;
import shirushi.origin.Model;
import shirushi.request.Request;

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
      return new Owner(Engine.open(model, opened, opened.device(device), cache, cancel), opened);
    } catch (ModelException | BridgeException | RuntimeException | Error e) {
      opened.close();
      throw e;
    }
  }

  /** An engine that closes its runtime after it. */
  private record Owner(Engine engine, Runtime runtime) implements Engine {
    @Override
    public ModelStatement statement() {
      return engine.statement();
    }

    @Override
    public Model model() {
      return engine.model();
    }

    @Override
    public int[] latentShape(Request request) {
      return engine.latentShape(request);
    }

    @Override
    public List<Painting> paint(
        Request request, Optional<float[]> noise, Trace trace, Progress progress)
        throws ModelException, BridgeException {
      return engine.paint(request, noise, trace, progress);
    }

    @Override
    public void close() {
      engine.close();
      runtime.close();
    }
  }
}
