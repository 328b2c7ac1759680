package shirushi.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import shirushi.origin.Tool;

/**
 * Orders, painted one after the other by a thread of the queue's own. Any thread; no call waits for
 * an engine. The thread and its engine begin with the first order and end with {@link #rest}.
 */
public final class JobQueue {
  /** How long an engine has to stop before it is left behind. */
  private static final long PATIENCE_SECONDS = 2;

  /**
   * Hears what becomes of orders, on the queue's threads; what it does there, painting waits for.
   */
  public interface Listener {
    /** Orders were added, moved, removed, begun or ended, or the running one got on. */
    void changed();

    void painted(Order order, List<Result> results);

    void failed(Order order, Failure failure);

    /** Something the artist should know, in one English sentence. */
    void note(Order order, String sentence);
  }

  private final Engines engines;
  private final Tool tool;
  private final Listener listener;
  private final List<Order> waiting = new ArrayList<>();
  private Optional<Worker> worker = Optional.empty();
  private Optional<Attempt> attempt = Optional.empty();
  private boolean resting;

  /**
   * @param tool what goes into the tags as the program that painted
   */
  public JobQueue(Engines engines, Tool tool, Listener listener) {
    this.engines = engines;
    this.tool = tool;
    this.listener = listener;
  }

  public void add(Order order) {
    synchronized (this) {
      waiting.add(order);
      work();
    }
    listener.changed();
  }

  /** Gives one that waits what it is painted with: from now on its turn can come. */
  public void ready(Order order, Order.Recipe recipe) {
    synchronized (this) {
      order.ready(recipe);
      work();
    }
    listener.changed();
  }

  /** Those that wait, the next first; one that is not ready lets those behind it pass. */
  public synchronized List<Order> waiting() {
    return List.copyOf(waiting);
  }

  public synchronized Optional<Running> running() {
    return attempt.map(Attempt::running);
  }

  /** Moves a waiting order, by −1 a place sooner; at either end it stays. */
  public void move(Order order, int by) {
    synchronized (this) {
      int at = waiting.indexOf(order);
      int to = at + by;
      if (at < 0 || to < 0 || to >= waiting.size()) {
        return;
      }
      waiting.remove(at);
      waiting.add(to, order);
    }
    listener.changed();
  }

  /** Removes those that wait, and stops the running one, where they are meant. */
  public void remove(Predicate<Order> meant) {
    boolean stop;
    synchronized (this) {
      waiting.removeIf(meant);
      stop = attempt.filter(it -> meant.test(it.order())).isPresent();
    }
    if (stop) {
      cancel();
    } else {
      listener.changed();
    }
  }

  /** Stops the running order for good; the next one follows. */
  public void cancel() {
    stop(false);
  }

  /**
   * Stops, closes the engine and ends the thread. What was running waits again, as the first;
   * nothing is painted before {@link #resume}.
   */
  public void rest() {
    synchronized (this) {
      resting = true;
      notifyAll();
    }
    stop(true);
  }

  public void resume() {
    synchronized (this) {
      resting = false;
      work();
    }
    listener.changed();
  }

  private void stop(boolean again) {
    Optional<Attempt> stopped;
    synchronized (this) {
      stopped = attempt;
      stopped.ifPresent(it -> it.stopping(again));
    }
    if (stopped.isPresent()) {
      // The engine's own way to stop may hang with it: nobody here waits for either.
      thread("cancel", () -> stopped.get().cancel().request());
      thread("cancel watch", () -> watch(stopped.get()));
    }
    listener.changed();
  }

  private void watch(Attempt stopped) {
    if (stopped.ends(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      return;
    }
    synchronized (this) {
      if (attempt.filter(it -> it == stopped).isEmpty()) {
        return;
      }
      worker = Optional.empty();
      finish(stopped, false);
    }
    listener.failed(stopped.order(), new Failure(Failure.Kind.FROZEN, ""));
    listener.changed();
  }

  /** Sees to it that somebody works where there is something to do. */
  private void work() {
    if (!resting && nextReady().isPresent() && worker.isEmpty()) {
      Worker next = new Worker(this, engines, tool, listener);
      worker = Optional.of(next);
      thread("painter", next);
    } else {
      notifyAll();
    }
  }

  /** Waits for the next order; empty where this worker is not wanted any more. */
  synchronized Optional<Attempt> next(Worker asking) throws InterruptedException {
    while (isCurrent(asking) && !resting && nextReady().isEmpty()) {
      wait();
    }
    if (!isCurrent(asking)) {
      return Optional.empty();
    }
    if (resting) {
      worker = Optional.empty();
      return Optional.empty();
    }
    Order next = nextReady().orElseThrow();
    waiting.remove(next);
    attempt = Optional.of(new Attempt(next, listener));
    return attempt;
  }

  private Optional<Order> nextReady() {
    return waiting.stream().filter(Order::ready).findFirst();
  }

  /**
   * Ends an attempt.
   *
   * @param painted whether it came to its end; otherwise it may have to wait again
   * @return false where it was left behind: nobody wants what became of it
   */
  synchronized boolean end(Attempt ended, boolean painted) {
    boolean wanted = attempt.filter(it -> it == ended).isPresent();
    if (wanted) {
      finish(ended, painted);
    }
    return wanted;
  }

  private void finish(Attempt ended, boolean painted) {
    attempt = Optional.empty();
    ended.end();
    if (ended.again() && !painted) {
      waiting.add(0, ended.order());
    }
    work();
  }

  /** A worker that a fault ends; another takes its place. */
  synchronized void left(Worker leaving) {
    if (isCurrent(leaving)) {
      worker = Optional.empty();
      work();
    }
  }

  private boolean isCurrent(Worker asking) {
    return worker.filter(it -> it == asking).isPresent();
  }

  private static void thread(String name, Runnable work) {
    Thread thread = new Thread(work, "shirushi " + name);
    thread.setDaemon(true);
    thread.start();
  }
}
