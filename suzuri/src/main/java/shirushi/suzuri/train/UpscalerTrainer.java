package shirushi.suzuri.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Trains the upscaler on pairs of pictures of one scene, one twice as large as the other. The last
 * {@value #HELD_OUT} pairs are only looked at.
 */
public final class UpscalerTrainer {
  /** Where {@link #run} leaves {@code upscaler.*}, averaged. */
  public static final String WEIGHTS = "upscaler.safetensors";

  private static final int HELD_OUT = 16;
  private static final int CROP = 64;
  private static final int BATCH = 16;

  private final Pictures low;
  private final Pictures high;
  private final Fit fit;

  /**
   * @param low what is enlarged: plain or as the autoencoder gives it back
   * @param high the same pictures at twice the side
   */
  public UpscalerTrainer(Pictures low, Pictures high, Fit fit) {
    if (low.count() != high.count()
        || 2 * low.side() != high.side()
        || low.count() <= HELD_OUT
        || low.side() < CROP) {
      throw new IllegalArgumentException(
          "%d pictures of %d px don't pair with %d of %d px"
              .formatted(low.count(), low.side(), high.count(), high.side()));
    }
    this.low = low;
    this.high = high;
    this.fit = fit;
  }

  /** Trains, or goes on training, and writes {@value #WEIGHTS}. */
  public void run(Path directory, double seconds) throws IOException {
    Weights weights = UpscalerNet.plan(new Blueprint(new SplittableRandom(fit.seed()))).build();
    Optimizer optimizer = new Optimizer(weights, .9, .99, 0, name -> 1);
    try (Training training = new Training(directory, "upscaler", optimizer, fit, seconds)) {
      training.run(
          Training.decay(1.5e-3, .8, .015),
          (step, done) -> Math.min(.999, (1 + step) / (10.0 + step)),
          BATCH,
          this::batch,
          (workers, label) -> check(directory, workers, label),
          "psnr");
    }
    Checkpoint.export(
        directory.resolve(WEIGHTS), weights, optimizer.average(), SafeTensors.Type.F32);
  }

  private Workers.Outcome batch(Replica replica, RandomGenerator random) throws IOException {
    byte[] small = new byte[low.side() * low.side() * 3];
    byte[] large = new byte[4 * small.length];
    float[] from = new float[BATCH * 3 * CROP * CROP];
    float[] to = new float[4 * from.length];
    for (int i = 0; i < BATCH; i++) {
      int index = random.nextInt(low.count() - HELD_OUT);
      low.read(index, small);
      high.read(index, large);
      int x = random.nextInt(low.side() - CROP + 1);
      int y = random.nextInt(low.side() - CROP + 1);
      boolean mirrored = random.nextBoolean();
      Pixels.copy(small, low.side(), x, y, CROP, mirrored, from, i);
      Pixels.copy(large, high.side(), 2 * x, 2 * y, 2 * CROP, mirrored, to, i);
    }
    Tensor input = Tensor.create(from, BATCH, 3, CROP, CROP).to(replica.type());
    Tensor wanted = Tensor.create(to, BATCH, 3, 2 * CROP, 2 * CROP);
    Tensor difference = UpscalerNet.enlarge(replica, input).to(ScalarType.Float).sub(wanted);
    return new Workers.Outcome(PictureLoss.edges(difference), PictureLoss.psnr(difference));
  }

  private void check(Path directory, Workers workers, String label) throws IOException {
    double[] squares = new double[HELD_OUT];
    double[] plain = new double[HELD_OUT];
    byte[][] drawn = new byte[2 * HELD_OUT][];
    workers.forEach(
        HELD_OUT,
        (replica, i) -> {
          int index = low.count() - HELD_OUT + i;
          Tensor x = Pixels.whole(low, index, 1);
          Tensor wanted = Pixels.whole(high, index, 1);
          Tensor y = UpscalerNet.enlarge(replica, x.to(replica.type())).to(ScalarType.Float);
          Tensor smooth = UpscalerNet.bilinear(x);
          squares[i] = Pixels.clamp(y).sub(wanted).square().mean().item_double();
          plain[i] = smooth.sub(wanted).square().mean().item_double();
          drawn[2 * i] = Pixels.bytes(smooth, 0);
          drawn[2 * i + 1] = Pixels.bytes(y, 0);
        });
    System.out.printf(
        Locale.ROOT,
        "%s held-out psnr %.2f dB, bilinear %.2f dB%n",
        label,
        PictureLoss.psnr(Arrays.stream(squares).average().orElseThrow()),
        PictureLoss.psnr(Arrays.stream(plain).average().orElseThrow()));
    Pixels.sheet(directory.resolve(label + ".png"), List.of(drawn), high.side(), 4);
  }
}
