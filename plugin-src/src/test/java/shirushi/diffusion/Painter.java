package shirushi.diffusion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.Runtime;
import shirushi.bridge.Runtimes;
import shirushi.canvas.Raster;
import shirushi.model.ModelDirectory;
import shirushi.model.ModelException;
import shirushi.request.Generate;
import shirushi.request.Prompt;
import shirushi.request.Request;
import shirushi.request.Sampling;

/** A pipeline opened on the CPU for a test, with what it said and what passed through it. */
final class Painter implements AutoCloseable, Progress, Trace {
  final List<String> notes = new ArrayList<>();
  final List<float[]> latents = new ArrayList<>();
  float[] image;
  final Runtime runtime;
  private final Pipeline pipeline;
  private Cancel cancel = new Cancel();
  private Runnable onStep = () -> {};
  private Runnable onImage = () -> {};

  Painter(String runtimeName, Path model, Path cache) throws ModelException, BridgeException {
    runtime = Runtimes.open(runtimeName);
    try {
      pipeline =
          Pipeline.open(
              ModelDirectory.open(model),
              runtime,
              runtime.device("cpu"),
              Optional.empty(),
              cache,
              new Cancel());
    } catch (ModelException | BridgeException | RuntimeException e) {
      runtime.close();
      throw e;
    }
  }

  static Sampling sampling(long seed, float guidance, int steps) {
    return new Sampling(null, steps, guidance, seed, 1, null, null);
  }

  static Request words(String text, Sampling sampling) {
    return new Generate(new Prompt(text, ""), sampling);
  }

  List<Painting> paint(Request request) throws ModelException, BridgeException {
    return paint(request, Optional.empty());
  }

  List<Painting> paint(Request request, Optional<float[]> noise)
      throws ModelException, BridgeException {
    latents.clear();
    notes.clear();
    return pipeline.run(request, noise, this, this);
  }

  Raster picture(Request request) throws ModelException, BridgeException {
    return paint(request).get(0).pixels();
  }

  /** What is done after each call of the model. */
  Painter onStep(Runnable does) {
    onStep = does;
    return this;
  }

  /** What is done when a picture has been decoded. */
  Painter onImage(Runnable does) {
    onImage = does;
    return this;
  }

  Painter cancel(Cancel next) {
    cancel = next;
    return this;
  }

  @Override
  public Cancel cancel() {
    return cancel;
  }

  @Override
  public void step(int picture, int done, int calls, Supplier<Raster> preview) {
    onStep.run();
  }

  @Override
  public void note(String sentence) {
    notes.add(sentence);
  }

  @Override
  public void latents(float[] values, int channels, int height, int width) {
    latents.add(values.clone());
  }

  @Override
  public void image(float[] values, int height, int width) {
    image = values.clone();
    onImage.run();
  }

  @Override
  public void close() {
    pipeline.close();
    runtime.close();
  }
}
