package shirushi.suzuri.train;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * AdamW (Loshchilov and Hutter 2019) on flat tensors, with a learning rate for every parameter, and
 * an exponential moving average of the weights beside it; the matrices that {@link #orthogonal}
 * names are moved by {@link Muon} instead. Different pieces may be updated by different threads;
 * nothing else is thread-safe.
 */
public final class Optimizer {
  private static final double EPSILON = 1e-8;

  /** Elements updated at a time: small enough to stay in the cache over Adam's passes. */
  private static final long RANGE = 1 << 16;

  private final Weights weights;
  private final double beta1;
  private final double beta2;
  private final Tensor rate;
  private final Tensor decay;
  private final Tensor first;
  private final Tensor second;
  private final Tensor average;
  private List<Piece> pieces;
  private ScalarType orthogonalType = ScalarType.Float;
  private long steps;

  /** One update's numbers, the same for every piece. */
  public record Update(double rate, double clip, double averaging) {}

  /**
   * What is updated at once, counted in elements.
   *
   * @param rows of the matrix that it is; 0 for any numbers
   */
  record Piece(long from, long length, long rows) {}

  /**
   * @param decay how strongly matrices are pulled to zero, relative to the learning rate
   * @param scale what a parameter's learning rate is multiplied by, by name; 0 keeps it as it is
   */
  public Optimizer(
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
    pieces = pieces(slot -> false);
  }

  /**
   * From now on these parameters are moved by {@link Muon}; a convolution is one row an output.
   *
   * @param type what Muon computes in: what the networks do
   */
  public Optimizer orthogonal(Predicate<Weights.Slot> matrices, ScalarType type) {
    orthogonalType = type;
    pieces = pieces(matrices);
    return this;
  }

  private List<Piece> pieces(Predicate<Weights.Slot> matrices) {
    List<Piece> found = new ArrayList<>();
    long end = 0;
    for (Weights.Slot slot : weights.slots().values()) {
      if (matrices.test(slot)) {
        ranges(end, slot.offset(), found);
        found.add(new Piece(slot.offset(), slot.size(), slot.shape()[0]));
        end = slot.offset() + slot.size();
      }
    }
    ranges(end, weights.length(), found);
    return List.copyOf(found);
  }

  private static void ranges(long from, long to, List<Piece> found) {
    for (long at = from; at < to; at += RANGE) {
      found.add(new Piece(at, Math.min(RANGE, to - at), 0));
    }
  }

  /** All that is updated in a step, each number once. */
  List<Piece> pieces() {
    return pieces;
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

  /** Counts one more step; call it before the pieces of that step are updated. */
  void advance() {
    steps++;
  }

  /**
   * Moves one piece of the weights along its gradient.
   *
   * @param gradient float32 [length], overwritten
   */
  void update(Piece piece, Tensor gradient, Update update) {
    gradient.mul_(new Scalar(update.clip()));
    if (piece.rows() > 0) {
      muon(piece, gradient, update.rate());
    } else {
      adam(piece, gradient, update.rate());
    }
    part(average, piece).lerp_(part(weights.master(), piece), new Scalar(1 - update.averaging()));
  }

  private void adam(Piece piece, Tensor gradient, double step) {
    Tensor p = part(weights.master(), piece);
    Tensor m = part(first, piece);
    Tensor v = part(second, piece);
    m.lerp_(gradient, new Scalar(1 - beta1));
    v.mul_(new Scalar(beta2)).addcmul_(gradient, gradient, new Scalar(1 - beta2));
    Tensor root = v.sqrt().mul_(new Scalar(1 / Math.sqrt(1 - Math.pow(beta2, steps))));
    root.add_(new Scalar(EPSILON));
    Tensor direction = m.div(root).mul_(part(rate, piece));
    p.addcmul_(p, part(decay, piece), new Scalar(-step));
    p.add_(direction, new Scalar(-step / (1 - Math.pow(beta1, steps))));
  }

  private void muon(Piece piece, Tensor gradient, double step) {
    double scaled = step * part(rate, piece).get(0).item_double();
    Tensor p = part(weights.master(), piece);
    Tensor direction = Muon.direction(part(first, piece), gradient, piece.rows(), orthogonalType);
    p.mul_(new Scalar(1 - scaled * Muon.DECAY));
    p.add_(direction, new Scalar(-scaled));
  }

  private static Tensor part(Tensor flat, Piece piece) {
    return flat.narrow(0, piece.from(), piece.length());
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
