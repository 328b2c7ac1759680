package shirushi.bridge;

import java.util.ArrayList;
import java.util.List;

/**
 * A request to stop, made once, from any thread. Work in flight registers how it is interrupted and
 * withdraws that when it is done.
 */
public final class Cancel {
  private final List<Runnable> listeners = new ArrayList<>();
  private boolean requested;

  /** Asks for the stop; runs every registered interruption on this thread. Later calls do nothing. */
  public void request() {
    List<Runnable> interrupt;
    synchronized (this) {
      if (requested) {
        return;
      }
      requested = true;
      interrupt = List.copyOf(listeners);
    }
    interrupt.forEach(Runnable::run);
  }

  public synchronized boolean requested() {
    return requested;
  }

  /**
   * Registers an interruption; it runs at once where the stop was already asked for. Returns what
   * withdraws it: afterwards the interruption is not started any more.
   */
  public Registration onRequest(Runnable interruption) {
    synchronized (this) {
      if (!requested) {
        listeners.add(interruption);
        return () -> withdraw(interruption);
      }
    }
    interruption.run();
    return () -> {};
  }

  private synchronized void withdraw(Runnable interruption) {
    listeners.remove(interruption);
  }

  /** Withdraws an interruption when closed. */
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
