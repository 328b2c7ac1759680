package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;

/** One great peak, lower ones behind it, a meadow with pines before it. */
final class Mountains {
  private static final Color ROCK = new Color(0x6C7FAE);

  private Mountains() {}

  static void draw(View view) {
    double horizon = view.between(600, 690);
    new Sky(view, horizon, 330, view.between(170, 330)).draw();
    double x = view.between(540, 680);
    double top = view.between(150, 230);
    peak(view, x - view.between(330, 400), view.between(340, 400), horizon + 60, 330, 0.62);
    double second = view.chance(0.4) ? view.between(235, 280) : view.between(320, 400);
    peak(view, x + view.between(270, 360), second, horizon + 60, 340, 0.5);
    peak(view, x, top, horizon + 80, view.between(420, 480), 0.12);
    double dip = view.between(-30, 30);
    Color grass = view.season().grass();
    view.area(
        Forms.ground(-60, horizon + dip, 300, horizon + 40, 700, horizon - dip, 1060, horizon + 30),
        Colours.mix(grass, view.season().conifer(), view.season().snowy() ? 0.08 : 0.35),
        0.2);
    boolean pines = !view.season().blazing();
    for (int i = 0; i < 3; i++) {
      Trees.draw(view, pines, 760 + 110 * i, horizon + 90 + 20 * i, view.between(170, 220), 0.15);
    }
    double near = horizon + view.between(110, 150);
    view.area(
        Forms.ground(-60, near - 40, 250, near - 20, 620, near + 50, 1060, near + 20), grass, 0);
    if (view.scene().is(Axis.PROP, "none") || !view.scene().has(Axis.PROP)) {
      Trees.draw(view, pines, view.between(110, 160), near + 130, view.between(330, 390), 0);
      Trees.draw(view, pines, view.between(270, 300), near + 160, view.between(240, 280), 0);
    } else {
      Props.draw(view, 320, near + 110);
    }
  }

  /** Its sides break at the snow line; the ridge parts light from shadow. */
  private static void peak(
      View view, double x, double top, double foot, double half, double distance) {
    double h = foot - top;
    double line = view.season().snowy() ? 0.62 : view.between(0.3, 0.38);
    double lx = x - half * line * view.between(0.8, 0.95);
    double rx = x + half * line * view.between(0.8, 0.95);
    double y = top + line * h;
    Shape mountain =
        Paths.polygon(
            x - half,
            foot,
            lx,
            y,
            x - 0.12 * half,
            top + 0.1 * h,
            x,
            top,
            x + 0.1 * half,
            top + 0.08 * h,
            rx,
            y,
            x + half,
            foot);
    Shape dark =
        Paths.polygon(
            x,
            top - 9,
            x + 0.07 * half,
            top + 0.25 * h,
            x - 0.06 * half,
            top + 0.45 * h,
            x + 0.12 * half,
            top + 0.7 * h,
            x + 0.02 * half,
            foot,
            x + 2 * half,
            foot,
            x + 2 * half,
            top - 9);
    Color rock = view.light().far(ROCK, distance);
    view.pen().fill(mountain, rock);
    view.pen().shade(mountain, dark, rock);
    Shape cap =
        Paths.polygon(
            lx,
            y,
            x - 0.12 * half,
            top + 0.1 * h,
            x,
            top,
            x + 0.1 * half,
            top + 0.08 * h,
            rx,
            y,
            mid(x, rx, 0.6),
            y - 0.02 * h,
            mid(x, rx, 0.35),
            y + 0.12 * h,
            x + 0.02 * half,
            y - 0.03 * h,
            mid(x, lx, 0.35),
            y + 0.1 * h,
            mid(x, lx, 0.62),
            y - 0.03 * h);
    Color snow = view.light().far(Season.SNOW, distance * 0.8);
    view.pen().fill(cap, snow);
    view.pen().shade(cap, dark, snow);
    view.pen().ink(cap, 0.5 - 0.3 * distance);
    view.pen().ink(mountain, 1 - 0.65 * distance);
  }

  private static double mid(double a, double b, double t) {
    return a + (b - a) * t;
  }
}
