package shirushi.suzuri.train;

import java.util.List;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Paints a latent in few steps: DDIM (Song et al. 2021) with fresh noise after each (η = 1), which
 * mends what earlier steps got wrong, trailing timesteps and guidance without a classifier (Ho and
 * Salimans 2022). For looking at a model in training.
 */
final class Ddim {
  private static final int STEPS = 12;
  private static final double GUIDANCE = 3;

  private Ddim() {}

  /**
   * @return float32 [1, C, side, side]
   */
  static Tensor paint(Replica r, int[] prompt, int vocabulary, int side, RandomGenerator random) {
    Tokens tokens = Tokens.of(List.of(prompt, Tokens.empty(vocabulary)), vocabulary, r.type());
    TextNet.Encoded text = TextNet.encode(r, tokens);
    Tensor logits = UnetNet.labels(r, text);
    Tensor z = Noise.of(random, 1, VaeNet.CHANNELS, side, side);
    for (int i = 0; i < STEPS; i++) {
      int time = time(i);
      double alpha = NoiseLevels.alpha(time);
      double next = NoiseLevels.alpha(i == STEPS - 1 ? -1 : time(i + 1));
      Tensor both = Ops.cat(0, z, z).to(r.type());
      Tensor v = UnetNet.predict(r, both, new int[] {time, time}, text, logits);
      v = v.to(ScalarType.Float);
      Tensor free = v.narrow(0, 1, 1);
      v = free.add(Ops.times(v.narrow(0, 0, 1).sub(free), GUIDANCE));
      double signal = Math.sqrt(alpha);
      double noise = Math.sqrt(1 - alpha);
      Tensor clean = Ops.times(z, signal).sub(Ops.times(v, noise));
      Tensor drawn = Ops.times(z, noise).add(Ops.times(v, signal));
      double fresh = Math.sqrt((1 - next) / (1 - alpha) * (1 - alpha / next));
      double kept = Math.sqrt(Math.max(0, 1 - next - fresh * fresh));
      z = Ops.times(clean, Math.sqrt(next)).add(Ops.times(drawn, kept));
      z = z.add(Ops.times(Noise.of(random, z.shape()), fresh));
    }
    return z;
  }

  private static int time(int step) {
    return (int) Math.round(NoiseLevels.STEPS * (1 - (double) step / STEPS)) - 1;
  }
}
