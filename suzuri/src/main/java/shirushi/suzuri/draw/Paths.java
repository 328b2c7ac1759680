package shirushi.suzuri.draw;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Shapes in few numbers. */
final class Paths {
  private Paths() {}

  /** A closed outline through the points, smooth (a Catmull-Rom spline); x and y in turn. */
  static Path2D blob(double... xy) {
    return spline(true, xy);
  }

  /** An open line through the points, smooth. */
  static Path2D curve(double... xy) {
    return spline(false, xy);
  }

  /** A closed outline with corners. */
  static Path2D polygon(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    path.closePath();
    return path;
  }

  static Ellipse2D ellipse(double x, double y, double radiusX, double radiusY) {
    return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
  }

  static Ellipse2D circle(double x, double y, double radius) {
    return ellipse(x, y, radius, radius);
  }

  /** Mirrored left and right at {@code axis}. */
  static Shape mirrored(Shape shape, double axis) {
    return new AffineTransform(-1, 0, 0, 1, 2 * axis, 0).createTransformedShape(shape);
  }

  /** Turned about a point, in degrees, clockwise on the sheet. */
  static Shape turned(Shape shape, double degrees, double x, double y) {
    return AffineTransform.getRotateInstance(Math.toRadians(degrees), x, y)
        .createTransformedShape(shape);
  }

  /** A star with points; {@code inner} is the radius of its dents. */
  static Path2D star(double x, double y, double outer, double inner, int points, double degrees) {
    double[] xy = new double[points * 4];
    for (int i = 0; i < points * 2; i++) {
      double angle = Math.toRadians(degrees - 90 + i * 180.0 / points);
      double r = i % 2 == 0 ? outer : inner;
      xy[2 * i] = x + r * Math.cos(angle);
      xy[2 * i + 1] = y + r * Math.sin(angle);
    }
    return polygon(xy);
  }

  static Path2D heart(double x, double y, double size) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y + 0.9 * size);
    path.curveTo(x - 1.5 * size, y - 0.1 * size, x - 0.9 * size, y - 1.2 * size, x, y - 0.4 * size);
    path.curveTo(x + 0.9 * size, y - 1.2 * size, x + 1.5 * size, y - 0.1 * size, x, y + 0.9 * size);
    path.closePath();
    return path;
  }

  private static Path2D spline(boolean closed, double... xy) {
    int n = xy.length / 2;
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 0; i < (closed ? n : n - 1); i++) {
      int before = closed ? (i + n - 1) % n : Math.max(0, i - 1);
      int next = (i + 1) % n;
      int after = closed ? (i + 2) % n : Math.min(n - 1, i + 2);
      path.curveTo(
          xy[2 * i] + (xy[2 * next] - xy[2 * before]) / 6,
          xy[2 * i + 1] + (xy[2 * next + 1] - xy[2 * before + 1]) / 6,
          xy[2 * next] - (xy[2 * after] - xy[2 * i]) / 6,
          xy[2 * next + 1] - (xy[2 * after + 1] - xy[2 * i + 1]) / 6,
          xy[2 * next],
          xy[2 * next + 1]);
    }
    if (closed) {
      path.closePath();
    }
    return path;
  }
}
