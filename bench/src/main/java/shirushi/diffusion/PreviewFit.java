package shirushi.diffusion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.Runtime;
import shirushi.bridge.Runtimes;
import shirushi.model.ModelDirectory;
import shirushi.model.ModelException;
import shirushi.request.Generate;
import shirushi.request.Prompt;
import shirushi.request.Sampling;

/**
 * Makes a model's {@code preview.json}: paints pictures of many kinds and fits a {@link
 * LatentPreview} to them.
 */
public final class PreviewFit {
  private static final List<String> SUBJECTS =
      List.of(
          "girl, blue hair",
          "girl, pink twin tails",
          "boy, brown hair",
          "girl, blonde hair",
          "girl, green hair, hat",
          "black cat",
          "orange cat",
          "red rose",
          "yellow tulip",
          "house",
          "tree",
          "sea",
          "mountain",
          "city",
          "forest",
          "snow");
  private static final List<String> PLACES =
      List.of(
          "white background",
          "night sky",
          "sunset",
          "pink background",
          "green background",
          "blue sky");

  private PreviewFit() {}

  /** Writes the file into the model directory given. */
  public static void main(String[] arguments) throws IOException, ModelException, BridgeException {
    if (arguments.length != 1) {
      System.err.println("PreviewFit needs a model directory, and nothing else");
      System.exit(2);
    }
    Path directory = Path.of(arguments[0]);
    ModelDirectory model = ModelDirectory.open(directory);
    Kept kept = new Kept();
    LatentPreviewFit fit = new LatentPreviewFit(model.latents().channels());
    Path scratch = Path.of("target", "preview-fit");
    try (Runtime runtime = Runtimes.open("native");
        Pipeline pipeline =
            Pipeline.open(
                model, runtime, runtime.device("auto"), Optional.empty(), scratch, new Cancel())) {
      long seed = 1;
      for (String subject : SUBJECTS) {
        for (String place : PLACES) {
          Sampling sampling = new Sampling(null, 12, 3, seed++, 1, null, null);
          Prompt prompt = new Prompt(subject + ", " + place, "");
          pipeline.run(new Generate(prompt, sampling), Optional.empty(), kept, Progress.SILENT);
          fit.add(kept.latents, kept.height, kept.width, kept.image);
        }
      }
    }
    fit.solve().write(directory.resolve("preview.json"));
  }

  private static final class Kept implements Trace {
    private float[] latents;
    private int height;
    private int width;
    private float[] image;

    @Override
    public void latents(float[] values, int channels, int high, int wide) {
      latents = values.clone();
      height = high;
      width = wide;
    }

    @Override
    public void image(float[] values, int high, int wide) {
      image = values.clone();
    }
  }
}
