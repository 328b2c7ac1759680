package shirushi.job;

import java.util.List;
import java.util.Optional;
import shirushi.origin.Tool;

/** Orders, painted one after the other. */
public final class JobQueue {
  /** Hears what becomes of orders, on the queue's threads. */
  public interface Listener {
    /** Orders were added, moved, removed, begun or ended, or the running one got on. */
    void changed();

    void painted(Order order, List<Result> results);

    void failed(Order order, Failure failure);

    /** Something the artist should know, in one English sentence. */
    void note(Order order, String sentence);
  }

  public JobQueue(Engines engines, Tool tool, Listener listener) {
    throw new UnsupportedOperationException();
  }

  public void add(Order order) {}

  public List<Order> waiting() {
    return List.of();
  }

  public Optional<Running> running() {
    return Optional.empty();
  }

  public void move(Order order, int by) {}

  public void remove(Order order) {}

  public void cancel() {}

  public void rest() {}

  public void resume() {}
}
