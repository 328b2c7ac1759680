package shirushi.suzuri.judge;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.Runtime;
import shirushi.bridge.Runtimes;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;
import shirushi.diffusion.Painting;
import shirushi.diffusion.Pipeline;
import shirushi.diffusion.Progress;
import shirushi.diffusion.Trace;
import shirushi.host.Sight;
import shirushi.job.Task;
import shirushi.job.Tasks;
import shirushi.model.ModelDirectory;
import shirushi.model.ModelException;
import shirushi.model.ModelStatement;
import shirushi.request.Generate;
import shirushi.request.Prompt;
import shirushi.request.Refine;
import shirushi.request.Request;
import shirushi.request.Sampling;

/**
 * The exported model, painting through the palette's own pipeline with the settings its statement
 * recommends. One thread; close it.
 */
public final class Studied implements Painter, AutoCloseable {
  private final Runtime runtime;
  private final Pipeline pipeline;
  private final ModelStatement.Defaults defaults;

  /**
   * @param directory of the exported model, its statement included
   * @param scratch a folder for what the pipeline keeps
   */
  public Studied(Path directory, Path scratch) throws ModelException, BridgeException {
    defaults = ModelStatement.read(directory).defaults();
    runtime = Runtimes.open("native");
    pipeline =
        Pipeline.open(
            ModelDirectory.open(directory),
            runtime,
            runtime.device("cpu"),
            Optional.empty(),
            scratch,
            new Cancel());
  }

  @Override
  public int[] paint(String prompt, long seed) throws ModelException, BridgeException {
    return paint(prompt, seed, 256).argb();
  }

  /** From words, {@code side} pixels square. */
  Raster paint(String prompt, long seed, int side) throws ModelException, BridgeException {
    return run(new Generate(new Prompt(prompt, ""), sampling(seed, side)));
  }

  /** Over a sketch of 256 px. */
  Raster refine(String prompt, long seed, Raster sketch, float strength)
      throws ModelException, BridgeException {
    return run(new Refine(new Prompt(prompt, ""), sampling(seed, 256), sketch, strength));
  }

  /**
   * Into a selection, as the palette does it; the picture outside as it was.
   *
   * @param edge pixels by which the selection grows, and over twice of which it then fades
   */
  Raster inpaint(String prompt, long seed, Raster picture, Mask selection, int edge)
      throws ModelException, BridgeException {
    Tasks tasks = new Tasks(256, new Prompt(prompt, ""), sampling(seed, 256), 1);
    Sight sight = new Sight(picture, List.of(), Optional.empty());
    Task task = tasks.into(sight, selection, edge, 2 * edge);
    return picture.over(run(task.request()), task.x(), task.y(), 1);
  }

  private Sampling sampling(long seed, int side) {
    return new Sampling(
        defaults.scheduler(), defaults.steps(), defaults.guidance(), seed, 1, side, side);
  }

  private Raster run(Request request) throws ModelException, BridgeException {
    List<Painting> paintings = pipeline.run(request, Optional.empty(), Trace.NONE, Progress.SILENT);
    return paintings.get(0).pixels();
  }

  @Override
  public void close() {
    pipeline.close();
    runtime.close();
  }
}
