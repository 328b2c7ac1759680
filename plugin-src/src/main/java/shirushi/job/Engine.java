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
import shirushi.model.ModelException;
import shirushi.model.ModelStatement;
import shirushi.origin.Model;
import shirushi.request.Request;

/**
 * A model, checked against its statement and loaded on a device. One thread at a time; who opened
 * it closes it.
 */
public interface Engine extends AutoCloseable {
  ModelStatement statement();

  /** The model as a tag names it. */
  Model model();

  /** See {@link Pipeline#latentShape}. */
  int[] latentShape(Request request);

  /** See {@link Pipeline#run}. */
  List<Painting> paint(Request request, Optional<float[]> noise, Trace trace, Progress progress)
      throws ModelException, BridgeException;

  @Override
  void close();

  /**
   * Loads one on the caller's runtime, which the caller closes after it.
   *
   * @param cache the user's cache folder: hashes, previews
   * @throws ModelException where the directory isn't a model, or not the one its statement names
   * @throws BridgeException where the device can't load it
   */
  static Engine open(Path directory, Runtime runtime, Device device, Path cache, Cancel cancel)
      throws ModelException, BridgeException {
    return LoadedEngine.open(directory, runtime, device, cache, cancel, () -> {});
  }
}
