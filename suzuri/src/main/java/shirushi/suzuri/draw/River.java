package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** A river that winds from the hills to the viewer's feet. */
final class River {
  private River() {}

  static void draw(View view) {
    double horizon = view.between(460, 540);
    new Sky(view, horizon, horizon - 120, view.between(430, 560)).draw();
    Color grass = view.season().grass();
    Color hill = Colours.mix(grass, view.season().conifer(), view.season().snowy() ? 0.1 : 0.4);
    double a = view.between(-40, 30);
    view.area(
        Forms.ground(
            -60,
            horizon - 60 + a,
            240,
            horizon - 120,
            520,
            horizon - 20,
            800,
            horizon - 140 - a,
            1060,
            horizon - 70),
        hill,
        0.55);
    view.area(
        Forms.ground(-60, horizon + 10, 300, horizon + 20, 640, horizon + 4, 1060, horizon + 12),
        grass,
        0.2);
    Trees.round(view, 130, horizon + 70, 190, 0.25);
    Trees.round(view, 760, horizon + 60, 170, 0.3);
    Trees.round(view, 890, horizon + 90, 220, 0.2);
    double bend = view.between(80, 160);
    double[] x = {560, 500 + bend, 470 - 0.5 * bend, 560, 640};
    double[] y = {horizon + 8, horizon + 90, horizon + 210, horizon + 350, 1070};
    double[] half = {12, 45, 95, 165, 260};
    Shape river = band(x, y, half);
    view.pen().gradient(river, view.water(0.1), view.water(0.8));
    view.pen().ink(river, 1);
    Color foam = view.foam();
    for (int i = 2; i < 4; i++) {
      double w = half[i] * 0.55;
      double at = y[i] + 40;
      Shape wave = Paths.curve(x[i] - w, at, x[i], at - 0.3 * w, x[i] + w, at + 6);
      view.pen().stroke(wave, foam, 10 + 3 * i);
    }
    switch (view.scene().get(Axis.PROP)) {
      case "boat" -> Props.draw(view, 570, 860);
      case "house", "cherry tree", "lighthouse" -> Props.draw(view, 215, horizon + 290);
      default -> {
        Trees.round(view, 170, horizon + 300, view.between(420, 480), 0);
        Trees.bush(view, 930, 900, 240, 0);
      }
    }
  }

  /** A band along a line of points, as wide as each point says. */
  static Path2D band(double[] x, double[] y, double[] half) {
    int n = x.length;
    double[] left = new double[2 * n];
    double[] right = new double[2 * n];
    for (int i = 0; i < n; i++) {
      left[2 * i] = x[i] - half[i];
      left[2 * i + 1] = y[i];
      right[2 * i] = x[n - 1 - i] + half[n - 1 - i];
      right[2 * i + 1] = y[n - 1 - i];
    }
    Path2D path = Paths.curve(left);
    path.append(Paths.curve(right), true);
    path.closePath();
    return path;
  }
}
