package shirushi.host.easel;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import shirushi.canvas.Canvas;

/**
 * Finds out what is slow: at once for a small picture, beside the event thread for a large one.
 * Event thread only.
 */
final class Beside {
  /** As many pixels take no longer than a key. */
  private static final long AT_ONCE = 1 << 18;

  private final Supplier<Canvas> canvas;
  private Optional<Executor> events = Optional.empty();

  Beside(Supplier<Canvas> canvas) {
    this.canvas = canvas;
  }

  /**
   * From now on there is an event thread; before, everything is found at once.
   *
   * @param ui runs on the event thread, and at once where it is called there
   */
  void of(Executor ui) {
    events = Optional.of(ui);
  }

  boolean isAtOnce() {
    Canvas now = canvas.get();
    return events.isEmpty() || (long) now.width() * now.height() <= AT_ONCE;
  }

  /**
   * Finds something out.
   *
   * @param slow must not change anything
   */
  <T> CompletableFuture<T> find(Supplier<T> slow) {
    return isAtOnce()
        ? CompletableFuture.completedFuture(slow.get())
        : CompletableFuture.supplyAsync(slow);
  }

  /** The same, and goes on with it on the event thread. */
  <T> void find(Supplier<T> slow, Consumer<T> then) {
    if (isAtOnce()) {
      then.accept(slow.get());
    } else {
      // Not at once either where it has been found already: what comes then must not depend on it.
      find(slow).thenAcceptAsync(it -> events.orElseThrow().execute(() -> then.accept(it)));
    }
  }

  /** Goes on on the event thread when something is found, or cannot be. */
  void arrive(CompletableFuture<?> found, Runnable then) {
    found.whenCompleteAsync((it, fault) -> events.orElseThrow().execute(then));
  }
}
