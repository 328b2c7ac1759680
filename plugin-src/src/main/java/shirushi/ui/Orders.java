package shirushi.ui;

import java.util.List;
import java.util.Optional;
import shirushi.job.Order;
import shirushi.job.Result;
import shirushi.job.Running;

/** What is being painted and what waits. Event thread only. */
public final class Orders {
  private final Hub hub;

  Orders(Hub hub) {
    this.hub = hub;
  }

  /** Why one cannot paint now; empty where one can. */
  public Optional<Phrase> cannotPaint() {
    return Optional.empty();
  }

  /** Orders what was chosen; does nothing where one cannot paint. */
  public void paint() {
    throw new UnsupportedOperationException();
  }

  /** Orders more like a result, by {@link Choices#strength}. */
  public void moreLike(Result result) {
    throw new UnsupportedOperationException();
  }

  /** Those that wait, the next first. */
  public List<Order> waiting() {
    return List.of();
  }

  public void up(Order order) {
    throw new UnsupportedOperationException();
  }

  public void down(Order order) {
    throw new UnsupportedOperationException();
  }

  public void remove(Order order) {
    throw new UnsupportedOperationException();
  }

  public Optional<Running> running() {
    return Optional.empty();
  }

  /** Stops the running order; returns at once, whatever the engine does. */
  public void cancel() {
    throw new UnsupportedOperationException();
  }
}
