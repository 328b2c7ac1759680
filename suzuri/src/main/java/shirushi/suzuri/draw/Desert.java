package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Dunes with sharp crests, and cacti. */
final class Desert {
  private static final Color SAND = new Color(0xF0C57C);
  private static final Color CACTUS = new Color(0x4E9B62);

  private Desert() {}

  static void draw(View view) {
    double horizon = view.between(490, 590);
    new Sky(view, horizon, horizon - 130, view.between(170, 330)).draw();
    Color sand = view.season().snowy() ? Colours.mix(SAND, Season.SNOW, 0.6) : SAND;
    if (view.chance(0.5)) {
      double x = view.between(400, 560);
      Shape mesa =
          Paths.polygon(
              x - 60,
              1060,
              x,
              horizon - 130,
              x + 40,
              horizon - 150,
              x + 230,
              horizon - 150,
              x + 260,
              horizon - 120,
              x + 340,
              1060);
      view.area(mesa, Forms.box(x + 170, 0, 1000, 1060), new Color(0xCB7B58), 0.35);
    }
    dune(view, view.between(700, 800), horizon - 70, horizon + 60, sand, 0.3);
    dune(view, view.between(220, 330), horizon + 20, horizon + 130, sand, 0.14);
    dune(view, view.between(640, 760), horizon + 140, horizon + 260, sand, 0);
    String prop = view.scene().get(Axis.PROP);
    if (prop.isEmpty() || prop.equals("none")) {
      cactus(view, view.between(650, 730), horizon + 350, view.between(380, 440));
      cactus(view, view.between(120, 200), horizon + 220, 220);
    } else {
      cactus(view, view.between(170, 220), horizon + 320, 300);
      Props.draw(view, 650, horizon + 290);
    }
  }

  /** The crest runs down from its top in a curve; beyond it lies shadow. */
  private static void dune(
      View view, double x, double top, double foot, Color sand, double distance) {
    double h = foot - top;
    Path2D dune = new Path2D.Double();
    dune.moveTo(x - 1100, foot + 0.4 * h);
    dune.curveTo(x - 500, foot, x - 240, top + 0.1 * h, x, top);
    dune.curveTo(x + 200, top + 0.5 * h, x + 420, foot, x + 1100, foot);
    dune.lineTo(x + 1100, 1060);
    dune.lineTo(x - 1100, 1060);
    dune.closePath();
    Path2D dark = new Path2D.Double();
    dark.moveTo(x, top - 9);
    dark.curveTo(x - 20, top + 0.7 * h, x + 120, top + h, x - 60, top + 2.6 * h);
    dark.curveTo(x + 200, top + 2.2 * h, x + 420, top + 1.6 * h, x + 1100, top + 1.5 * h);
    dark.lineTo(x + 1100, top - 9);
    dark.closePath();
    view.area(dune, dark, sand, distance);
  }

  private static void cactus(View view, double x, double foot, double height) {
    double w = height * 0.1;
    Path2D body = new Path2D.Double();
    arm(body, x, foot, foot - height, w);
    Shape left = elbow(x - 2.9 * w, foot - 0.42 * height, foot - 0.72 * height, w * 0.7, 2.6 * w);
    Shape right = elbow(x + 2.9 * w, foot - 0.3 * height, foot - 0.62 * height, w * 0.7, -2.6 * w);
    for (Shape s : new Shape[] {left, right, body}) {
      view.area(s, Forms.box(s.getBounds2D().getCenterX() + w * 0.3, 0, 1100, 1060), CACTUS, 0);
    }
  }

  private static void arm(Path2D path, double x, double foot, double top, double w) {
    path.moveTo(x - w, foot);
    path.lineTo(x - w, top + w);
    path.curveTo(x - w, top - 0.4 * w, x + w, top - 0.4 * w, x + w, top + w);
    path.lineTo(x + w, foot);
    path.closePath();
  }

  /** An arm that leaves the trunk sideways and turns up. */
  private static Shape elbow(double x, double foot, double top, double w, double to) {
    double s = Math.signum(to);
    Path2D path = new Path2D.Double();
    path.moveTo(x - s * w, top + w);
    path.curveTo(x - s * w, top - 0.4 * w, x + s * w, top - 0.4 * w, x + s * w, top + w);
    path.lineTo(x + s * w, foot - 2 * w);
    path.lineTo(x + to, foot - 2 * w);
    path.lineTo(x + to, foot);
    path.lineTo(x, foot);
    path.quadTo(x - s * w, foot, x - s * w, foot - 1.4 * w);
    path.closePath();
    return path;
  }
}
