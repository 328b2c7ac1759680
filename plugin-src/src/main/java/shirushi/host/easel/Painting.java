package shirushi.host.easel;

import java.awt.Rectangle;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Raster;
import shirushi.host.HostException;

/**
 * What is painted and moved by hand, as far as it is selected, each a step of the picture's
 * history. On a locked or hidden layer it is refused in a {@link HostException}. Event thread only.
 */
public final class Painting {
  private final Course course;

  Painting(Course course) {
    this.course = course;
  }

  /** Begins a stroke on the current layer, of which the rest is not told. */
  public Stroke begin(Brush brush, float x, float y) throws HostException {
    State before = prepare(course.current());
    Stroke stroke = new Stroke(course, before, course.state().layer(course.current()), brush, x, y);
    course.pending(stroke);
    stroke.start();
    return stroke;
  }

  /**
   * Fills on the current layer what looks alike around a point, and under the soft edges around
   * that, as far as it is selected.
   *
   * @param argb opaque
   * @param tolerance how far colours may differ, 0…255
   */
  public void fill(int x, int y, int argb, int tolerance) throws HostException {
    if (!course.bounds().contains(x, y)) {
      return;
    }
    course.settle();
    if (course.selection().filter(mask -> mask.at(x, y) == 0).isPresent()) {
      throw new Refusal(Refusal.Kind.OUTSIDE, course.state().layer(course.current()).name());
    }
    State before = prepare(course.current());
    State state = course.state();
    course.slowly(
        () -> {
          Filling filling = Filling.of(state, x, y, argb, tolerance);
          return () -> {
            course.showing(filling.layer(), filling.place());
            course.finished(Step.FILL, before, filling.place());
          };
        });
  }

  /** The colour that is seen there; 0 outside. */
  public int pick(int x, int y) {
    return course.projection().argb(x, y);
  }

  /** Moves a layer, or what is selected of it. */
  public Drag drag(LayerId layer) throws HostException {
    State before;
    if (course.selection().isPresent()) {
      before = prepare(layer);
    } else {
      course.settle();
      course.unlocked(layer);
      before = course.state();
    }
    Drag drag = new Drag(course, before, course.state().layer(layer));
    course.pending(drag);
    return drag;
  }

  public void move(LayerId layer, int dx, int dy) throws HostException {
    Drag drag = drag(layer);
    drag.to(dx, dy);
    drag.commit();
  }

  /**
   * Makes a layer ready to be painted on: as large as the canvas at least, and AI edited where it
   * was AI.
   *
   * @return the moment before
   */
  private State prepare(LayerId id) throws HostException {
    course.settle();
    course.unlocked(id);
    Layer layer = course.state().layer(id);
    if (!layer.visible()) {
      throw new Refusal(Refusal.Kind.HIDDEN, layer.name());
    }
    State before = course.state();
    Rectangle place = Pile.place(layer);
    Rectangle room = place.union(course.bounds());
    if (!room.equals(place)) {
      Raster larger =
          layer
              .pixels()
              .grown(
                  place.x - room.x,
                  place.y - room.y,
                  room.x + room.width - place.x - place.width,
                  room.y + room.height - place.y - place.height);
      layer = layer.painted(room.x, room.y, larger);
    }
    if (layer.tag().isPresent()) {
      layer = layer.from(layer.tag().get().edited("", Tags.now()));
    }
    course.prepared(course.replacing(layer).changed(id));
    return before;
  }
}
