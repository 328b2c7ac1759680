package shirushi.host.easel;

import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import shirushi.canvas.Mask;

/**
 * Changes what of a picture is selected, each change a step of its history. In a large picture it
 * is there a moment later. Event thread only.
 */
public final class Selecting {
  private final Course course;

  Selecting(Course course) {
    this.course = course;
  }

  public void rectangle(Rectangle area, Combine how) {
    select((width, height) -> Selection.rectangle(width, height, area), how);
  }

  /** Selects what a closed line goes around, with soft edges; a sliver counts as nothing. */
  public void lasso(List<Point2D> line, Combine how) {
    List<Point2D> whole = List.copyOf(line);
    select((width, height) -> Selection.lasso(width, height, whole), how);
  }

  public void all() {
    select(Selection::all, Combine.REPLACE);
  }

  public void none() {
    course.settle();
    if (course.selection().isPresent()) {
      step(Optional.empty());
    }
  }

  /** Of nothing selected, the inverse is nothing as well: all may be painted on already. */
  public void invert() {
    change(Selection::inverse);
  }

  /** Makes the selection larger, or smaller where negative; in pixels. */
  public void grow(int by) {
    change(mask -> Selection.within(mask, by, part -> Edges.grown(part, by)));
  }

  /** Softens its edges over so many pixels. */
  public void feather(int radius) {
    change(mask -> Selection.within(mask, 2 * radius + 2, part -> Edges.feathered(part, radius)));
  }

  private interface Made {
    Mask of(int width, int height);
  }

  private void select(Made made, Combine how) {
    course.settle();
    int width = course.canvas().width();
    int height = course.canvas().height();
    Optional<Mask> before = course.selection();
    become(() -> combined(before, made.of(width, height), how));
  }

  /** Nothing takes nothing away, and only in the place of what was selected it is none. */
  private static Optional<Mask> combined(Optional<Mask> before, Mask made, Combine how) {
    return made.isEmpty() && how != Combine.REPLACE
        ? before
        : Optional.of(Selection.combined(before, made, how));
  }

  private void change(UnaryOperator<Mask> change) {
    course.settle();
    course.selection().ifPresent(mask -> become(() -> Optional.of(change.apply(mask))));
  }

  /** A selection of nothing is none. */
  private void become(Supplier<Optional<Mask>> slow) {
    course.slowly(
        () -> {
          Optional<Mask> mask = slow.get().filter(it -> !it.isEmpty());
          return () -> {
            if (mask.orElse(null) != course.selection().orElse(null)) {
              step(mask);
            }
          };
        });
  }

  private void step(Optional<Mask> mask) {
    course.step(Step.SELECT, course.state().selecting(mask), new Rectangle());
  }
}
