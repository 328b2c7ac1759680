package shirushi.job;

import java.util.List;
import java.util.Optional;
import shirushi.bridge.BridgeException;
import shirushi.diffusion.Painting;
import shirushi.diffusion.Pipeline;
import shirushi.diffusion.Progress;
import shirushi.diffusion.Trace;
import shirushi.model.ModelException;
import shirushi.model.ModelStatement;
import shirushi.origin.Model;
import shirushi.request.Request;

/** An engine whose networks are loaded. */
record LoadedEngine(ModelStatement statement, String hash, Pipeline pipeline) implements Engine {

  @Override
  public Model model() {
    return new Model(
        statement.name(),
        statement.version(),
        hash,
        statement.license(),
        statement.training().text(),
        statement.training().known());
  }

  @Override
  public int[] latentShape(Request request) {
    return pipeline.latentShape(request);
  }

  @Override
  public List<Painting> paint(
      Request request, Optional<float[]> noise, Trace trace, Progress progress)
      throws ModelException, BridgeException {
    return pipeline.run(request, noise, trace, progress);
  }

  @Override
  public void close() {
    pipeline.close();
  }
}
