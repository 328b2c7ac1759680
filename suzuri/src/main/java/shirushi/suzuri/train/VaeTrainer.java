package shirushi.suzuri.train;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.AutoGradMode;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Trains the autoencoder on crops: first both halves, then the decoder alone, then measures the
 * latents' mean and deviation. The last {@value #HELD_OUT} pictures are only looked at. Latents are
 * shaken in training, so the decoder forgives what a diffusion model gets slightly wrong.
 */
public final class VaeTrainer {
  /**
   * Where {@link #run} leaves the averaged weights: the exporter and the other trainers read it.
   */
  public static final String WEIGHTS = "vae.safetensors";

  private static final int HELD_OUT = 32;
  private static final int CROP = 128;
  private static final int BATCH = 4;
  private static final int MEASURED = 4096;

  /** Of both halves, and of the decoder alone. */
  private static final double SHAKE = .15;

  private static final double DECODER_SHAKE = .1;
  private static final double LARGE = 2;
  private static final double DECODER_LARGE = 12;
  private static final double UNIT_PULL = .01;

  private final Pictures pictures;
  private final Fit fit;
  private final double decoderSeconds;

  /**
   * @param pictures 256 px or any other multiple of 16 from {@value #CROP} on
   * @param decoderSeconds budget of the second phase, which keeps the encoder as it is
   */
  public VaeTrainer(Pictures pictures, Fit fit, double decoderSeconds) {
    if (pictures.side() < CROP || pictures.count() <= HELD_OUT) {
      throw new IllegalArgumentException(
          "%d pictures of %d px are too few or too small"
              .formatted(pictures.count(), pictures.side()));
    }
    this.pictures = pictures;
    this.fit = fit;
    this.decoderSeconds = decoderSeconds;
  }

  /** A new autoencoder. */
  public static Weights weights(long seed) {
    return VaeNet.plan(new Blueprint(new SplittableRandom(seed))).build();
  }

  /**
   * Trains, or goes on training, and writes {@value #WEIGHTS} with the latents' statistics in it.
   *
   * @param seconds budget of the first phase
   */
  public void run(Path directory, double seconds) throws IOException {
    Weights weights = weights(fit.seed());
    phase(directory, "vae", weights, seconds, true);
    phase(directory, "vae-decoder", weights, decoderSeconds, false);
    try (Workers workers = new Workers(weights, fit.type(), fit.workers(), fit.seed())) {
      normalise(workers, weights);
    }
    Checkpoint.export(directory.resolve(WEIGHTS), weights, weights.master(), SafeTensors.Type.F32);
  }

  private void phase(Path directory, String name, Weights weights, double seconds, boolean encoder)
      throws IOException {
    Optimizer optimizer =
        new Optimizer(weights, .9, .99, 0, n -> encoder || n.startsWith("decoder.") ? 1 : 0);
    if (!encoder) {
      optimizer.orthogonal(VaeTrainer::within, fit.type());
    }
    try (Training training = new Training(directory, name, optimizer, fit, seconds)) {
      training.run(
          Training.decay(encoder ? 1.7e-3 : 1.2e-3, .8, .015),
          (step, done) -> Math.min(encoder ? .999 : .998, (1 + step) / (10.0 + step)),
          BATCH,
          (replica, random) -> batch(replica, random, encoder),
          (workers, label) -> check(directory, workers, label),
          "psnr",
          "scale");
    }
    weights.master().copy_(optimizer.average());
  }

  /** The decoder's matrices, but for the one that draws. */
  private static boolean within(Weights.Slot slot) {
    return slot.shape().length > 1
        && slot.name().startsWith("decoder.")
        && !slot.name().startsWith("decoder.out");
  }

  Workers.Outcome batch(Replica replica, RandomGenerator random, boolean encoder)
      throws IOException {
    Tensor x = crops(random);
    Tensor z;
    try (AutoGradMode mode = new AutoGradMode(encoder)) {
      z = VaeNet.encode(replica, x.to(replica.type())).to(ScalarType.Float);
    }
    Tensor spread = z.detach().std(new long[] {0, 2, 3}, true, true);
    double shake = encoder ? SHAKE : DECODER_SHAKE;
    Tensor shaken = z.add(Noise.scaled(random, shake, z.shape()).mul(spread));
    Tensor y = VaeNet.decode(replica, shaken.to(replica.type())).to(ScalarType.Float);
    Tensor difference = y.sub(x);
    Tensor loss = PictureLoss.faithful(difference, encoder ? LARGE : DECODER_LARGE);
    if (encoder) {
      loss = loss.add(Ops.times(unitPull(z), UNIT_PULL));
    }
    return new Workers.Outcome(loss, PictureLoss.psnr(difference), spread.mean().item_double());
  }

  /** Draws every channel to mean 0 and mean square 1, without a norm that would jitter. */
  private static Tensor unitPull(Tensor z) {
    long[] positions = {0, 2, 3};
    Tensor mean = z.mean(positions).square();
    Tensor scale = z.square().mean(positions).sub(new Scalar(1)).square();
    return mean.add(scale).mean();
  }

  private Tensor crops(RandomGenerator random) throws IOException {
    int side = pictures.side();
    byte[] rgb = new byte[side * side * 3];
    float[] planes = new float[BATCH * 3 * CROP * CROP];
    for (int i = 0; i < BATCH; i++) {
      pictures.read(random.nextInt(pictures.count() - HELD_OUT), rgb);
      // Latents are asked for at whole pixels of theirs, so half of the crops lie on a grid.
      int grid = random.nextBoolean() ? 8 : 1;
      int x = random.nextInt((side - CROP) / grid + 1) * grid;
      int y = random.nextInt((side - CROP) / grid + 1) * grid;
      Pixels.copy(rgb, side, x, y, CROP, random.nextBoolean(), planes, i);
    }
    return Tensor.create(planes, BATCH, 3, CROP, CROP);
  }

  private void check(Path directory, Workers workers, String label) throws IOException {
    int first = pictures.count() - HELD_OUT;
    double[] squares = new double[HELD_OUT];
    byte[][] drawn = new byte[2 * HELD_OUT][];
    workers.forEach(
        HELD_OUT,
        (replica, i) -> {
          Tensor x = Pixels.whole(pictures, first + i, 1);
          Tensor z = VaeNet.encode(replica, x.to(replica.type()));
          Tensor y = Pixels.clamp(VaeNet.decode(replica, z).to(ScalarType.Float));
          squares[i] = y.sub(x).square().mean().item_double();
          drawn[i / 8 * 16 + i % 8] = Pixels.bytes(x, 0);
          drawn[i / 8 * 16 + 8 + i % 8] = Pixels.bytes(y, 0);
        });
    double psnr = PictureLoss.psnr(Arrays.stream(squares).average().orElseThrow());
    System.out.printf(Locale.ROOT, "%s held-out psnr %.2f dB%n", label, psnr);
    Pixels.sheet(directory.resolve(label + ".png"), List.of(drawn), pictures.side(), 8);
  }

  private void normalise(Workers workers, Weights weights) throws IOException {
    int count = Math.min(MEASURED, pictures.count());
    List<float[]> latents = new ArrayList<>(Collections.nCopies(count, null));
    workers.forEach(
        count,
        (replica, i) -> {
          Tensor x = Pixels.whole(pictures, (int) ((long) i * pictures.count() / count), 1);
          Tensor z = VaeNet.encode(replica, x.to(replica.type())).to(ScalarType.Float).contiguous();
          FloatBuffer floats = z.createBuffer();
          float[] values = new float[floats.remaining()];
          floats.get(values);
          latents.set(i, values);
        });
    int size = latents.get(0).length / VaeNet.CHANNELS;
    for (int c = 0; c < VaeNet.CHANNELS; c++) {
      double sum = 0;
      double squares = 0;
      for (float[] values : latents) {
        for (int i = c * size; i < (c + 1) * size; i++) {
          sum += values[i];
          squares += (double) values[i] * values[i];
        }
      }
      double mean = sum / count / size;
      double deviation = Math.sqrt(squares / count / size - mean * mean);
      for (String half : new String[] {"encoder", "decoder"}) {
        weights.buffers().get(half + ".mean").values()[c] = (float) mean;
        weights.buffers().get(half + ".std").values()[c] = (float) deviation;
      }
    }
  }
}
