package shirushi.suzuri.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Teaches the text encoder what captions say before anything is painted: from the pooled text to
 * every label, by binary cross-entropy. Without it colours don't find their nouns.
 */
public final class TextWarmStart {
  /** Where {@link #run} leaves {@code text.*} and {@code unet.hd.*}. */
  public static final String WEIGHTS = "text.safetensors";

  /** A label that is said weighs more than the many that are not. */
  private static final float SAID = 3;

  /** {@code at::Reduction::Mean}. */
  private static final long MEAN = 1;

  private static final int BATCH = 64;

  private final Captions captions;
  private final int labels;
  private final Fit fit;

  /**
   * @param labels how many labels a caption has: {@code Axis.labels()}
   */
  public TextWarmStart(Captions captions, int labels, Fit fit) {
    this.captions = captions;
    this.labels = labels;
    this.fit = fit;
  }

  /** Trains, or goes on training, and writes {@value #WEIGHTS}; prints the share all right. */
  public void run(Path directory, double seconds) throws IOException {
    Blueprint plan = new Blueprint(new SplittableRandom(fit.seed()));
    Weights weights = UnetNet.planHead(TextNet.plan(plan, captions.vocabulary()), labels).build();
    Optimizer optimizer = new Optimizer(weights, .9, .98, 0, name -> 1);
    try (Training training = new Training(directory, "text", optimizer, fit, seconds)) {
      training.run(
          Training.decay(2e-3, .6, .02),
          (step, done) -> Math.min(.99, (1 + step) / (10.0 + step)),
          BATCH,
          this::batch,
          (workers, label) -> {},
          "all-right");
    }
    Checkpoint.export(
        directory.resolve(WEIGHTS), weights, optimizer.average(), SafeTensors.Type.F32);
  }

  private Workers.Outcome batch(Replica replica, RandomGenerator random) {
    List<int[]> tokens = new ArrayList<>();
    float[] said = new float[BATCH * labels];
    for (int i = 0; i < BATCH; i++) {
      Captions.Caption caption = captions.draw(random.nextInt(captions.count()), random);
      tokens.add(caption.tokens());
      System.arraycopy(caption.labels(), 0, said, i * labels, labels);
    }
    Tensor target = Tensor.create(said, BATCH, labels);
    TextNet.Encoded text =
        TextNet.encode(replica, Tokens.of(tokens, captions.vocabulary(), replica.type()));
    Tensor logits = UnetNet.labels(replica, text).to(ScalarType.Float);
    Tensor loss =
        crossEntropy(logits, target, new TensorOptional(), new TensorOptional(Tensor.create(SAID)));
    Tensor right = logits.detach().sign().eq(target.sub(new Scalar(.5)).sign()).all(1);
    return new Workers.Outcome(loss, right.to(ScalarType.Float).mean().item_double());
  }

  /**
   * The mean cross-entropy.
   *
   * @param weight of each sample, [N, 1], or none
   * @param said how much more a label that is said weighs, or none
   */
  static Tensor crossEntropy(
      Tensor logits, Tensor target, TensorOptional weight, TensorOptional said) {
    return torch.binary_cross_entropy_with_logits(logits, target, weight, said, MEAN);
  }
}
