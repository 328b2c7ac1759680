package shirushi.job;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import shirushi.bridge.Cancel;
import shirushi.canvas.Raster;
import shirushi.diffusion.Progress;

/** An order on its way, and how far it is. Any thread. */
final class Attempt implements Progress {
  private final Order order;
  private final JobQueue.Listener listener;
  private final Cancel cancel = new Cancel();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Pace pace = new Pace();
  private Running running;
  private int pictures = 1;
  private boolean stopped;
  private boolean again;

  Attempt(Order order, JobQueue.Listener listener) {
    this.order = order;
    this.listener = listener;
    running = Running.loading(order);
  }

  Order order() {
    return order;
  }

  synchronized Running running() {
    return running;
  }

  @Override
  public Cancel cancel() {
    return cancel;
  }

  /** The model is loaded. */
  void painting(int count) {
    synchronized (this) {
      pictures = count;
      running = running.painting(count);
    }
    listener.changed();
  }

  @Override
  public void step(int picture, int done, int calls, Supplier<Raster> preview) {
    Optional<Raster> seen = Optional.of(preview.get());
    synchronized (this) {
      running =
          new Running(
              order,
              running.state(),
              picture + 1,
              pictures,
              done,
              calls,
              pace.secondsLeft(picture * calls + done, pictures * calls),
              seen);
    }
    listener.changed();
  }

  @Override
  public void note(String sentence) {
    listener.note(order, sentence);
  }

  /** Who ordered planned the size, and knows. */
  @Override
  public void resized(String sentence) {}

  /** It was told to stop; what once was stopped for good does not wait again. */
  synchronized void stopping(boolean waitsAgain) {
    again = waitsAgain && (again || !stopped);
    stopped = true;
    running = running.in(Running.State.STOPPING);
  }

  synchronized boolean stopped() {
    return stopped;
  }

  /** Whether the order waits again. */
  synchronized boolean again() {
    return again;
  }

  void end() {
    ended.countDown();
  }

  /** Waits for its end; false where that takes too long. */
  boolean ends(long time, TimeUnit unit) {
    try {
      return ended.await(time, unit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
