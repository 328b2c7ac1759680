package shirushi.host.easel;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private State state;
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
    boolean other = !next.selection().equals(state.selection());
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

  /** Ends what is on its way, as far as it has come. */
  void settle() {
    pending.ifPresent(Pending::commit);
  }

  /** Shows a layer as it is on its way. */
  void showing(Layer layer, Rectangle dirty) {
    state = replacing(layer);
    projection.changed(dirty);
    tell(Host.Change.LAYERS, dirty);
  }

  /** Shows a selection as it is on its way. */
  void selecting(Mask mask) {
    state = state.selecting(Optional.of(mask));
    tell(Host.Change.SELECTION, new Rectangle());
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
    ended();
  }

  private void ended() {
    pending = Optional.empty();
    List<Runnable> tasks = List.copyOf(waiting);
    waiting.clear();
    tasks.forEach(Runnable::run);
  }
}
