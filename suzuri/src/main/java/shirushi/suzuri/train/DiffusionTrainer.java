package shirushi.suzuri.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Trains the denoiser and, more slowly, the text encoder on latents and captions. The text encoder
 * starts from {@link TextWarmStart}; pictures on the way are painted with {@link VaeTrainer}'s
 * decoder. Both files lie in the directory given to {@link #run}.
 */
public final class DiffusionTrainer {
  /** Where {@link #run} leaves {@code text.*} and {@code unet.*}, averaged. */
  public static final String WEIGHTS = "diffusion.safetensors";

  private static final int BATCH = 32;
  private static final List<String> BORDERS =
      List.of(
          "text.embed", "text.pos", "unet.in.", "unet.out.", "unet.te1.", "unet.hd.", "unet.sl.");
  private static final double UNSAID = .1;
  private static final double LABELS = .1;

  private final LatentFile latents;
  private final Accents accents;
  private final Captions captions;
  private final int labels;
  private final List<int[]> prompts;
  private final double masked;
  private final Fit fit;

  /**
   * @param labels how many labels a caption has: {@code Axis.labels()}
   * @param prompts tokens of what is painted at every checkpoint, begin and end included
   * @param masked share of samples that train inpainting; 0.15 is usual
   */
  public DiffusionTrainer(
      LatentFile latents,
      Accents accents,
      Captions captions,
      int labels,
      List<int[]> prompts,
      double masked,
      Fit fit) {
    int least = Math.min(accents.count(), captions.count());
    if (latents.count() > least) {
      throw new IllegalArgumentException(
          "%d latents have only %d captions and accents".formatted(latents.count(), least));
    }
    this.latents = latents;
    this.accents = accents;
    this.captions = captions;
    this.labels = labels;
    this.prompts = prompts;
    this.masked = masked;
    this.fit = fit;
  }

  /** A new text encoder and denoiser. */
  public static Weights weights(int vocabulary, int labels, long seed) {
    Blueprint plan = new Blueprint(new SplittableRandom(seed));
    return UnetNet.plan(TextNet.plan(plan, vocabulary), labels).build();
  }

  /**
   * Trains and writes {@value #WEIGHTS}, at every checkpoint too. Goes on from a checkpoint; where
   * there is none, from {@value #WEIGHTS}; where that is missing, from the text encoder alone.
   */
  public void run(Path directory, double seconds) throws IOException {
    Weights weights = weights(captions.vocabulary(), labels, fit.seed());
    Path out = directory.resolve(WEIGHTS);
    if (Files.exists(out)) {
      Checkpoint.fill(out, weights, name -> true);
    } else {
      Checkpoint.fill(
          directory.resolve(TextWarmStart.WEIGHTS),
          weights,
          name -> name.startsWith("text.") || name.startsWith("unet.hd."));
    }
    Weights vae = VaeTrainer.weights(fit.seed());
    Checkpoint.fill(directory.resolve(VaeTrainer.WEIGHTS), vae, name -> true);
    Replica painter = new Replica(vae, ScalarType.Float);
    Optimizer optimizer = new Optimizer(weights, .9, .99, .01, n -> n.startsWith("text.") ? .4 : 1);
    optimizer.orthogonal(DiffusionTrainer::within, fit.type());
    try (Training training = new Training(directory, "diffusion", optimizer, fit, seconds)) {
      training.run(
          Training.decay(1.5e-3, .5, .01),
          (step, done) -> Math.min(.998, (1 + step) / (10.0 + step)),
          BATCH,
          this::batch,
          (workers, label) -> {
            Checkpoint.export(out, weights, optimizer.average(), SafeTensors.Type.F32);
            paint(directory.resolve(label + ".png"), workers, painter);
          },
          "v",
          "labels");
    }
  }

  /** Whether it is a matrix between two hidden layers: what comes in and goes out is Adam's. */
  private static boolean within(Weights.Slot slot) {
    return slot.shape().length > 1 && BORDERS.stream().noneMatch(slot.name()::startsWith);
  }

  Workers.Outcome batch(Replica replica, RandomGenerator random) throws IOException {
    int[] indices = random.ints(BATCH, 0, latents.count()).toArray();
    List<int[]> tokens = new ArrayList<>();
    float[] said = new float[BATCH * labels];
    float[] counts = new float[BATCH];
    for (int i = 0; i < BATCH; i++) {
      Captions.Caption caption = captions.draw(indices[i], random);
      boolean dropped = random.nextDouble() < UNSAID;
      tokens.add(dropped ? Tokens.empty(captions.vocabulary()) : caption.tokens());
      System.arraycopy(caption.labels(), 0, said, i * labels, labels);
      counts[i] = dropped ? 0 : 1;
    }
    NoisyLatents noisy = NoisyLatents.mix(latents, accents, indices, masked, random);
    Tokens padded = Tokens.of(tokens, captions.vocabulary(), replica.type());
    TextNet.Encoded text = TextNet.encode(replica, padded);
    Tensor logits = UnetNet.labels(replica, text);
    Tensor v =
        UnetNet.predict(replica, noisy.sample().to(replica.type()), noisy.times(), text, logits);
    Tensor error = v.to(ScalarType.Float).sub(noisy.target()).square();
    Tensor painting = error.mul(noisy.weight()).mean();
    Tensor naming =
        TextWarmStart.crossEntropy(
            logits.to(ScalarType.Float),
            Tensor.create(said, BATCH, labels),
            new TensorOptional(Tensor.create(counts, BATCH, 1)),
            new TensorOptional());
    return new Workers.Outcome(
        painting.add(Ops.times(naming, LABELS)), painting.item_double(), naming.item_double());
  }

  private void paint(Path path, Workers workers, Replica painter) throws IOException {
    byte[][] painted = new byte[prompts.size()][];
    workers.forEach(
        prompts.size(),
        (replica, i) -> {
          RandomGenerator random = new SplittableRandom(i);
          Tensor z =
              Ddim.paint(replica, prompts.get(i), captions.vocabulary(), latents.side(), random);
          painted[i] = Pixels.bytes(VaeNet.decode(painter, z), 0);
        });
    if (painted.length > 0) {
      Pixels.sheet(path, Arrays.asList(painted), latents.side() * VaeNet.FACTOR, 8);
    }
  }
}
