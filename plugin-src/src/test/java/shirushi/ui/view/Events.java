package shirushi.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.SwingUtilities;

/** The event thread, from a test's own. */
final class Events {
  static final long PATIENCE_MILLIS = 30_000;

  private Events() {}

  /** At once where it is called there. */
  static void soon(Runnable run) {
    if (SwingUtilities.isEventDispatchThread()) {
      run.run();
    } else {
      SwingUtilities.invokeLater(run);
    }
  }

  interface Task {
    void run() throws Exception;
  }

  static void run(Task task) throws Exception {
    on(
        () -> {
          task.run();
          return null;
        });
  }

  static <T> T on(Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    SwingUtilities.invokeAndWait(future);
    return future.get();
  }

  static void await(Callable<Boolean> condition) throws Exception {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!on(condition)) {
      assertThat(System.currentTimeMillis()).as("waited too long").isLessThan(end);
      Thread.sleep(10);
    }
  }
}
