package shirushi.suzuri.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MuonTest {
  @ParameterizedTest
  @CsvSource({
    "24,60,Float",
    "8,100,Float",
    "100,8,Float",
    "24,60,BFloat16",
    "8,100,BFloat16",
    "100,8,BFloat16"
  })
  void everyDirectionThatIsLearntIsLearntAlike(int rows, int columns, ScalarType type) {
    Tensor matrix = Noise.of(new SplittableRandom(3), rows, columns);
    // One direction a hundred times as strong as the others, as gradients have.
    matrix.add_(Ops.times(torch.ones(rows, columns), 10));

    Tensor values = torch.linalg_svdvals(Muon.orthogonal(matrix, type));

    assertThat(values.max().item_double()).isLessThan(1.3);
    assertThat(values.min().item_double()).isGreaterThan(.4);
    assertThat(torch.linalg_svdvals(matrix).max().item_double()).isGreaterThan(80);
  }

  @Test
  void aStepIsAsLargeAsOneOfAdams() {
    Tensor gradient = Noise.of(new SplittableRandom(5), 64 * 200);

    Tensor direction = Muon.direction(torch.zeros(64 * 200), gradient, 64, ScalarType.Float);

    double size = Math.sqrt(direction.square().mean().item_double());
    assertThat(size).isCloseTo(.2, Offset.offset(.05));
  }

  @Test
  void whatIsMovedSoIsLearntFromTwoHalvesAsFromTheWhole() {
    Tensor x = Tiny.inputs(1, 32);
    Weights one = Tiny.weights();
    Weights two = Tiny.weights();
    Optimizer single = moved(one);
    Optimizer twin = moved(two);
    double[] first = null;
    double[] last = null;
    try (Workers alone = new Workers(one, ScalarType.Float, 1, 1);
        Workers pair = new Workers(two, ScalarType.Float, 2, 1)) {
      for (int step = 0; step < 150; step++) {
        last = alone.step(single, .05, .9, (r, g) -> new Workers.Outcome(Tiny.loss(r, x)));
        pair.step(twin, .05, .9, (r, g) -> new Workers.Outcome(Tiny.loss(r, x)));
        first = first == null ? last : first;
      }
    }
    assertThat(last[0]).isLessThan(first[0] / 10);
    assertThat(Tiny.values(two.master()))
        .containsExactly(Tiny.values(one.master()), Offset.offset(1e-3f));
  }

  private static Optimizer moved(Weights weights) {
    return Tiny.optimizer(weights)
        .orthogonal(slot -> slot.name().equals("a.weight"), ScalarType.Float);
  }

  @Test
  void everyNumberIsUpdatedOnce() {
    Weights weights = Tiny.weights();
    Optimizer optimizer =
        Tiny.optimizer(weights).orthogonal(slot -> slot.shape().length > 1, ScalarType.Float);
    long end = 0;
    for (Optimizer.Piece piece : optimizer.pieces()) {
      assertThat(piece.from()).isEqualTo(end);
      end += piece.length();
    }
    assertThat(end).isEqualTo(weights.length());
    assertThat(optimizer.pieces()).filteredOn(it -> it.rows() > 0).hasSize(2);
  }
}
