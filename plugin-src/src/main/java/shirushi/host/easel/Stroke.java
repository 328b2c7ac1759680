package shirushi.host.easel;

import java.awt.Rectangle;
import java.util.Arrays;
import java.util.Optional;
import shirushi.canvas.Layer;
import shirushi.canvas.LayerId;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;
import shirushi.host.HostException;

/**
 * A stroke on its way; one step of the history when it is committed. It runs smoothly through the
 * middles between the points it is given. Event thread only.
 *
 * <p>Where the picture is changed in another way meanwhile, the stroke ends there by itself, and
 * what comes after does nothing.
 */
public final class Stroke implements Pending {
  /** How far the smooth line may be off its straight pieces, in pixels. */
  private static final float FLATNESS = 0.2f;

  private final Course course;
  private final Brush brush;
  private final LayerId id;
  private final Raster ground;
  private final Sweep sweep;

  /** For what is covered: how strong that is with the brush's opacity. */
  private final int[] opacities = new int[256];

  private final State before;
  private final Rectangle touched = new Rectangle();
  private float lastX;
  private float lastY;
  private float middleX;
  private float middleY;
  private boolean over;
  private boolean changes;
  private boolean covers;
  private boolean reaches;

  /**
   * @param before to go back to
   */
  Stroke(Course course, State before, Layer layer, Brush brush, float x, float y) {
    this.course = course;
    this.before = before;
    this.brush = brush;
    id = layer.id();
    ground = layer.pixels();
    Arrays.setAll(opacities, covered -> Math.round(covered * brush.opacity()));
    sweep =
        new Sweep(
            before.canvas().width(), before.canvas().height(), brush.diameter(), brush.hardness());
    lastX = middleX = x;
    lastY = middleY = y;
  }

  /** The first dab. */
  void start() {
    show(sweep.go(lastX, lastY, lastX, lastY));
  }

  /**
   * Goes on to a point of the canvas.
   *
   * @return the part of the canvas that looks different now; empty where none does
   */
  public Rectangle extend(float x, float y) {
    // A point that comes twice would be a corner.
    if (over || x == lastX && y == lastY) {
      return new Rectangle();
    }
    float toX = (lastX + x) / 2;
    float toY = (lastY + y) / 2;
    float bend = (float) Math.hypot(middleX - 2 * lastX + toX, middleY - 2 * lastY + toY);
    int pieces = Math.max(1, (int) Math.ceil(Math.sqrt(bend / (4 * FLATNESS))));
    Rectangle dirty = new Rectangle();
    float fromX = middleX;
    float fromY = middleY;
    for (int i = 1; i <= pieces; i++) {
      float t = (float) i / pieces;
      float u = 1 - t;
      float nextX = u * u * middleX + 2 * u * t * lastX + t * t * toX;
      float nextY = u * u * middleY + 2 * u * t * lastY + t * t * toY;
      dirty = joined(dirty, sweep.go(fromX, fromY, nextX, nextY));
      fromX = nextX;
      fromY = nextY;
    }
    middleX = toX;
    middleY = toY;
    lastX = x;
    lastY = y;
    return show(dirty);
  }

  /** Ends it. */
  @Override
  public void commit() {
    if (over) {
      return;
    }
    show(sweep.go(middleX, middleY, lastX, lastY));
    over = true;
    if (!changes) {
      // Beside the picture, or where there was nothing to erase: nobody's work but whose it was.
      course.abandoned(before, touched);
      return;
    }
    course.finished(brush.erases() ? Step.ERASE : Step.STROKE, before, new Rectangle(touched));
  }

  /**
   * Ends it as {@link #commit} does.
   *
   * @throws HostException where all of it was outside what is selected, and nothing was painted
   */
  public void end() throws HostException {
    commit();
    if (covers && !reaches) {
      throw new Refusal(Refusal.Kind.OUTSIDE, before.layer(id).name());
    }
  }

  /** Takes it back as if it had never begun. */
  public void cancel() {
    if (!over) {
      over = true;
      course.abandoned(before, touched);
    }
  }

  /** Paints anew, from the ground, what is covered more than before. */
  private Rectangle show(Rectangle dirty) {
    if (dirty.isEmpty()) {
      return dirty;
    }
    Layer layer = course.state().layer(id);
    int x = dirty.x - layer.x();
    int y = dirty.y - layer.y();
    Raster under = ground.crop(x, y, dirty.width, dirty.height);
    Raster part = under.toned(strength(dirty), brush.argb() | opaqueIfErasing(), brush.erases());
    changes = changes || differ(part, under);
    touched.setBounds(joined(touched, dirty));
    course.showing(layer.painted(layer.x(), layer.y(), layer.pixels().with(x, y, part)), dirty);
    return dirty;
  }

  private static boolean differ(Raster one, Raster other) {
    for (int y = 0; y < one.height(); y++) {
      for (int x = 0; x < one.width(); x++) {
        if (one.argb(x, y) != other.argb(x, y)) {
          return true;
        }
      }
    }
    return false;
  }

  /** An eraser has no colour, hence none that could be transparent. */
  private int opaqueIfErasing() {
    return brush.erases() ? 0xFF000000 : 0;
  }

  private Mask strength(Rectangle part) {
    Optional<Mask> selection = before.selection();
    byte[] values = new byte[part.width * part.height];
    for (int y = part.y, i = 0; y < part.y + part.height; y++) {
      for (int x = part.x; x < part.x + part.width; x++, i++) {
        int value = opacities[sweep.at(x, y)];
        if (selection.isPresent() && value > 0) {
          covers = true;
          value = (value * selection.get().at(x, y) + 127) / 255;
          reaches = reaches || value > 0;
        }
        values[i] = (byte) value;
      }
    }
    return Mask.of(part.width, part.height, values);
  }

  static Rectangle joined(Rectangle one, Rectangle other) {
    if (one.isEmpty()) {
      return other;
    }
    return other.isEmpty() ? one : one.union(other);
  }
}
