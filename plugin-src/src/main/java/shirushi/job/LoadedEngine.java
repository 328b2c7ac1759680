package shirushi.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.Device;
import shirushi.bridge.Runtime;
import shirushi.diffusion.Painting;
import shirushi.diffusion.Pipeline;
import shirushi.diffusion.Progress;
import shirushi.diffusion.Trace;
import shirushi.model.ModelDirectory;
import shirushi.model.ModelException;
import shirushi.model.ModelHashes;
import shirushi.model.ModelStatement;
import shirushi.origin.Model;
import shirushi.request.Request;

/**
 * An engine whose networks are loaded.
 *
 * @param closed runs once they are let go of
 */
record LoadedEngine(ModelStatement statement, String hash, Pipeline pipeline, Runnable closed)
    implements Engine {

  /** See {@link Engine#open}; where it fails, {@code closed} does not run. */
  static Engine open(
      Path directory, Runtime runtime, Device device, Path cache, Cancel cancel, Runnable closed)
      throws ModelException, BridgeException {
    ModelDirectory model = ModelDirectory.open(directory);
    ModelStatement statement = ModelStatement.read(directory);
    ModelHashes hashes = new ModelHashes(cache.resolve("hashes"));
    statement.verify(model, hashes);
    String hash = hashes.of(model);
    Pipeline pipeline = Pipeline.open(model, runtime, device, Optional.of(hash), cache, cancel);
    return new LoadedEngine(statement, hash, pipeline, closed);
  }

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
    closed.run();
  }
}
