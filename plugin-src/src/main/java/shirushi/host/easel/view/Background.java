package shirushi.host.easel.view;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;

/**
 * Reads and writes beside the event thread, one after the other, so that a large file stops nobody
 * from painting on. What goes wrong is shown in one sentence.
 */
final class Background {
  private final Stage stage;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "easel-files"));

  Background(Stage stage) {
    this.stage = stage;
  }

  interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Does one thing.
   *
   * @param busy what is shown meanwhile
   * @param then on the event thread, where it went well
   */
  <T> void run(String busy, Work<T> work, Consumer<T> then) {
    stage.busy(busy);
    worker.execute(
        () -> {
          try {
            T done = work.run();
            SwingUtilities.invokeLater(() -> then.accept(done));
          } catch (IOException e) {
            fail(e.getMessage());
          } catch (OutOfMemoryError e) {
            fail(stage.words().get("notice.memory"));
          } finally {
            SwingUtilities.invokeLater(() -> stage.busy(""));
          }
        });
  }

  private void fail(String sentence) {
    SwingUtilities.invokeLater(() -> stage.notices().fail(sentence));
  }

  /** Nothing more is begun; what is being written is finished. */
  void close() {
    worker.shutdown();
  }
}
