package shirushi.scan;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Many small jobs on a few threads; their results come in the order of the inputs. */
final class InOrder {
  /** Jobs that may be ahead of the result that is wanted next, for each thread. */
  private static final int AHEAD = 16;

  /** Takes a result, on the caller's thread. */
  interface Sink<B> {
    void take(B result) throws IOException;
  }

  private InOrder() {}

  /** As many threads as there are processors, within reason: disks get no faster by more. */
  static int threads() {
    return Math.max(1, Math.min(8, Runtime.getRuntime().availableProcessors()));
  }

  /** Does the job on each input; the first failure of a job or the sink ends all and is thrown. */
  static <A, B> void each(Collection<A> inputs, int threads, Function<A, B> job, Sink<B> sink)
      throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads, InOrder::daemon);
    Queue<Future<B>> ahead = new ArrayDeque<>();
    try {
      for (A input : inputs) {
        if (ahead.size() == threads * AHEAD) {
          sink.take(result(ahead.remove()));
        }
        ahead.add(pool.submit(() -> job.apply(input)));
      }
      while (!ahead.isEmpty()) {
        sink.take(result(ahead.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "scan");
    thread.setDaemon(true);
    return thread;
  }

  private static <B> B result(Future<B> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause(); // a function throws no other
    }
  }
}
