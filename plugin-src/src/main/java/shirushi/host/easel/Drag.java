package shirushi.host.easel;

import java.awt.Point;
import java.awt.Rectangle;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import shirushi.canvas.Layer;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;

/**
 * A layer, or what is selected of it, being moved; one step of the history when it is committed.
 * Ends by itself as a {@link Stroke} does. What is selected of a large picture follows the hand as
 * fast as it can be painted. Event thread only.
 */
public final class Drag implements Pending {
  private final Course course;
  private final State before;
  private final Layer layer;
  private final Optional<CompletableFuture<Cut>> cut;
  private Point wanted = new Point();
  private Point shown = new Point();
  private Rectangle touched = new Rectangle();
  private boolean painting;
  private boolean over;

  /**
   * What is selected of a layer, taken out.
   *
   * @param place of the piece on the canvas
   */
  private record Cut(Rectangle place, Raster piece, Raster rest) {}

  /**
   * @param layer as it is painted on; what is selected is cut out of it
   */
  Drag(Course course, State before, Layer layer) {
    this.course = course;
    this.before = before;
    this.layer = layer;
    cut = before.selection().map(mask -> course.beside().find(() -> cut(layer, mask)));
  }

  private static Cut cut(Layer layer, Mask mask) {
    Rectangle place = Selection.bounds(mask);
    int x = place.x - layer.x();
    int y = place.y - layer.y();
    Raster part = layer.pixels().crop(x, y, place.width, place.height);
    Mask taken = Selection.crop(mask, place);
    Raster left = part.toned(taken, 0xFF000000, true);
    Raster piece = part.toned(Selection.inverse(taken), 0xFF000000, true);
    return new Cut(place, piece, layer.pixels().with(x, y, left));
  }

  /** Shows it moved by so much from where it began. */
  public void to(int dx, int dy) {
    if (over) {
      return;
    }
    wanted = new Point(dx, dy);
    if (cut.isEmpty()) {
      show(before.layer(layer.id()).moved(dx, dy), Pile.place(before.layer(layer.id())), wanted);
    } else {
      course.shifting(wanted);
      follow(cut.get());
    }
  }

  private void follow(CompletableFuture<Cut> piece) {
    if (painting || over || wanted.equals(shown)) {
      return;
    }
    painting = true;
    Point to = wanted;
    course.beside().find(
        () -> pasted(piece.join(), to),
        moved -> {
          painting = false;
          if (!over) {
            show(moved, piece.join().place(), to);
            follow(piece);
          }
        });
  }

  /**
   * @param place where it was
   */
  private void show(Layer moved, Rectangle place, Point to) {
    Rectangle dirty = place.union(moved(place, shown)).union(moved(place, to));
    shown = to;
    touched = Stroke.joined(touched, dirty);
    course.showing(moved, dirty.intersection(course.bounds()));
  }

  private static Rectangle moved(Rectangle place, Point by) {
    return new Rectangle(place.x + by.x, place.y + by.y, place.width, place.height);
  }

  private Layer pasted(Cut piece, Point by) {
    Raster rest = piece.rest();
    Rectangle to = moved(piece.place(), by);
    int x = to.x - layer.x();
    int y = to.y - layer.y();
    Raster ground = rest.crop(x, y, to.width, to.height);
    return layer.painted(
        layer.x(), layer.y(), rest.with(x, y, ground.over(piece.piece(), 0, 0, 1)));
  }

  /** Leaves it there. */
  @Override
  public void commit() {
    if (over) {
      return;
    }
    over = true;
    if (cut.isEmpty()) {
      finish();
      return;
    }
    Mask mask = before.selection().orElseThrow();
    Optional<Layer> there =
        shown.equals(wanted) ? Optional.of(course.state().layer(layer.id())) : Optional.empty();
    course.slowly(
        () -> {
          Cut piece = cut.get().join();
          Layer last = there.orElseGet(() -> pasted(piece, wanted));
          Mask moved = Selection.moved(mask, wanted.x, wanted.y);
          return () -> {
            show(last, piece.place(), wanted);
            course.shifted(moved);
            finish();
          };
        });
  }

  private void finish() {
    course.finished(Step.MOVE, before, touched.intersection(course.bounds()));
  }

  /** Puts it back. */
  public void cancel() {
    if (!over) {
      over = true;
      course.abandoned(before, touched.intersection(course.bounds()));
    }
  }
}
