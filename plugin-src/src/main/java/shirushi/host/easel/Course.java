package shirushi.host.easel;

import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Mask;
import shirushi.host.Host;
import shirushi.host.HostException;

/**
 * The course of a picture from moment to moment: where it is now, how it came there, what is on its
 * way, and who hears of it. Event thread only.
 */
final class Course {
  private final Projection projection;
  private final History history = new History(this);
  private final List<Listener> listeners = new ArrayList<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private final Beside beside = new Beside(this::canvas);
  private State state;
  private Point shift = new Point();
  private Optional<Pending> pending = Optional.empty();

  Course(State start) {
    state = start;
    projection = new Projection(this::canvas);
  }

  State state() {
    return state;
  }

  Canvas canvas() {
    return state.canvas();
  }

  Rectangle bounds() {
    return new Rectangle(canvas().width(), canvas().height());
  }

  /** The layer that is worked on. */
  LayerId current() {
    return state.current();
  }

  Optional<Mask> selection() {
    return state.selection();
  }

  Projection projection() {
    return projection;
  }

  History history() {
    return history;
  }

  /** This moment with another layer in the place of the one of its id. */
  State replacing(Layer layer) {
    return state.with(canvas().replacing(layer));
  }

  /**
   * @throws HostException where the layer is locked
   */
  void unlocked(LayerId layer) throws HostException {
    if (state.locked().contains(layer)) {
      throw new Refusal(Refusal.Kind.LOCKED, state.layer(layer).name());
    }
  }

  // --- listeners

  void listen(Listener listener) {
    listeners.add(listener);
  }

  void tell(Host.Change change, Rectangle dirty) {
    List.copyOf(listeners).forEach(listener -> listener.changed(change, dirty));
  }

  // --- at once

  /** Goes to another moment, which is a step of the history. */
  void step(Step step, State next, Rectangle dirty) {
    history.remember(step, state, dirty, Optional.empty());
    become(next, dirty);
  }

  /** Is at another moment now. */
  void become(State next, Rectangle dirty) {
    boolean other = next.selection().orElse(null) != state.selection().orElse(null);
    state = next;
    projection.changed(dirty);
    if (other) {
      tell(Host.Change.SELECTION, new Rectangle());
    }
    tell(Host.Change.LAYERS, dirty);
  }

  /** Is ready for what is painted next, which looks the same. */
  void prepared(State next) {
    state = next;
  }

  // --- on its way

  /** A stroke or a drag begins. */
  void pending(Pending begun) {
    pending = Optional.of(begun);
  }

  /** Whether a stroke or a drag is on its way. */
  boolean busy() {
    return pending.isPresent();
  }

  /** Runs it now, or when what is on its way has ended. */
  void whenIdle(Runnable task) {
    if (busy()) {
      waiting.add(task);
    } else {
      task.run();
    }
  }

  /** Ends what is on its way, as far as it has come; for what is slow, waits. */
  void settle() {
    while (pending.isPresent()) {
      pending.get().commit();
    }
  }

  // --- slowly

  /** Finds things out for this picture. */
  Beside beside() {
    return beside;
  }

  /**
   * Does something slow. It is on its way until it is done, and all that is done to the picture
   * meanwhile waits for it.
   *
   * @param slow finds out what is then to be done on the event thread
   */
  void slowly(Supplier<Runnable> slow) {
    pending = Optional.empty();
    if (beside.isAtOnce()) {
      slow.get().run();
      return;
    }
    CompletableFuture<Runnable> found = beside.find(slow);
    Work work = new Work(found);
    pending = Optional.of(work);
    beside.arrive(found, work::arrived);
  }

  private final class Work implements Pending {
    private final CompletableFuture<Runnable> found;

    Work(CompletableFuture<Runnable> found) {
      this.found = found;
    }

    /** Somebody may have waited for it before. */
    void arrived() {
      if (pending.filter(this::equals).isPresent()) {
        commit();
      }
    }

    @Override
    public void commit() {
      // Waiting may itself bring what arrives: it must find nothing on its way.
      pending = Optional.empty();
      try {
        found.join().run();
      } finally {
        ended();
      }
    }
  }

  // --- as it is on its way

  /** Shows a layer as it is on its way. */
  void showing(Layer layer, Rectangle dirty) {
    state = replacing(layer);
    projection.changed(dirty);
    tell(Host.Change.LAYERS, dirty);
  }

  /** Shows the selection elsewhere, as it is on its way. */
  void shifting(Point by) {
    shift = by;
    tell(Host.Change.SELECTION, new Rectangle());
  }

  /** How far the selection is shown from where it is. */
  Point shift() {
    return shift;
  }

  /** The selection has come to its end elsewhere. */
  void shifted(Mask mask) {
    state = state.selecting(Optional.of(mask));
    shifting(new Point());
  }

  /** What was on its way has come to its end, which is a step of the history. */
  void finished(Step step, State before, Rectangle dirty) {
    history.remember(step, before, dirty, Optional.empty());
    ended();
    tell(Host.Change.LAYERS, dirty);
  }

  /** What was on its way is as if it had never begun. */
  void abandoned(State before, Rectangle dirty) {
    become(before, dirty);
    if (shift.x != 0 || shift.y != 0) {
      shifting(new Point());
    }
    ended();
  }

  private void ended() {
    pending = Optional.empty();
    List<Runnable> tasks = List.copyOf(waiting);
    waiting.clear();
    tasks.forEach(Runnable::run);
  }
}
