package shirushi.suzuri.train;

import java.nio.FloatBuffer;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** A network of two layers and what it shall learn: the sum of four numbers, squashed. */
final class Tiny {
  private static final int IN = 4;

  private Tiny() {}

  static Weights weights() {
    Blueprint plan = new Blueprint(new SplittableRandom(1));
    return plan.linear("a", IN, 8).linear("b", 8, 1).buffer("mean", 0, 1).build();
  }

  static Optimizer optimizer(Weights weights) {
    return new Optimizer(weights, .9, .99, .01, name -> name.startsWith("b") ? .5 : 1);
  }

  static Tensor loss(Replica replica, Tensor x) {
    Tensor wanted = x.sum(1).tanh();
    Tensor hidden = Ops.linear(replica, "a", x.to(replica.type())).tanh();
    Tensor y = Ops.linear(replica, "b", hidden).to(ScalarType.Float);
    return torch.mse_loss(y.view(x.size(0)), wanted);
  }

  static Tensor inputs(long seed, int count) {
    return Noise.of(new SplittableRandom(seed), count, IN);
  }

  static float[] values(Tensor flat) {
    float[] values = new float[Math.toIntExact(flat.numel())];
    FloatBuffer floats = flat.createBuffer();
    floats.get(values);
    return values;
  }
}
