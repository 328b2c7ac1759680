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
 * A model, checked against its statement and loaded on a device. The runtime stays the caller's and
 * is closed after it.
 */
public final class Engine implements AutoCloseable {
  private final ModelStatement statement;
  private final String hash;
  private final Pipeline pipeline;

  private Engine(ModelStatement statement, String hash, Pipeline pipeline) {
    this.statement = statement;
    this.hash = hash;
    this.pipeline = pipeline;
  }

  /**
   * @param cache the user's cache folder: hashes, previews
   * @throws ModelException where the directory isn't a model, or not the one its statement names
   * @throws BridgeException where the device can't load it
   */
  public static Engine open(
      Path directory, Runtime runtime, Device device, Path cache, Cancel cancel)
      throws ModelException, BridgeException {
    ModelDirectory model = ModelDirectory.open(directory);
    ModelStatement statement = ModelStatement.read(directory);
    ModelHashes hashes = new ModelHashes(cache.resolve("hashes"));
    statement.verify(model, hashes);
    String hash = hashes.of(model);
    Pipeline pipeline = Pipeline.open(model, runtime, device, Optional.of(hash), cache, cancel);
    return new Engine(statement, hash, pipeline);
  }

  public ModelStatement statement() {
    return statement;
  }

  /** The model as a tag names it. */
  public Model model() {
    return new Model(
        statement.name(),
        statement.version(),
        hash,
        statement.license(),
        statement.training().text(),
        statement.training().known());
  }

  /** See {@link Pipeline#latentShape}. */
  public int[] latentShape(Request request) {
    return pipeline.latentShape(request);
  }

  /** See {@link Pipeline#run}. */
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
