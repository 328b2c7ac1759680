package shirushi.suzuri.draw;

import java.awt.geom.Path2D;

/** A limb, a tail, a trunk: a curve with width. */
final class Tube {
  private static final int STEPS = 3;

  /** How far a Bezier curve's handles reach to make a quarter of a circle. */
  private static final double ARC = 0.5523;

  private Tube() {}

  /**
   * A closed outline around the smooth curve through the points, as wide as given at its start and
   * at its end, with rounded ends.
   */
  static Path2D of(double startWidth, double endWidth, double... xy) {
    int n = (xy.length / 2 - 1) * STEPS + 1;
    double[] left = new double[2 * n];
    double[] right = new double[2 * n];
    for (int i = 0; i < n; i++) {
      double t = (double) i / STEPS;
      double dx = at(xy, 0, t + 0.02) - at(xy, 0, t - 0.02);
      double dy = at(xy, 1, t + 0.02) - at(xy, 1, t - 0.02);
      double half = (startWidth + (endWidth - startWidth) * i / (n - 1)) / 2 / Math.hypot(dx, dy);
      left[2 * i] = at(xy, 0, t) - dy * half;
      left[2 * i + 1] = at(xy, 1, t) + dx * half;
      int back = 2 * (n - 1 - i);
      right[back] = at(xy, 0, t) + dy * half;
      right[back + 1] = at(xy, 1, t) - dx * half;
    }
    Path2D tube = Paths.curve(left);
    cap(tube, right[0], right[1]);
    tube.append(Paths.curve(right), true);
    cap(tube, left[0], left[1]);
    tube.closePath();
    return tube;
  }

  /** Half a circle from where the path has come to, round to its other side. */
  private static void cap(Path2D path, double x, double y) {
    double fromX = path.getCurrentPoint().getX();
    double fromY = path.getCurrentPoint().getY();
    double sideX = ARC * (fromX - x) / 2;
    double sideY = ARC * (fromY - y) / 2;
    double tipX = (x + fromX) / 2 + (fromY - y) / 2;
    double tipY = (y + fromY) / 2 + (x - fromX) / 2;
    path.curveTo(fromX + sideY, fromY - sideX, tipX + sideX, tipY + sideY, tipX, tipY);
    path.curveTo(tipX - sideX, tipY - sideY, x + sideY, y - sideX, x, y);
  }

  /** One coordinate of the spline at {@code t}, counted in segments; straight on past the ends. */
  private static double at(double[] xy, int axis, double t) {
    int last = xy.length / 2 - 1;
    int i = (int) Math.max(0, Math.min(last - 1, Math.floor(t)));
    double u = t - i;
    double p0 = xy[2 * Math.max(0, i - 1) + axis];
    double p1 = xy[2 * i + axis];
    double p2 = xy[2 * i + 2 + axis];
    double p3 = xy[2 * Math.min(last, i + 2) + axis];
    double m1 = (p2 - p0) / 2;
    double m2 = (p3 - p1) / 2;
    return p1 + u * (m1 + u * (3 * (p2 - p1) - 2 * m1 - m2 + u * (2 * (p1 - p2) + m1 + m2)));
  }
}
