package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.function.BiConsumer;

/** Regular coverings of the sheet by large elements; sizes in units. */
final class Tiling {
  private Tiling() {}

  /** Parallel stripes, as wide as the gaps between them; turned about the middle of the sheet. */
  static Path2D stripes(double width, double degrees) {
    Path2D path = new Path2D.Double();
    for (double x = -600; x < 1600; x += 2 * width) {
      path.append(Forms.box(x, -600, x + width, 1600), false);
    }
    path.transform(AffineTransform.getRotateInstance(Math.toRadians(degrees), 500, 500));
    return path;
  }

  /** Every other square of a board. */
  static Path2D checks(double side) {
    Path2D path = new Path2D.Double();
    int n = (int) Math.ceil(1000 / side);
    for (int row = 0; row < n; row++) {
      for (int column = row % 2; column < n; column += 2) {
        path.append(
            Forms.box(column * side, row * side, (column + 1) * side, (row + 1) * side), false);
      }
    }
    return path;
  }

  /**
   * Calls with points of a grid, every second row moved by half a step.
   *
   * @param step from one point to the next, and, times 0.86, from row to row
   */
  static void staggered(double step, BiConsumer<Double, Double> at) {
    double down = step * 0.86;
    int rows = (int) Math.ceil(1000 / down) + 1;
    double top = 500 - (rows - 1) / 2.0 * down;
    for (int row = 0; row < rows; row++) {
      double left = 500 - Math.ceil(600 / step) * step + (row % 2 == 0 ? 0 : step / 2);
      for (double x = left; x < 1000 + step; x += step) {
        at.accept(x, top + row * down);
      }
    }
  }

  /** Overlapping fans of arcs, row before row: the waves of Japanese cloth. */
  static void waves(Pen pen, double radius, Color line, Color ground) {
    for (int row = 0; row * radius / 2 < 1000 + 2 * radius; row++) {
      double y = row * radius / 2;
      double left = row % 2 == 0 ? 0 : -radius;
      for (double x = left; x < 1000 + radius; x += 2 * radius) {
        double[] rings = {1, 0.7, 0.4};
        for (int i = 0; i < rings.length; i++) {
          Shape fan = Paths.circle(x, y, radius * rings[i]);
          Color tone = pen.style().tone(i % 2 == 0 ? line : ground);
          pen.flat(fan, pen.style().painted() ? tone : Colours.PAPER);
          pen.ink(fan, 0.5);
        }
      }
    }
  }
}
