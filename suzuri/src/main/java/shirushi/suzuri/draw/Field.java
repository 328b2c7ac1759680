package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;

/** Rows of crop that run to the horizon, and one tree. */
final class Field {
  private Field() {}

  static void draw(View view) {
    double horizon = view.between(480, 580);
    new Sky(view, horizon, horizon - 110, view.between(170, 330)).draw();
    Color grass = view.season().grass();
    Color hill = Colours.mix(grass, view.season().conifer(), view.season().snowy() ? 0.12 : 0.45);
    double a = view.between(-30, 30);
    view.area(
        Forms.ground(
            -60,
            horizon - 40,
            200,
            horizon - 110 + a,
            480,
            horizon - 40,
            760,
            horizon - 100 - a,
            1060,
            horizon - 30),
        hill,
        0.5);
    view.area(Forms.ground(-60, horizon, 500, horizon - 12, 1060, horizon), grass, 0.25);
    Color crop = view.season().crop();
    double field = horizon + view.between(36, 56);
    Shape plot = Forms.ground(-60, field, 500, field - 8, 1060, field);
    rows(view, plot, view.between(330, 670), field, crop);
    String prop = view.scene().get(Axis.PROP);
    if (prop.isEmpty() || prop.equals("none")) {
      Trees.round(view, view.between(690, 780), field + 50, view.between(370, 430), 0.05);
    } else {
      Props.draw(view, 700, prop.equals("boat") ? field + 230 : field + 150);
    }
  }

  private static void rows(View view, Shape plot, double vanishing, double y, Color crop) {
    Color pale = view.light().near(crop);
    Color deep =
        view.light().near(Colours.shift(crop, -0.015, 1.25, view.season().snowy() ? 0.9 : 0.8));
    view.pen().fill(plot, pale);
    for (int i = -6; i < 7; i++) {
      double near = vanishing + i * 330 - 80;
      double far = vanishing + i * 52 - 12;
      Shape row = Paths.polygon(far, y - 4, far + 25, y - 4, near + 165, 1060, near, 1060);
      view.pen().fill(row, deep);
      view.pen().ink(row, 0.45);
    }
    view.pen().ink(plot, 0.8);
  }
}
