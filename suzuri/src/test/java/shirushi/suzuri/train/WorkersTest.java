package shirushi.suzuri.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.assertj.core.data.Offset;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;

class WorkersTest {
  @Test
  void twoWorkersDoWhatOneDoesWithTheBatchOfBoth() {
    Tensor all = Tiny.inputs(1, 32);
    Weights one = Tiny.weights();
    Weights two = Tiny.weights();
    Optimizer single = Tiny.optimizer(one);
    Optimizer twin = Tiny.optimizer(two);

    try (Workers alone = new Workers(one, ScalarType.Float, 1, 1);
        Workers pair = new Workers(two, ScalarType.Float, 2, 1)) {
      for (int step = 0; step < 5; step++) {
        AtomicInteger half = new AtomicInteger();
        double[] whole =
            alone.step(single, .01, .9, (r, random) -> new Workers.Outcome(Tiny.loss(r, all)));
        double[] halves =
            pair.step(
                twin,
                .01,
                .9,
                (r, random) -> {
                  Tensor mine = all.narrow(0, 16L * half.getAndIncrement(), 16);
                  return new Workers.Outcome(Tiny.loss(r, mine));
                });
        assertThat(halves[0]).isEqualTo(whole[0], Offset.offset(1e-6));
      }
    }

    assertThat(Tiny.values(two.master()))
        .containsExactly(Tiny.values(one.master()), Offset.offset(1e-5f));
    assertThat(Tiny.values(twin.average()))
        .containsExactly(Tiny.values(single.average()), Offset.offset(1e-5f));
  }

  @Test
  void aBatchIsLearnt() {
    Weights weights = Tiny.weights();
    Optimizer optimizer = Tiny.optimizer(weights);
    Tensor x = Tiny.inputs(1, 64);

    try (Workers workers = new Workers(weights, ScalarType.Float, 2, 1)) {
      double first = step(workers, optimizer, x);
      double last = first;
      for (int i = 0; i < 200; i++) {
        last = step(workers, optimizer, x);
      }
      assertThat(last).isLessThan(first / 20);
    }
  }

  @Test
  void everyWorkerAndStepHasItsOwnRandomNumbersAndTheSameInEveryRun() {
    double[] once = draws();

    assertThat(draws()).containsExactly(once);
    assertThat(Arrays.stream(once).distinct().count()).isEqualTo(3);
  }

  private static double[] draws() {
    Weights weights = Tiny.weights();
    Optimizer optimizer = Tiny.optimizer(weights);
    Tensor x = Tiny.inputs(1, 4);
    double[] means = new double[3];
    try (Workers workers = new Workers(weights, ScalarType.Float, 2, 1)) {
      for (int i = 0; i < means.length; i++) {
        means[i] =
            workers
                .step(
                    optimizer,
                    0,
                    .9,
                    (r, g) -> new Workers.Outcome(Tiny.loss(r, x), g.nextDouble()))[1];
      }
    }
    return means;
  }

  @Test
  void everyPieceIsDoneOnce() {
    AtomicIntegerArray done = new AtomicIntegerArray(7);

    try (Workers workers = new Workers(Tiny.weights(), ScalarType.Float, 2, 1)) {
      workers.forEach(7, (replica, i) -> done.incrementAndGet(i));
    }

    assertThat(done.toString()).isEqualTo("[1, 1, 1, 1, 1, 1, 1]");
  }

  @Test
  void aGradientThatIsNoNumberStopsTraining() {
    Weights weights = Tiny.weights();
    Optimizer optimizer = Tiny.optimizer(weights);
    Tensor x = Ops.times(Tiny.inputs(1, 4), Double.NaN);

    try (Workers workers = new Workers(weights, ScalarType.Float, 1, 1)) {
      assertThatThrownBy(() -> step(workers, optimizer, x))
          .hasMessage("the gradient's norm is NaN in step 0");
    }
  }

  private static double step(Workers workers, Optimizer optimizer, Tensor x) {
    return workers.step(optimizer, .02, .9, (r, g) -> new Workers.Outcome(Tiny.loss(r, x)))[0];
  }
}
