package shirushi.host.easel;

import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;
import shirushi.canvas.Mask;

/** Changes what of a picture is selected, each change a step of its history. Event thread only. */
public final class Selecting {
  private final Course course;

  Selecting(Course course) {
    this.course = course;
  }

  public void rectangle(Rectangle area, Combine how) {
    course.settle();
    selected(Selection.rectangle(course.canvas().width(), course.canvas().height(), area), how);
  }

  /** Selects what a closed line goes around, with soft edges. */
  public void lasso(List<Point2D> line, Combine how) {
    course.settle();
    selected(Selection.lasso(course.canvas().width(), course.canvas().height(), line), how);
  }

  public void all() {
    course.settle();
    selected(Selection.all(course.canvas().width(), course.canvas().height()), Combine.REPLACE);
  }

  public void none() {
    course.settle();
    if (course.selection().isPresent()) {
      stepSelecting(Optional.empty());
    }
  }

  /** Of nothing selected, the inverse is nothing as well: all may be painted on already. */
  public void invert() {
    course.settle();
    course.selection().ifPresent(it -> selected(Selection.inverse(it), Combine.REPLACE));
  }

  /** Makes the selection larger, or smaller where negative; in pixels. */
  public void grow(int by) {
    course.settle();
    course.selection().ifPresent(it -> selected(Edges.grown(it, by), Combine.REPLACE));
  }

  /** Softens its edges over so many pixels. */
  public void feather(int radius) {
    course.settle();
    course.selection().ifPresent(it -> selected(Edges.feathered(it, radius), Combine.REPLACE));
  }

  /** A selection of nothing is none. */
  private void selected(Mask made, Combine how) {
    Mask mask = Selection.combined(course.selection(), made, how);
    stepSelecting(mask.isEmpty() ? Optional.empty() : Optional.of(mask));
  }

  private void stepSelecting(Optional<Mask> mask) {
    course.step(Step.SELECT, course.state().selecting(mask), new Rectangle());
  }
}
