package shirushi.host.easel;

import java.awt.Rectangle;
import java.util.Optional;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;

/**
 * A layer, or what is selected of it, being moved; one step of the history when it is committed.
 * Ends by itself as a {@link Stroke} does. Event thread only.
 */
public final class Drag implements Pending {
  private final Course course;
  private final LayerId id;
  private final State before;
  private final Optional<Cut> cut;
  private Rectangle shown = new Rectangle();
  private Rectangle touched = new Rectangle();
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
    id = layer.id();
    cut = before.selection().map(mask -> cut(layer, mask));
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

  /**
   * Shows it moved by so much from where it began.
   *
   * @return the part of the canvas that looks different now
   */
  public Rectangle to(int dx, int dy) {
    if (over) {
      return new Rectangle();
    }
    Layer layer = course.state().layer(id);
    Layer moved = cut.isEmpty() ? before.layer(id).moved(dx, dy) : pasted(layer, dx, dy);
    Rectangle place = new Rectangle(place());
    Rectangle dirty = Stroke.joined(place, Stroke.joined(shown, moved(place, dx, dy)));
    shown = moved(place, dx, dy);
    touched = Stroke.joined(touched, dirty);
    course.showing(moved, dirty.intersection(course.bounds()));
    cut.ifPresent(it -> course.selecting(Selection.moved(before.selection().get(), dx, dy)));
    return dirty.intersection(course.bounds());
  }

  private Rectangle place() {
    Layer layer = before.layer(id);
    return cut.map(Cut::place)
        .orElse(
            new Rectangle(layer.x(), layer.y(), layer.pixels().width(), layer.pixels().height()));
  }

  private static Rectangle moved(Rectangle place, int dx, int dy) {
    return new Rectangle(place.x + dx, place.y + dy, place.width, place.height);
  }

  private Layer pasted(Layer layer, int dx, int dy) {
    Raster rest = cut.get().rest();
    Rectangle to = moved(cut.get().place(), dx, dy);
    int x = to.x - layer.x();
    int y = to.y - layer.y();
    Raster ground = rest.crop(x, y, to.width, to.height);
    return layer.painted(
        layer.x(), layer.y(), rest.with(x, y, ground.over(cut.get().piece(), 0, 0, 1)));
  }

  /** Leaves it there. */
  @Override
  public Rectangle commit() {
    if (!over) {
      over = true;
      course.finished(Step.MOVE, before, touched.intersection(course.bounds()));
    }
    return new Rectangle();
  }

  /** Puts it back. */
  @Override
  public void cancel() {
    if (!over) {
      over = true;
      course.abandoned(before, touched.intersection(course.bounds()));
    }
  }
}
