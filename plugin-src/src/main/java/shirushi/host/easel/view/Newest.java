package shirushi.host.easel.view;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.swing.Timer;

/**
 * Does of many wishes that come fast the newest, as soon as the last one that was done is seen.
 * Event thread only.
 */
final class Newest {
  private static final int MILLIS = 15;

  private final BooleanSupplier busy;
  private final Timer again = new Timer(MILLIS, e -> look());
  private Optional<Runnable> wanted = Optional.empty();

  /**
   * @param busy whether what was done is not seen yet
   */
  Newest(BooleanSupplier busy) {
    this.busy = busy;
  }

  void wish(Runnable wish) {
    wanted = Optional.of(wish);
    look();
  }

  /** There will be no newer one. */
  void last(Runnable wish) {
    wanted = Optional.empty();
    again.stop();
    wish.run();
  }

  private void look() {
    if (busy.getAsBoolean()) {
      again.start();
      return;
    }
    again.stop();
    Optional<Runnable> now = wanted;
    wanted = Optional.empty();
    now.ifPresent(Runnable::run);
  }
}
