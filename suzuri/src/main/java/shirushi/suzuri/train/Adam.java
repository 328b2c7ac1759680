package shirushi.suzuri.train;

import java.nio.FloatBuffer;
import java.util.function.ToDoubleFunction;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * AdamW (Loshchilov and Hutter 2019) on flat tensors, with a learning rate for every parameter, and
 * an exponential moving average of the weights beside it. Different ranges may be updated by
 * different threads; nothing else is thread-safe.
 */
public final class Adam {
  private static final double EPSILON = 1e-8;

  private final Weights weights;
  private final double beta1;
  private final double beta2;
  private final Tensor rate;
  private final Tensor decay;
  private final Tensor first;
  private final Tensor second;
  private final Tensor average;
  private long steps;

  /** One update's numbers, the same for every range. */
  public record Update(double rate, double clip, double averaging) {}

  /**
   * @param decay how strongly matrices are pulled to zero, relative to the learning rate
   * @param scale what a parameter's learning rate is multiplied by, by name; 0 keeps it as it is
   */
  public Adam(
      Weights weights, double beta1, double beta2, double decay, ToDoubleFunction<String> scale) {
    this.weights = weights;
    this.beta1 = beta1;
    this.beta2 = beta2;
    rate = vector(slot -> scale.applyAsDouble(slot.name()));
    this.decay =
        vector(slot -> slot.shape().length > 1 ? decay * scale.applyAsDouble(slot.name()) : 0);
    first = torch.zeros(weights.length());
    second = torch.zeros(weights.length());
    average = weights.master().clone();
  }

  private Tensor vector(ToDoubleFunction<Weights.Slot> value) {
    Tensor vector = torch.zeros(weights.length());
    FloatBuffer floats = vector.createBuffer();
    for (Weights.Slot slot : weights.slots().values()) {
      float each = (float) value.applyAsDouble(slot);
      for (long i = slot.offset(); i < slot.offset() + slot.size(); i++) {
        floats.put((int) i, each);
      }
    }
    return vector;
  }

  /** Counts one more step; call it before the ranges of that step are updated. */
  void advance() {
    steps++;
  }

  /**
   * Moves one range of the weights along its gradient.
   *
   * @param gradient float32 [length], overwritten
   */
  void update(long from, long length, Tensor gradient, Update update) {
    Tensor p = weights.master().narrow(0, from, length);
    Tensor m = first.narrow(0, from, length);
    Tensor v = second.narrow(0, from, length);
    Tensor scale = rate.narrow(0, from, length);
    gradient.mul_(new Scalar(update.clip()));
    m.lerp_(gradient, new Scalar(1 - beta1));
    v.mul_(new Scalar(beta2)).addcmul_(gradient, gradient, new Scalar(1 - beta2));
    Tensor root = v.sqrt().mul_(new Scalar(1 / Math.sqrt(1 - Math.pow(beta2, steps))));
    root.add_(new Scalar(EPSILON));
    Tensor direction = m.div(root).mul_(scale);
    p.addcmul_(p, decay.narrow(0, from, length), new Scalar(-update.rate()));
    p.add_(direction, new Scalar(-update.rate() / (1 - Math.pow(beta1, steps))));
    average.narrow(0, from, length).lerp_(p, new Scalar(1 - update.averaging()));
  }

  /** The moving average of the weights, flat float32: what is used and exported. */
  public Tensor average() {
    return average;
  }

  Tensor first() {
    return first;
  }

  Tensor second() {
    return second;
  }

  Weights weights() {
    return weights;
  }

  /** Steps taken so far. */
  public long steps() {
    return steps;
  }

  void steps(long taken) {
    steps = taken;
  }
}
