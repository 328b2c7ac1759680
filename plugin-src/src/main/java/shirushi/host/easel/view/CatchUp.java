package shirushi.host.easel.view;

import java.awt.Rectangle;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.swing.SwingUtilities;

/**
 * Puts together what a drawing had no time for, a slice at a time between other events, and has it
 * drawn when it is whole; what takes long, a few times a second.
 */
final class CatchUp {
  private static final long PATIENCE_NANOS = 250_000_000;

  private final Predicate<Rectangle> slice;
  private final Consumer<Rectangle> draw;
  private Optional<Rectangle> area = Optional.empty();
  private long drawn;

  /**
   * @param slice does a little for a part of the view; whether nothing is left
   * @param draw draws a part of the view
   */
  CatchUp(Predicate<Rectangle> slice, Consumer<Rectangle> draw) {
    this.slice = slice;
    this.draw = draw;
  }

  /** Something in that part of the view is not as it should be. */
  void go(Rectangle part) {
    if (area.isEmpty()) {
      drawn = System.nanoTime();
      SwingUtilities.invokeLater(this::step);
    }
    area = Optional.of(area.map(part::union).orElse(part));
  }

  private void step() {
    Rectangle now = area.orElseThrow();
    boolean whole = slice.test(now);
    if (whole) {
      area = Optional.empty();
    } else {
      SwingUtilities.invokeLater(this::step);
    }
    if (whole || System.nanoTime() - drawn > PATIENCE_NANOS) {
      drawn = System.nanoTime();
      draw.accept(now);
    }
  }
}
