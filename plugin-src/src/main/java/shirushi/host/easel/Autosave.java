package shirushi.host.easel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Writes copies in the background, one after the other, for the case that the process dies. Event
 * thread only.
 */
final class Autosave {
  private static final int PATIENCE_SECONDS = 60;

  private final Executor ui;
  private final Copies copies;
  private final ScheduledExecutorService background;
  private Future<?> asking = CompletableFuture.completedFuture(null);
  private Consumer<IOException> worried = fault -> {};

  private interface Work {
    void run() throws IOException;
  }

  /**
   * @param folder made when it is needed
   */
  Autosave(Executor ui, Path folder) {
    this.ui = ui;
    copies = new Copies(folder);
    background =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "easel copies");
              thread.setDaemon(true);
              thread.setPriority(Thread.MIN_PRIORITY);
              return thread;
            });
  }

  /** Asks on the event thread again and again, until it is closed or another interval is set. */
  void every(Duration interval, Runnable ask) {
    long millis = interval.toMillis();
    asking.cancel(false);
    asking =
        background.scheduleWithFixedDelay(
            () -> ui.execute(ask), millis, millis, TimeUnit.MILLISECONDS);
  }

  void worry(Consumer<IOException> listener) {
    worried = listener;
  }

  void keep(Snapshot snapshot) {
    background.execute(() -> worrying(() -> write(snapshot)));
  }

  /** In the place of what a process that died has left. */
  void keep(Snapshot snapshot, Recovery instead) {
    background.execute(
        () ->
            worrying(
                () -> {
                  write(snapshot);
                  Copies.drop(instead);
                }));
  }

  private void write(Snapshot snapshot) throws IOException {
    copies.keep(snapshot.full(), snapshot.facts().id(), snapshot.from());
  }

  void drop(String document) {
    if (background.isShutdown()) {
      return; // of a picture that was still being read when the window was closed
    }
    background.execute(() -> worrying(() -> copies.drop(document)));
  }

  /** The newest first; none where the folder cannot be read, which is worried about. */
  List<Recovery> left() {
    List<Recovery> found = new ArrayList<>();
    worrying(() -> found.addAll(copies.left()));
    return found;
  }

  private void worrying(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      ui.execute(() -> worried.accept(e));
    } catch (OutOfMemoryError e) {
      IOException fault = new IOException("there is too little memory", e);
      ui.execute(() -> worried.accept(fault));
    }
  }

  boolean closed() {
    return background.isShutdown();
  }

  /** What is being written is written to its end; a large picture takes seconds. */
  void close() {
    background.shutdown();
    try {
      background.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
