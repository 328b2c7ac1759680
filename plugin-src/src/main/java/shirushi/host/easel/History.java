package shirushi.host.easel;

import java.awt.Rectangle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import shirushi.canvas.LayerId;

/**
 * The steps that led to the picture, each of which can be undone. A step keeps the whole moment
 * before it, which shares with the others all that did not change. Event thread only.
 */
public final class History {
  private static final int STEPS = 500;

  /** What steps may cost beyond what is shared, in pixels that changed: a quarter of the heap. */
  private static final long PIXELS = Runtime.getRuntime().maxMemory() / 4 / Integer.BYTES;

  private final Course course;
  private final Deque<Entry> done = new ArrayDeque<>();
  private final Deque<Entry> undone = new ArrayDeque<>();
  private long pixels;

  /**
   * One step.
   *
   * @param other the moment on the other side of it
   * @param layer what it was done to, where a row of the same is one step
   */
  private record Entry(Step step, State other, Rectangle dirty, Optional<LayerId> layer) {
    long pixels() {
      return Math.max(1, (long) dirty.width * dirty.height);
    }
  }

  History(Course course) {
    this.course = course;
  }

  /** Takes the last step back; nothing where there is none. */
  public void undo() {
    course.settle();
    go(done, undone);
  }

  /** Does the step again that was undone last; nothing where there is none. */
  public void redo() {
    course.settle();
    go(undone, done);
  }

  private void go(Deque<Entry> from, Deque<Entry> to) {
    if (from.isEmpty()) {
      return;
    }
    Entry entry = from.pop();
    to.push(new Entry(entry.step, course.state(), entry.dirty, Optional.empty()));
    course.become(entry.other, entry.dirty);
  }

  /** What {@link #undo} would take back. */
  public Optional<Step> undoName() {
    return Optional.ofNullable(done.peek()).map(Entry::step);
  }

  /** What {@link #redo} would do. */
  public Optional<Step> redoName() {
    return Optional.ofNullable(undone.peek()).map(Entry::step);
  }

  /**
   * Remembers what was before a step.
   *
   * @param layer where a row of the same step on the same layer is one
   */
  void remember(Step step, State before, Rectangle dirty, Optional<LayerId> layer) {
    undone.clear();
    Entry last = done.peek();
    if (layer.isPresent() && last != null && last.step == step && last.layer.equals(layer)) {
      return;
    }
    Entry entry = new Entry(step, before, dirty, layer);
    done.push(entry);
    pixels += entry.pixels();
    while (done.size() > STEPS || pixels > PIXELS && done.size() > 1) {
      pixels -= done.removeLast().pixels();
    }
  }
}
