package shirushi.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.host.Document;
import shirushi.origin.Tool;
import shirushi.origin.ledger.Ledger;
import shirushi.request.Generate;
import shirushi.request.Prompt;
import shirushi.request.Sampling;

/** Orders in turn, whatever engines do. */
class JobQueueTest {
  private static final Tool TOOL = new Tool("Shirushi", "9.8.7");
  private static final Document DOCUMENT = new Document("d", "a picture", 16, 16);

  @TempDir private Path folder;
  private final FakeEngines engines = new FakeEngines();
  private final BlockingQueue<Result> painted = new LinkedBlockingQueue<>();
  private final BlockingQueue<Failure> failed = new LinkedBlockingQueue<>();
  private final JobQueue queue =
      new JobQueue(
          engines,
          TOOL,
          new JobQueue.Listener() {
            @Override
            public void changed() {}

            @Override
            public void painted(Order order, List<Result> results) {
              painted.addAll(results);
            }

            @Override
            public void failed(Order order, Failure failure) {
              failed.add(failure);
            }

            @Override
            public void note(Order order, String sentence) {}
          });

  @AfterEach
  void end() {
    engines.thaw.countDown();
    queue.remove(order -> true);
    queue.rest();
  }

  @Test
  void nothingIsOpenedBeforeTheFirstOrder() throws Exception {
    assertThat(engines.opened).hasValue(0);
    queue.add(order("a cat"));
    Result result = painted.poll(5, TimeUnit.SECONDS);
    assertThat(result.layer().tag().ledgerIndex()).hasValue(0);
    assertThat(result.layer().tag().prompt()).isEqualTo("a cat");
    assertThat(engines.opened).hasValue(1);
  }

  @Test
  void anEngineIsKeptForTheNextOrderOfItsModel() throws Exception {
    queue.add(order("one"));
    queue.add(order("two"));
    assertThat(painted.poll(5, TimeUnit.SECONDS).order().prompt()).isEqualTo("one");
    assertThat(painted.poll(5, TimeUnit.SECONDS).order().prompt()).isEqualTo("two");
    assertThat(engines.opened).hasValue(1);
  }

  @Test
  void oneThatIsNotReadyWaitsAndLetsOthersPass() throws Exception {
    Order early = bare("early", Optional.empty());
    queue.add(early);
    queue.add(order("next"));
    assertThat(painted.poll(5, TimeUnit.SECONDS).order().prompt()).isEqualTo("next");
    assertThat(queue.waiting()).containsExactly(early);
    queue.ready(early, recipe("early", Optional.empty()));
    assertThat(painted.poll(5, TimeUnit.SECONDS).order()).isSameAs(early);
  }

  @Test
  void cancellingStopsTheRunningOrderAndTheNextFollows() throws Exception {
    queue.add(order(FakeEngines.WAIT));
    queue.add(order("next"));
    engines.begun.await();
    long start = System.nanoTime();
    queue.cancel();
    assertThat(System.nanoTime() - start).isLessThan(TimeUnit.MILLISECONDS.toNanos(100));
    assertThat(painted.poll(1, TimeUnit.SECONDS).order().prompt()).isEqualTo("next");
    assertThat(failed).isEmpty();
    assertThat(engines.opened).hasValue(1);
  }

  @Test
  void aFrozenEngineIsLeftBehindAndAnotherPaintsTheNextOrder() throws Exception {
    queue.add(order(FakeEngines.FREEZE));
    queue.add(order("next"));
    engines.begun.await();
    long start = System.nanoTime();
    queue.cancel();
    assertThat(System.nanoTime() - start).isLessThan(TimeUnit.MILLISECONDS.toNanos(100));
    assertThat(queue.running().map(Running::state)).contains(Running.State.STOPPING);
    assertThat(failed.poll(4, TimeUnit.SECONDS).kind()).isEqualTo(Failure.Kind.FROZEN);
    assertThat(painted.poll(4, TimeUnit.SECONDS).order().prompt()).isEqualTo("next");
    assertThat(engines.opened).hasValue(2);
    engines.thaw.countDown();
    until(() -> engines.closed.get() == 1);
    assertThat(painted.poll(200, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void whateverGoesWrongIsToldOnceAndTheQueueGoesOn() throws Exception {
    queue.add(order(FakeEngines.MEMORY));
    queue.add(order(FakeEngines.DEVICE));
    queue.add(order(FakeEngines.FAULT));
    queue.add(order("next"));
    assertThat(painted.poll(5, TimeUnit.SECONDS).order().prompt()).isEqualTo("next");
    assertThat(failed)
        .extracting(Failure::kind)
        .containsExactly(Failure.Kind.MEMORY, Failure.Kind.DEVICE, Failure.Kind.FAULT);
    assertThat(engines.open()).isEqualTo(1);
  }

  @Test
  void aModelThatIsGoneIsOneFailure() throws Exception {
    engines.missing = true;
    queue.add(order("a cat"));
    assertThat(failed.poll(5, TimeUnit.SECONDS).kind()).isEqualTo(Failure.Kind.MODEL);
    engines.missing = false;
    queue.add(order("a cat"));
    assertThat(painted.poll(5, TimeUnit.SECONDS)).isNotNull();
  }

  @Test
  void anotherModelThanTheChosenOneDoesNotPaint() throws Exception {
    queue.add(order("a cat", Optional.of("another hash")));
    assertThat(failed.poll(5, TimeUnit.SECONDS).kind()).isEqualTo(Failure.Kind.OTHER_MODEL);
    assertThat(engines.requests).isEmpty();
  }

  @Test
  void waitingOrdersAreMovedAndRemoved() throws Exception {
    Order one = order("one");
    Order two = order("two");
    Order three = order("three");
    queue.add(order(FakeEngines.WAIT));
    engines.begun.await();
    queue.add(one);
    queue.add(two);
    queue.add(three);
    queue.move(three, -1);
    assertThat(queue.waiting()).containsExactly(one, three, two);
    queue.move(one, -1);
    queue.move(two, 1);
    assertThat(queue.waiting()).containsExactly(one, three, two);
    queue.remove(order -> order == three);
    assertThat(queue.waiting()).containsExactly(one, two);
    queue.cancel();
    assertThat(painted.poll(5, TimeUnit.SECONDS).order()).isSameAs(one);
    assertThat(painted.poll(5, TimeUnit.SECONDS).order()).isSameAs(two);
  }

  @Test
  void atRestNothingIsOpenAndWhatRanWaitsAgain() throws Exception {
    Order running = order(FakeEngines.WAIT);
    queue.add(running);
    engines.begun.await();
    queue.rest();
    until(() -> engines.open() == 0);
    assertThat(queue.waiting()).containsExactly(running);
    assertThat(queue.running()).isEmpty();
    engines.begun = new CountDownLatch(1);
    queue.resume();
    assertThat(engines.begun.await(5, TimeUnit.SECONDS)).isTrue();
    assertThat(engines.requests).hasSize(2);
  }

  @Test
  void whatWasCancelledDoesNotWaitAgainAtRest() throws Exception {
    queue.add(order(FakeEngines.WAIT));
    engines.begun.await();
    queue.cancel();
    queue.rest();
    until(() -> engines.open() == 0);
    assertThat(queue.waiting()).isEmpty();
  }

  @Test
  void theRunningOrderTellsHowFarItIs() throws Exception {
    queue.add(order(FakeEngines.WAIT));
    engines.begun.await();
    until(() -> queue.running().filter(it -> it.step() == 2).isPresent());
    Running running = queue.running().orElseThrow();
    assertThat(running.state()).isEqualTo(Running.State.PAINTING);
    assertThat(running.steps()).isEqualTo(3);
    assertThat(running.pictures()).isEqualTo(1);
    assertThat(running.preview()).isPresent();
    assertThat(running.secondsLeft().orElseThrow()).isBetween(0.0, 5.0);
  }

  private static void until(BooleanSupplier done) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(end);
      Thread.sleep(5);
    }
  }

  private Order order(String prompt) {
    return order(prompt, Optional.empty());
  }

  private Order order(String prompt, Optional<String> hash) {
    return bare(prompt, Optional.of(recipe(prompt, hash)));
  }

  private static Order.Recipe recipe(String prompt, Optional<String> hash) {
    Sampling sampling = new Sampling(null, 3, 1, 7, 1, 16, 16);
    return new Order.Recipe(
        Path.of("model"),
        hash,
        () -> Task.whole(new Generate(new Prompt(prompt, ""), sampling)));
  }

  private Order bare(String prompt, Optional<Order.Recipe> recipe) {
    Ledger ledger = new Ledger(folder.resolve("ledger"), folder.resolve("ledger.key"));
    return new Order(
        DOCUMENT,
        Mode.WORDS,
        false,
        prompt,
        Optional.empty(),
        new Journal(ledger, TOOL, DOCUMENT.id(), sentence -> {}),
        recipe);
  }
}
