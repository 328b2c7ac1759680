package shirushi.suzuri.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;

class NetsTest {
  private static final int VOCABULARY = 50;
  private static final int LABELS = 9;

  @Test
  void theAutoencoderGoesToASixteenthAndBack() {
    Replica r = new Replica(VaeTrainer.weights(1), ScalarType.Float);

    Tensor z = VaeNet.encode(r, noise(2, 3, 32, 64));
    Tensor y = VaeNet.decode(r, z);

    assertThat(z.shape()).containsExactly(2, VaeNet.CHANNELS, 2, 4);
    assertThat(y.shape()).containsExactly(2, 3, 32, 64);
  }

  @Test
  void theBuffersNormaliseLatentsAndTheDecoderTakesThemBack() {
    Weights weights = VaeTrainer.weights(1);
    Tensor x = noise(1, 3, 32, 32);
    Replica plain = new Replica(weights, ScalarType.Float);
    Tensor z = VaeNet.encode(plain, x);
    Tensor y = VaeNet.decode(plain, z);
    weights.buffers().forEach((name, b) -> b.values()[3] = name.endsWith("mean") ? .25f : 4);
    Replica normal = new Replica(weights, ScalarType.Float);

    Tensor normalised = VaeNet.encode(normal, x);

    assertThat(normalised.narrow(1, 3, 1).sum().item_double())
        .isEqualTo((z.narrow(1, 3, 1).sum().item_double() - 4 * .25) / 4, Offset.offset(1e-4));
    assertThat(largest(VaeNet.decode(normal, normalised).sub(y))).isLessThan(1e-4);
  }

  @Test
  void noConvolutionReadsBeyondItsChannels() {
    Replica r = new Replica(VaeTrainer.weights(1), ScalarType.Float);
    Tensor z = noise(2, VaeNet.CHANNELS, 2, 2);

    for (int i = 0; i < 20; i++) {
      VaeNet.decode(r, z).square().mean().backward();
      assertThat(r.gradient().isfinite().all().item_bool()).isTrue();
    }
  }

  @Test
  void paddingChangesNothingOfACaption() {
    Replica r = diffusion();
    int[] caption = {48, 3, 4, 49};
    int[] longer = {48, 1, 2, 3, 4, 5, 6, 49};
    TextNet.Encoded alone = encode(r, List.of(caption));

    TextNet.Encoded padded = encode(r, List.of(caption, longer));

    Tensor first = padded.hidden().narrow(0, 0, 1);
    assertThat(largest(first.narrow(1, 0, 4).sub(alone.hidden()))).isLessThan(1e-5);
    assertThat(largest(first.narrow(1, 4, 4))).isZero();
    assertThat(largest(padded.pooled().narrow(0, 0, 1).sub(alone.pooled()))).isLessThan(1e-5);
  }

  @Test
  void anUntrainedDenoiserPredictsNothingAndKeepsTheShape() {
    Replica r = diffusion();
    TextNet.Encoded text = encode(r, List.of(new int[] {48, 3, 49}, new int[] {48, 49}));

    Tensor v =
        UnetNet.predict(
            r, noise(2, VaeNet.CHANNELS, 4, 6), new int[] {0, 999}, text, UnetNet.labels(r, text));

    assertThat(v.shape()).containsExactly(2, VaeNet.CHANNELS, 4, 6);
    assertThat(largest(v)).isZero();
  }

  @Test
  void attentionIsOverWhatTheMaskLeaves() {
    Tensor q = noise(1, 2, 8);
    Tensor k = noise(1, 3, 8);
    float[] hidden = {0, 0, -1e4f};
    Tensor mask = Tensor.create(hidden, 1, 1, 1, 3);

    Tensor masked = Ops.attention(q, k, k, mask);
    Tensor shorter = Ops.attention(q, k.narrow(1, 0, 2), k.narrow(1, 0, 2), null);

    assertThat(largest(masked.sub(shorter))).isLessThan(1e-6);
  }

  @Test
  void theUpscalerDoubles() {
    Weights weights = UpscalerNet.plan(new Blueprint(new SplittableRandom(1))).build();

    Tensor y = UpscalerNet.enlarge(new Replica(weights, ScalarType.Float), noise(1, 3, 6, 10));

    assertThat(y.shape()).containsExactly(1, 3, 12, 20);
  }

  @Test
  void latentsLieAtNoisesAngleAndHalfOfTheDrawnTimesAreMostlyNoise() {
    assertThat(NoiseLevels.alpha(-1)).isEqualTo(1);
    assertThat(NoiseLevels.alpha(999)).isLessThan(1e-6);
    assertThat(NoiseLevels.angle(999)).isLessThan(1000);
    for (int t = 0; t < NoiseLevels.STEPS; t++) {
      double signal = Math.cos(NoiseLevels.angle(t) / 1000 * Math.PI / 2);
      assertThat(NoiseLevels.alpha(t)).isCloseTo(signal * signal, Offset.offset(1e-9));
      assertThat(NoiseLevels.alpha(t)).isLessThan(NoiseLevels.alpha(t - 1));
    }
    int[] times = NoiseLevels.draw(new SplittableRandom(1), 10000);
    assertThat(IntStream.of(times)).allMatch(t -> t >= 0 && t < NoiseLevels.STEPS);
    assertThat(IntStream.of(times).filter(t -> NoiseLevels.alpha(t) < .1)).hasSize(5000);
  }

  private static Replica diffusion() {
    return new Replica(DiffusionTrainer.weights(VOCABULARY, LABELS, 1), ScalarType.Float);
  }

  private static TextNet.Encoded encode(Replica r, List<int[]> captions) {
    return TextNet.encode(r, Tokens.of(captions, VOCABULARY, ScalarType.Float));
  }

  private static Tensor noise(long... shape) {
    return Noise.of(new SplittableRandom(7), shape);
  }

  private static double largest(Tensor x) {
    return x.detach().abs().max().item_double();
  }
}
