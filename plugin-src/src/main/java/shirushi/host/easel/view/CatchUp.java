package shirushi.host.easel.view;

import java.awt.Rectangle;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.SwingUtilities;

/**
 * Gets ready what a drawing had no time for, a slice at a time between other events, and has it
 * shown when it is whole; what takes long, a few times a second.
 */
final class CatchUp {
  private static final long PATIENCE_NANOS = 400_000_000;

  /** The height of a slice of the view that is drawn. */
  private static final int BAND = 128;

  private final Predicate<Rectangle> prepare;
  private final Consumer<Rectangle> draw;
  private final Consumer<Rectangle> show;
  private Rectangle area = new Rectangle();
  private int top;
  private long begun;

  /**
   * @param prepare does a little for a part of the view; whether nothing is left
   * @param draw draws such a part where it is not seen yet
   * @param show shows it
   */
  CatchUp(Predicate<Rectangle> prepare, Consumer<Rectangle> draw, Consumer<Rectangle> show) {
    this.prepare = prepare;
    this.draw = draw;
    this.show = show;
  }

  /** Something in that part of the view is not as it should be. */
  void go(Rectangle part) {
    if (area.isEmpty()) {
      begun = System.nanoTime();
      SwingUtilities.invokeLater(this::step);
    }
    area = area.isEmpty() ? new Rectangle(part) : area.union(part);
    top = area.y;
  }

  /** Whether something is not as it should be yet. */
  boolean busy() {
    return !area.isEmpty();
  }

  private void step() {
    boolean ready = prepare.test(area);
    if (ready || System.nanoTime() - begun > PATIENCE_NANOS) {
      int height = Math.min(BAND, area.y + area.height - top);
      draw.accept(new Rectangle(area.x, top, area.width, height));
      top += height;
    }
    boolean drawn = top >= area.y + area.height;
    if (drawn) {
      show.accept(area);
      begun = System.nanoTime();
      top = area.y;
    }
    if (ready && drawn) {
      area = new Rectangle();
    } else {
      SwingUtilities.invokeLater(this::step);
    }
  }
}
