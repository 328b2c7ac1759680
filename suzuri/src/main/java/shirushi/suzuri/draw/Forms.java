package shirushi.suzuri.draw;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** Shapes that scenery is made of. */
final class Forms {
  private Forms() {}

  static Rectangle2D box(double left, double top, double right, double foot) {
    return new Rectangle2D.Double(left, top, right - left, foot - top);
  }

  /** From a smooth crest down to beyond the foot of the sheet; x and y in turn. */
  static Path2D ground(double... crest) {
    Path2D path = Paths.curve(crest);
    path.lineTo(crest[crest.length - 2], 1060);
    path.lineTo(crest[0], 1060);
    path.closePath();
    return path;
  }

  /** A round mass with a scalloped outline: a crown, a bush. */
  static Path2D puff(double x, double y, double radiusX, double radiusY, int lobes, double turn) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i <= lobes; i++) {
      double angle = 2 * Math.PI * (i + turn) / lobes;
      lobe(path, x, y, x + radiusX * Math.cos(angle), y + radiusY * Math.sin(angle), 0.42);
    }
    path.closePath();
    return path;
  }

  /** A heap of cloud on a flat foot, {@code height} above {@code foot}. */
  static Path2D cloud(double x, double foot, double width, double height, double lean) {
    double[] across = {-0.5, -0.36, -0.12 + 0.1 * lean, 0.2 + 0.1 * lean, 0.38, 0.5};
    double[] up = {0, 0.42, 0.78, 0.66, 0.32, 0};
    Path2D path = new Path2D.Double();
    for (int i = 0; i < across.length; i++) {
      lobe(path, x, foot, x + across[i] * width, foot - up[i] * height, 0.5);
    }
    path.curveTo(
        x + 0.5 * width,
        foot + 0.12 * height,
        x - 0.5 * width,
        foot + 0.12 * height,
        x - 0.5 * width,
        foot);
    path.closePath();
    return path;
  }

  /** Everything but {@code hole}: shadow that leaves a lit part. */
  static Path2D outside(Shape hole) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    path.append(box(-500, -500, 1500, 1500), false);
    path.append(hole, false);
    return path;
  }

  /** Five notched petals around a point. */
  static Path2D blossom(double x, double y, double radius, double degrees) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < 5; i++) {
      path.append(Paths.turned(petal(x, y, radius), degrees + 72 * i, x, y), false);
    }
    return path;
  }

  /** One petal that points up from its root. */
  static Path2D petal(double x, double y, double length) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y);
    path.curveTo(
        x - 0.55 * length,
        y - 0.3 * length,
        x - 0.5 * length,
        y - 0.95 * length,
        x - 0.14 * length,
        y - length);
    path.lineTo(x, y - 0.86 * length);
    path.lineTo(x + 0.14 * length, y - length);
    path.curveTo(x + 0.5 * length, y - 0.95 * length, x + 0.55 * length, y - 0.3 * length, x, y);
    path.closePath();
    return path;
  }

  /** A waning moon, open to the right. */
  static Path2D crescent(double x, double y, double radius) {
    double k = radius * 4 / 3;
    Path2D path = new Path2D.Double();
    path.moveTo(x, y - radius);
    path.curveTo(x - k, y - radius, x - k, y + radius, x, y + radius);
    path.curveTo(x - 0.5 * k, y + 0.6 * radius, x - 0.5 * k, y - 0.6 * radius, x, y - radius);
    path.closePath();
    return path;
  }

  static Shape shifted(Shape shape, double x, double y) {
    return AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
  }

  /** Carries the path on to a point in a bulge away from the middle. */
  private static void lobe(
      Path2D path, double middleX, double middleY, double x, double y, double bulge) {
    Point2D from = path.getCurrentPoint();
    if (from == null) {
      path.moveTo(x, y);
      return;
    }
    double outX = (from.getX() + x) / 2 - middleX;
    double outY = (from.getY() + y) / 2 - middleY;
    double k = bulge * from.distance(x, y) / Math.max(1, Math.hypot(outX, outY));
    path.curveTo(from.getX() + outX * k, from.getY() + outY * k, x + outX * k, y + outY * k, x, y);
  }
}
