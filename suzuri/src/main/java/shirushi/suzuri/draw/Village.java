package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;

/** Cottages along a lane, hills behind them. */
final class Village {
  private Village() {}

  static void draw(View view) {
    double horizon = view.between(470, 530);
    new Sky(view, horizon, horizon - 160, view.between(170, 330)).draw();
    Color grass = view.season().grass();
    boolean snowy = view.season().snowy();
    Color hill = Colours.mix(grass, view.season().conifer(), snowy ? 0.12 : 0.45);
    double a = view.between(-40, 40);
    view.area(
        Forms.ground(
            -60,
            horizon - 90,
            220,
            horizon - 170 - a,
            520,
            horizon - 60,
            800,
            horizon - 160 + a,
            1060,
            horizon - 90),
        hill,
        0.5);
    view.area(
        Forms.ground(-60, horizon, 320, horizon - 40, 700, horizon + 10, 1060, horizon - 30),
        grass,
        0.2);
    Trees.round(view, 90, horizon + 70, 230, 0.2);
    Props.house(view, view.between(490, 530), horizon + 80, 300, 0.15);
    Trees.round(view, 900, horizon + 100, 260, 0.15);
    double near = horizon + 150;
    view.area(
        Forms.ground(-60, near - 10, 320, near + 20, 680, near - 10, 1060, near + 10), grass, 0);
    double bend = view.between(20, 70);
    Shape lane =
        River.band(
            new double[] {500, 520 + bend, 480 - bend, 540},
            new double[] {near + 6, near + 90, near + 220, 1070},
            new double[] {22, 48, 85, 150});
    view.area(lane, snowy ? new Color(0xD9E3F0) : new Color(0xE9D3A6), 0);
    Props.house(view, view.between(190, 230), near + 190, 390, 0);
    String prop = view.scene().get(Axis.PROP);
    if (prop.isEmpty() || prop.equals("none") || prop.equals("house")) {
      Props.house(view, view.between(790, 820), near + 150, 370, 0);
    } else {
      Props.draw(view, 770, near + 200);
    }
  }
}
