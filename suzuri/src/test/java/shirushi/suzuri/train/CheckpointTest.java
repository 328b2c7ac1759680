package shirushi.suzuri.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
  @TempDir Path directory;

  @Test
  void trainingGoesOnWithTheSameNumbers() throws Exception {
    Path state = directory.resolve("state.safetensors");
    Weights straight = Tiny.weights();
    Optimizer optimizer = Tiny.optimizer(straight);
    train(optimizer, 3);
    straight.buffers().get("mean").values()[0] = 7;
    Checkpoint.save(state, optimizer, 12.5);
    train(optimizer, 3);

    Weights resumed = Tiny.weights();
    Optimizer other = Tiny.optimizer(resumed);
    double seconds = Checkpoint.restore(state, other);
    train(other, 3);

    assertThat(seconds).isEqualTo(12.5);
    assertThat(other.steps()).isEqualTo(6);
    assertThat(resumed.buffers().get("mean").values()).containsExactly(7);
    assertThat(Tiny.values(resumed.master())).containsExactly(Tiny.values(straight.master()));
    assertThat(Tiny.values(other.average())).containsExactly(Tiny.values(optimizer.average()));
  }

  private static void train(Optimizer optimizer, int steps) {
    try (Workers workers = new Workers(optimizer.weights(), ScalarType.Float, 2, 1)) {
      for (int i = 0; i < steps; i++) {
        workers.step(
            optimizer,
            .01,
            .9,
            (r, random) -> new Workers.Outcome(Tiny.loss(r, Noise.of(random, 8, 4))));
      }
    }
  }

  @Test
  void theStateOfAnotherNetworkIsRefused() throws Exception {
    Path state = directory.resolve("state.safetensors");
    Checkpoint.save(state, Tiny.optimizer(Tiny.weights()), 0);
    Weights larger = new Blueprint(new SplittableRandom(1)).linear("a", 9, 90).build();
    Optimizer optimizer = new Optimizer(larger, .9, .99, 0, name -> 1);

    assertThatThrownBy(() -> Checkpoint.restore(state, optimizer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected " + larger.length() + " numbers");
  }

  @Test
  void anExportFillsWeightsByName() throws Exception {
    Path export = directory.resolve("weights.safetensors");
    Weights source = Tiny.weights();
    source.master().add_(new Scalar(1));
    Checkpoint.export(export, source, source.master(), SafeTensors.Type.F32);
    Weights target = Tiny.weights();
    float untouched = Tiny.values(target.master())[(int) target.slots().get("b.bias").offset()];

    Checkpoint.fill(export, target, name -> name.startsWith("a."));

    SafeTensors named = SafeTensors.read(export);
    float[] filled = Tiny.values(target.master().narrow(0, 0, 32));
    assertThat(filled).containsExactly(named.entry("a.weight").values());
    assertThat(named.entry("a.weight").shape()).containsExactly(8, 4);
    assertThat(Tiny.values(target.master())[(int) target.slots().get("b.bias").offset()])
        .isEqualTo(untouched);
  }
}
