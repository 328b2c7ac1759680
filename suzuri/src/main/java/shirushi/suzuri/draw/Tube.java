package shirushi.suzuri.draw;

import java.awt.geom.Path2D;

/** A limb, a tail, a trunk: a curve with width. */
final class Tube {
  private static final int STEPS = 3;

  private Tube() {}

  /**
   * A closed outline around the smooth curve through the points, as wide as given at its start and
   * at its end, with rounded ends.
   */
  static Path2D of(double startWidth, double endWidth, double... xy) {
    int segments = xy.length / 2 - 1;
    int n = segments * STEPS + 1;
    double[] outline = new double[4 * n + 12];
    for (int i = 0; i < n; i++) {
      double t = (double) i / STEPS;
      double dx = at(xy, 0, t + 0.02) - at(xy, 0, t - 0.02);
      double dy = at(xy, 1, t + 0.02) - at(xy, 1, t - 0.02);
      double half = (startWidth + (endWidth - startWidth) * i / (n - 1)) / 2 / Math.hypot(dx, dy);
      double x = at(xy, 0, t);
      double y = at(xy, 1, t);
      int back = 4 * n + 4 - 2 * i;
      outline[2 * i] = x - dy * half;
      outline[2 * i + 1] = y + dx * half;
      outline[back] = x + dy * half;
      outline[back + 1] = y - dx * half;
      if (i == n - 1) {
        cap(outline, 2 * n, x, y, dx * half, dy * half);
      }
      if (i == 0) {
        cap(outline, 4 * n + 6, x, y, -dx * half, -dy * half);
      }
    }
    return Paths.blob(outline);
  }

  /** Three points round an end that looks in the direction given. */
  private static void cap(double[] outline, int at, double x, double y, double dx, double dy) {
    for (int i = 0; i < 3; i++) {
      double angle = Math.PI / 4 * (1 - i);
      outline[at + 2 * i] = x + dx * Math.cos(angle) - dy * Math.sin(angle);
      outline[at + 2 * i + 1] = y + dy * Math.cos(angle) + dx * Math.sin(angle);
    }
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
