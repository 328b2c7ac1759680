package shirushi.host.easel.view;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.SwingUtilities;

/**
 * Reads and writes beside the event thread, one after the other, so that a large file stops nobody
 * from painting on. What goes wrong is shown in one sentence.
 */
final class Background {
  private static final System.Logger LOG = System.getLogger("shirushi.easel");

  private final Stage stage;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "easel-files"));

  Background(Stage stage) {
    this.stage = stage;
  }

  interface Work<T> {
    T run() throws IOException;
  }

  interface Task {
    void run() throws IOException;
  }

  /**
   * Does one thing.
   *
   * @param busy what is shown meanwhile
   * @param said what is said of a fault
   * @param then on the event thread, where it went well
   */
  <T> void run(String busy, Function<IOException, Fault> said, Work<T> work, Consumer<T> then) {
    stage.busy(busy);
    worker.execute(
        () -> {
          try {
            tried(
                said,
                () -> {
                  T done = work.run();
                  SwingUtilities.invokeLater(() -> then.accept(done));
                });
          } finally {
            SwingUtilities.invokeLater(() -> stage.busy(""));
          }
        });
  }

  /** Does what nobody waits for. */
  void quietly(Function<IOException, Fault> said, Task task) {
    worker.execute(() -> tried(said, task));
  }

  private void tried(Function<IOException, Fault> said, Task task) {
    try {
      task.run();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "a file's fault", e);
      fail(said.apply(e));
    } catch (OutOfMemoryError e) {
      fail(Fault.memory(stage.words()));
    }
  }

  private void fail(Fault fault) {
    SwingUtilities.invokeLater(() -> stage.notices().fail(fault));
  }

  /** Nothing more is begun; what is being written is finished. */
  void close() {
    worker.shutdown();
  }
}
