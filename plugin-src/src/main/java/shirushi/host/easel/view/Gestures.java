package shirushi.host.easel.view;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import shirushi.host.HostException;
import shirushi.host.easel.Brush;
import shirushi.host.easel.Combine;
import shirushi.host.easel.Drag;
import shirushi.host.easel.Picture;
import shirushi.host.easel.Stroke;

/** What each tool begins where it is pressed down. */
final class Gestures {
  /** The keys that are held. */
  record Held(boolean shift, boolean alt) {
    static final Held NONE = new Held(false, false);

    Combine combine() {
      if (shift && alt) {
        return Combine.INTERSECT;
      }
      return shift ? Combine.ADD : alt ? Combine.SUBTRACT : Combine.REPLACE;
    }
  }

  private final Picture picture;
  private final Toolbox tools;

  Gestures(Picture picture, Toolbox tools) {
    this.picture = picture;
    this.tools = tools;
  }

  /**
   * Begins what the tool in hand does there; with Alt, what paints picks a colour instead.
   *
   * @param before where the last stroke ended: with Shift, a stroke goes on from there
   * @return empty where it is done at once, or nothing is
   * @throws HostException where the picture refuses
   */
  Optional<Gesture> begin(Point2D.Double at, Held held, Optional<Point2D.Double> before)
      throws HostException {
    Tool tool = tools.tool();
    if (tool == Tool.PICK || held.alt() && (tool.paints() || tool == Tool.FILL)) {
      return Optional.of(new Picking(at));
    }
    picture.work();
    return switch (tool) {
      case BRUSH, ERASER -> {
        Point2D.Double from = held.shift() ? before.orElse(at) : at;
        Stroke stroke = picture.painting().begin(brush(), (float) from.x, (float) from.y);
        if (tool == Tool.BRUSH) {
          tools.used();
        }
        Gesture painting = new Stroking(stroke);
        if (from != at) {
          painting.to(at);
        }
        yield Optional.of(painting);
      }
      case FILL -> {
        picture.painting().fill(column(at), row(at), tools.colour(), tools.tolerance());
        tools.used();
        yield Optional.empty();
      }
      case RECTANGLE -> Optional.of(new Framing(at, held.combine()));
      case LASSO -> Optional.of(new Roping(at, held.combine()));
      case MOVE -> Optional.of(new Moving(picture.painting().drag(picture.current()), at));
      default -> Optional.empty();
    };
  }

  Brush brush() {
    Tip tip = tools.tip();
    return new Brush(
        tip.diameter(), tip.hardness(), tip.opacity(), tools.colour(), tools.tool() == Tool.ERASER);
  }

  private static int column(Point2D.Double at) {
    return (int) Math.floor(at.x);
  }

  private static int row(Point2D.Double at) {
    return (int) Math.floor(at.y);
  }

  private record Stroking(Stroke stroke) implements Gesture {
    @Override
    public void to(Point2D.Double point) {
      stroke.extend((float) point.x, (float) point.y);
    }

    @Override
    public void end() throws HostException {
      stroke.end();
    }

    @Override
    public void cancel() {
      stroke.cancel();
    }
  }

  private final class Picking implements Gesture {
    private final int before = tools.colour();

    Picking(Point2D.Double at) {
      to(at);
    }

    @Override
    public void to(Point2D.Double point) {
      int seen = picture.painting().pick(column(point), row(point));
      if (seen >>> 24 != 0) {
        tools.colour(seen);
      }
    }

    @Override
    public void end() {}

    @Override
    public void cancel() {
      tools.colour(before);
    }
  }

  private record Moving(Drag drag, Point2D.Double from) implements Gesture {
    @Override
    public void to(Point2D.Double point) {
      drag.to((int) Math.rint(point.x - from.x), (int) Math.rint(point.y - from.y));
    }

    @Override
    public void end() {
      drag.commit();
    }

    @Override
    public void cancel() {
      drag.cancel();
    }
  }

  /** A rectangle from corner to corner, by whole pixels; one without area selects nothing. */
  private final class Framing implements Gesture {
    private final Point2D.Double from;
    private final Combine how;
    private Rectangle area = new Rectangle();

    Framing(Point2D.Double from, Combine how) {
      this.from = from;
      this.how = how;
    }

    @Override
    public void to(Point2D.Double point) {
      int left = (int) Math.rint(Math.min(from.x, point.x));
      int top = (int) Math.rint(Math.min(from.y, point.y));
      int right = (int) Math.rint(Math.max(from.x, point.x));
      int bottom = (int) Math.rint(Math.max(from.y, point.y));
      Rectangle paper = new Rectangle(picture.document().width(), picture.document().height());
      area = new Rectangle(left, top, right - left, bottom - top).intersection(paper);
    }

    @Override
    public void end() {
      if (!area.isEmpty()) {
        picture.selecting().rectangle(area, how);
      } else if (how == Combine.REPLACE) {
        picture.selecting().none();
      }
    }

    @Override
    public void cancel() {}

    @Override
    public Shape outline() {
      return area.isEmpty() ? null : area;
    }
  }

  /** A line by free hand that closes itself. */
  private final class Roping implements Gesture {
    private final List<Point2D> line = new ArrayList<>();
    private final Combine how;

    Roping(Point2D.Double from, Combine how) {
      line.add(from);
      this.how = how;
    }

    @Override
    public void to(Point2D.Double point) {
      if (line.get(line.size() - 1).distance(point) >= 0.5) {
        line.add(point);
      }
    }

    @Override
    public void end() {
      if (line.size() > 2) {
        picture.selecting().lasso(line, how);
      } else if (how == Combine.REPLACE) {
        picture.selecting().none();
      }
    }

    @Override
    public void cancel() {}

    @Override
    public Shape outline() {
      Path2D.Double path = new Path2D.Double();
      path.moveTo(line.get(0).getX(), line.get(0).getY());
      line.forEach(point -> path.lineTo(point.getX(), point.getY()));
      path.closePath();
      return path;
    }
  }
}
