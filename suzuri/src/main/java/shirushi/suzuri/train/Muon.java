package shirushi.suzuri.train;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * How a matrix moves in Muon (Jordan et al. 2024): along its momentum, made nearly orthogonal, so
 * that it learns in rare directions as fast as in common ones. It is scaled to the size of Adam's
 * steps, so that both share a learning rate (Liu et al. 2025).
 */
final class Muon {
  /** How strongly the matrix is pulled to zero, relative to the learning rate. */
  static final double DECAY = .1;

  private static final double MOMENTUM = .95;
  private static final double ADAMS_SIZE = .2;

  /** Newton and Schulz's iteration, its polynomial chosen to be steep at zero. */
  private static final double[] QUINTIC = {3.4445, -4.7750, 2.0315};

  private static final int ITERATIONS = 5;
  private static final double EPSILON = 1e-7;

  private Muon() {}

  /**
   * What to subtract, times the learning rate, flat.
   *
   * @param momentum of this matrix, flat; goes on
   * @param gradient flat
   * @param type what its iterations compute in
   */
  static Tensor direction(Tensor momentum, Tensor gradient, long rows, ScalarType type) {
    momentum.lerp_(gradient, new Scalar(1 - MOMENTUM));
    Tensor ahead = gradient.lerp(momentum, new Scalar(MOMENTUM)).view(rows, -1);
    double size = ADAMS_SIZE * Math.sqrt(Math.max(ahead.size(0), ahead.size(1)));
    return orthogonal(ahead, type).mul(new Scalar(size)).reshape(-1);
  }

  /**
   * A float32 matrix with the same singular vectors, whose singular values are about one: 0.7 to
   * 1.2. Bfloat16 will do for it.
   */
  static Tensor orthogonal(Tensor matrix, ScalarType type) {
    boolean tall = matrix.size(0) > matrix.size(1);
    Tensor x = tall ? matrix.t() : matrix;
    x = x.div(x.norm().add(new Scalar(EPSILON))).to(type);
    for (int i = 0; i < ITERATIONS; i++) {
      Tensor square = x.mm(x.t());
      Tensor factor =
          square.mul(new Scalar(QUINTIC[1])).add(square.mm(square), new Scalar(QUINTIC[2]));
      x = x.mul(new Scalar(QUINTIC[0])).add(factor.mm(x));
    }
    return (tall ? x.t() : x).to(ScalarType.Float);
  }
}
