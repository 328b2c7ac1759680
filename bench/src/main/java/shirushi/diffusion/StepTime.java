package shirushi.diffusion;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import shirushi.bridge.BridgeException;
import shirushi.bridge.Cancel;
import shirushi.bridge.DType;
import shirushi.bridge.Device;
import shirushi.bridge.OnnxGraph;
import shirushi.bridge.Runtime;
import shirushi.canvas.Raster;
import shirushi.diffusion.scheduler.SchedulerConfig;
import shirushi.diffusion.scheduler.SchedulerName;
import shirushi.model.LatentSpace;
import shirushi.model.ModelException;
import shirushi.request.Sampling;

/**
 * Times the parts of a step, in microseconds. It lies in this package to reach the very classes
 * that the pipeline runs.
 *
 * @param channels of the latents
 * @param side of the latents
 * @param scale pixels per latent along a side
 * @param width of the embeddings, of which there are 77 a prompt
 */
public record StepTime(int channels, int side, int scale, int width) {
  private static final int TOKENS = 77;
  private static final int STEPS = 25;
  private static final float GUIDANCE = 7.5f;

  // Stable Diffusion 1's.
  private static final JsonObject CONFIG =
      JsonParser.parseString(
              """
              {"_class_name": "DDIMScheduler", "beta_start": 0.00085, "beta_end": 0.012,
               "beta_schedule": "scaled_linear", "num_train_timesteps": 1000,
               "clip_sample": false, "steps_offset": 1}""")
          .getAsJsonObject();

  /** A UNet of these sizes that does nothing: it answers with what it was given. */
  public byte[] idleUnet() {
    String[] latents = {"2", "" + channels, "" + side, "" + side};
    return new OnnxGraph()
        .input("sample", DType.FLOAT32, latents)
        .input("timestep", DType.INT64)
        .input("encoder_hidden_states", DType.FLOAT32, "2", "" + TOKENS, "" + width)
        .node("Identity", java.util.List.of("sample"), "out_sample")
        .output("out_sample", DType.FLOAT32, latents)
        .bytes();
  }

  /**
   * From one step's end to the next one's with {@link #idleUnet}: the scheduler, guidance, copies
   * in and out, the check for NaNs, progress, a preview, and the idle call itself.
   */
  public double[] beside(Runtime runtime, Path idleUnet, SchedulerName scheduler, int pictures)
      throws BridgeException, ModelException {
    try (Network network = load(runtime, idleUnet)) {
      Unet unet = new Unet(network, space());
      double[] times = new double[0];
      for (int i = 0; i < pictures; i++) { // the first ones warm up, the last one counts
        times = picture(unet, scheduler);
      }
      return times;
    }
  }

  private double[] picture(Unet unet, SchedulerName scheduler)
      throws BridgeException, ModelException {
    int pixels = side * scale;
    SizePlan size = SizePlan.plan(pixels, pixels, scale, pixels);
    Source source = new Source(size, space(), null, null, null, new float[0], 1);
    Denoising denoising =
        new Denoising(
            unet,
            scheduler,
            SchedulerConfig.of(CONFIG),
            new Pipeline.Words("", embeddings(), embeddings(), width),
            source,
            new Sampling(null, STEPS, GUIDANCE, 1, 1, null, null),
            1);
    Stopwatch stopwatch = new Stopwatch();
    LatentPreview preview = LatentPreview.rough(channels);
    denoising.run(0, () -> preview, Trace.NONE, stopwatch);
    return stopwatch.times;
  }

  /** One preview. */
  public double[] preview(int times) {
    LatentPreview preview = LatentPreview.rough(channels);
    float[] latents = random(channels * side * side);
    double[] taken = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      preview.of(latents, side, side);
      taken[i] = (System.nanoTime() - start) / 1e3;
    }
    return taken;
  }

  /** One call of a real UNet with guidance. */
  public double[] unet(Runtime runtime, Path file, int calls)
      throws BridgeException, ModelException {
    try (Network network = load(runtime, file);
        Unet.Run run =
            new Unet(network, space())
                .start(side, side, embeddings(), embeddings(), width, GUIDANCE, new float[0])) {
      float[] latents = random(channels * side * side);
      double[] taken = new double[calls];
      for (int i = 0; i < calls; i++) {
        long start = System.nanoTime();
        run.predict(latents, 500, new Cancel());
        taken[i] = (System.nanoTime() - start) / 1e3;
      }
      return taken;
    }
  }

  private static final class Stopwatch implements Progress {
    private final Cancel cancel = new Cancel();
    private double[] times;
    private long last;

    @Override
    public Cancel cancel() {
      return cancel;
    }

    @Override
    public void step(int picture, int done, int calls, Supplier<Raster> preview) {
      preview.get();
      long now = System.nanoTime();
      if (done == 1) {
        times = new double[calls - 1];
      } else {
        times[done - 2] = (now - last) / 1e3;
      }
      last = now;
    }
  }

  private static Network load(Runtime runtime, Path file) throws BridgeException {
    Device cpu = runtime.device(Device.CPU);
    return Network.load("unet", file, runtime, cpu, Optional.empty(), new Cancel());
  }

  private LatentSpace space() {
    return new LatentSpace(channels, channels, scale, 1, 0, side * scale, scale);
  }

  private float[] embeddings() {
    return random(TOKENS * width);
  }

  private static float[] random(int size) {
    Random random = new Random(1);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
