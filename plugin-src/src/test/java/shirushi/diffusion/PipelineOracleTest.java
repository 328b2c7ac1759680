package shirushi.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import shirushi.Oracle;
import shirushi.bridge.Cancel;
import shirushi.bridge.Runtime;
import shirushi.bridge.Runtimes;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;
import shirushi.model.ModelDirectory;
import shirushi.request.Generate;
import shirushi.request.Inpaint;
import shirushi.request.Prompt;
import shirushi.request.Refine;
import shirushi.request.Request;
import shirushi.request.Sampling;

/** Random-weight models in both export layouts, held to figures from the reference pipeline. */
class PipelineOracleTest {
  private static final Prompt PROMPT =
      new Prompt("an astronaut riding a horse on mars, highly detailed, 8k", "");
  private static final float LATENTS_WITHIN = 2e-4f;
  private static final int BYTES_OFF_BY_ONE = 10;

  @TempDir private Path cache;

  @ParameterizedTest
  @CsvSource({
    "native, tiny_optimum, ddim", "native, tiny_optimum, euler",
    "native, tiny_legacy, ddim", "native, tiny_legacy, euler",
    "djl, tiny_optimum, ddim", "djl, tiny_optimum, euler",
    "djl, tiny_legacy, ddim", "djl, tiny_legacy, euler",
  })
  void paintsFromWordsAsTheReferenceDoes(String runtime, String model, String scheduler)
      throws Exception {
    Request request = new Generate(PROMPT, sampling(scheduler));
    Recorded run = run(runtime, model, request);
    run.expect("t2i_" + scheduler + "10");
    assertThat(run.ids).containsExactly(Npy.readLongs(expected("prompt_ids.npy")).values());
    close(run.embeddings, Npy.readFloats(expected("text_embeds_prompt.npy")).values(), 1e-4f);
  }

  @ParameterizedTest
  @CsvSource({"native", "djl"})
  void paintsOverAPictureAsTheReferenceDoes(String runtime) throws Exception {
    Raster source = picture("init_image.png");
    run(runtime, "tiny_optimum", new Refine(PROMPT, sampling("ddim"), source, 0.6f))
        .expect("i2i_ddim10_s0.6");
  }

  @ParameterizedTest
  @CsvSource({"native", "djl"})
  void repaintsBehindAMaskAsTheReferenceDoes(String runtime) throws Exception {
    Raster source = picture("init_image.png");
    Mask mask = Mask.of(picture("mask.png"));
    Recorded run =
        run(runtime, "tiny_optimum", new Inpaint(PROMPT, sampling("ddim"), source, mask, 0.6f));
    run.expect("inpaint4_ddim10_s0.6");
    int[] argb = run.paintings.get(0).pixels().argb();
    byte[] values = mask.values();
    for (int i = 0; i < argb.length; i++) {
      assertThat(argb[i] >>> 24).isEqualTo(values[i] & 255);
    }
  }

  private Recorded run(String runtimeName, String model, Request request) throws Exception {
    ModelDirectory directory = ModelDirectory.open(Oracle.path("tiny").resolve(model));
    Recorded recorded = new Recorded();
    try (Runtime runtime = Runtimes.open(runtimeName);
        Pipeline pipeline =
            Pipeline.open(
                directory, runtime, runtime.device("cpu"), Optional.empty(), cache, new Cancel())) {
      float[] noise = Npy.readFloats(expected("noise.npy")).values();
      recorded.paintings = pipeline.run(request, Optional.of(noise), recorded, Progress.SILENT);
    }
    return recorded;
  }

  private static Sampling sampling(String scheduler) {
    return new Sampling(scheduler, 10, 7.5f, 1, 1, null, null);
  }

  private static Path expected(String name) {
    return Oracle.path("tiny").resolve("expected").resolve(name);
  }

  private static Raster picture(String name) throws IOException {
    var image = ImageIO.read(expected(name).toFile());
    int width = image.getWidth();
    int height = image.getHeight();
    return Raster.of(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }

  private static void close(float[] values, float[] expected, float within) {
    assertThat(values).hasSameSizeAs(expected);
    for (int i = 0; i < values.length; i++) {
      assertThat(values[i]).isCloseTo(expected[i], org.assertj.core.data.Offset.offset(within));
    }
  }

  private static final class Recorded implements Trace {
    private final List<float[]> latents = new ArrayList<>();
    private List<Painting> paintings;
    private long[] ids;
    private float[] embeddings;
    private float[] image;

    @Override
    public void text(PromptChunks prompt, float[] values, int width) {
      ids = prompt.ids().get(0);
      embeddings = values;
    }

    @Override
    public void latents(float[] values, int channels, int height, int width) {
      latents.add(values.clone());
    }

    @Override
    public void image(float[] values, int height, int width) {
      image = values;
    }

    void expect(String name) throws IOException {
      Npy.Floats trajectory = Npy.readFloats(expected(name + "_trajectory.npy"));
      assertThat(latents).hasSize(trajectory.shape()[0]);
      int each = latents.get(0).length;
      for (int step = 0; step < latents.size(); step++) {
        float[] wanted =
            java.util.Arrays.copyOfRange(trajectory.values(), step * each, (step + 1) * each);
        close(latents.get(step), wanted, LATENTS_WITHIN);
      }
      int[] ours = Pictures.toRaster(image, 128, 128).argb();
      int[] theirs = picture(name + ".png").argb();
      int off = 0;
      for (int i = 0; i < ours.length; i++) {
        for (int shift = 0; shift < 24; shift += 8) {
          int difference = Math.abs((ours[i] >> shift & 255) - (theirs[i] >> shift & 255));
          assertThat(difference).isLessThanOrEqualTo(1);
          off += difference;
        }
      }
      assertThat(off).isLessThanOrEqualTo(BYTES_OFF_BY_ONE);
    }
  }
}
