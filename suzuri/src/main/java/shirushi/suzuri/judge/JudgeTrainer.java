package shirushi.suzuri.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import shirushi.suzuri.draw.Axis;
import shirushi.suzuri.draw.Scene;
import shirushi.suzuri.draw.Scenes;
import shirushi.suzuri.train.Blueprint;
import shirushi.suzuri.train.Checkpoint;
import shirushi.suzuri.train.Fit;
import shirushi.suzuri.train.Ops;
import shirushi.suzuri.train.Optimizer;
import shirushi.suzuri.train.Pictures;
import shirushi.suzuri.train.Pixels;
import shirushi.suzuri.train.Replica;
import shirushi.suzuri.train.SafeTensors;
import shirushi.suzuri.train.Training;
import shirushi.suzuri.train.Weights;
import shirushi.suzuri.train.Workers;

/**
 * Trains the judge on drawings that the model never saw. They are softened, shifted and speckled at
 * random, so that the judge looks at what is painted and not at how crisply.
 */
public final class JudgeTrainer {
  /** Where {@link #run} leaves the judge. */
  public static final String WEIGHTS = "judge.safetensors";

  private static final int BATCH = 16;
  private static final int SHIFT = 12;

  /** {@code at::Reduction::Sum}. */
  private static final long SUM = 2;

  private static final long UNSEEN = -1;

  private final Pictures pictures;
  private final Scenes scenes;
  private final Fit fit;

  /**
   * @param pictures of 256 px, the first of {@link Scenes#HELD_OUT} on
   */
  public JudgeTrainer(Pictures pictures, Scenes scenes, Fit fit) {
    this.pictures = pictures;
    this.scenes = scenes;
    this.fit = fit;
  }

  static Weights weights(long seed) {
    return JudgeNet.plan(new Blueprint(new SplittableRandom(seed))).build();
  }

  /** Trains, or goes on training, and writes {@value #WEIGHTS}. */
  public void run(Path directory, double seconds) throws IOException {
    Weights weights = weights(fit.seed());
    Optimizer optimizer = new Optimizer(weights, .9, .99, .02, name -> 1);
    optimizer.orthogonal(JudgeTrainer::within, fit.type());
    try (Training training = new Training(directory, "judge", optimizer, fit, seconds)) {
      training.run(
          Training.decay(1.5e-3, .4, .02),
          (step, done) -> Math.min(.998, (1 + step) / (10.0 + step)),
          BATCH,
          this::batch,
          (workers, label) -> {},
          "right");
    }
    Checkpoint.export(
        directory.resolve(WEIGHTS), weights, optimizer.average(), SafeTensors.Type.F32);
  }

  /** The matrices between what is seen and what is answered. */
  private static boolean within(Weights.Slot slot) {
    return slot.shape().length > 1
        && !slot.name().equals("judge.in.weight")
        && !slot.name().equals("judge.f2.weight");
  }

  private Workers.Outcome batch(Replica replica, RandomGenerator random) throws IOException {
    int side = pictures.side();
    byte[] rgb = new byte[3 * side * side];
    float[] planes = new float[BATCH * rgb.length];
    long[][] wanted = new long[Axis.values().length][BATCH];
    for (int i = 0; i < BATCH; i++) {
      int index = random.nextInt(pictures.count());
      pictures.read(index, rgb);
      Pixels.copy(rgb, side, 0, 0, side, false, planes, i);
      Scene seen = scenes.scene(Scenes.HELD_OUT + index).visible();
      for (Axis axis : Axis.values()) {
        wanted[axis.ordinal()][i] = seen.has(axis) ? axis.index(seen.get(axis)) : UNSEEN;
      }
    }
    Tensor x = disturbed(Tensor.create(planes, BATCH, 3, side, side), random);
    Tensor logits = JudgeNet.look(replica, x.to(replica.type())).to(ScalarType.Float);
    Tensor loss = torch.zeros(1);
    double right = 0;
    double asked = 0;
    for (Axis axis : Axis.values()) {
      Tensor answers = logits.narrow(1, axis.firstLabel(), axis.options().size());
      Tensor truth = Tensor.create(wanted[axis.ordinal()], BATCH);
      loss =
          loss.add(
              torch.cross_entropy_loss(answers, truth, new TensorOptional(), SUM, UNSEEN, .02));
      right += answers.detach().argmax(new LongOptional(1), false).eq(truth).sum().item_double();
      asked += Arrays.stream(wanted[axis.ordinal()]).filter(w -> w != UNSEEN).count();
    }
    return new Workers.Outcome(Ops.times(loss.sum(), 1.0 / BATCH), right / asked);
  }

  /** Softened by up to 2 px, moved by up to {@value #SHIFT} px, speckled a little. */
  private static Tensor disturbed(Tensor x, RandomGenerator random) {
    long side = x.size(3);
    if (random.nextBoolean()) {
      Tensor small = torch.avg_pool2d(x, 2, 2);
      Tensor soft = torch.upsample_bilinear2d(small, new long[] {side, side}, false);
      x = torch.lerp(x, soft, new Scalar(random.nextDouble()));
    }
    long dx = random.nextInt(-SHIFT, SHIFT + 1);
    long dy = random.nextInt(-SHIFT, SHIFT + 1);
    x = torch.roll(x, new long[] {dy, dx}, new long[] {2, 3});
    return x.add(Ops.times(torch.randn_like(x), .04 * random.nextDouble()));
  }
}
