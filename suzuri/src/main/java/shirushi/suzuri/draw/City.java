package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Four tall houses on a street, towers in the haze behind them. */
final class City {
  private static final Color LAMP = new Color(0xFFD862);
  private static final Color[] WALLS = {
    new Color(0xE9A486),
    new Color(0x8FB4D4),
    new Color(0xF1DCB0),
    new Color(0xB7A5CE),
    new Color(0x97BFA8),
    new Color(0xC9CCD6)
  };

  private City() {}

  static void draw(View view) {
    double street = view.between(830, 880);
    new Sky(view, 640, 250, view.between(170, 330)).draw();
    skyline(view, view.between(400, 460), 0.68);
    skyline(view, view.between(500, 540), 0.42);
    int colour = view.random().nextInt(WALLS.length);
    double[] widths = {215, 180, 235, 200, 190};
    double[] tall = {330, 470, 280, 560, 420};
    double x = -20;
    for (int i = 0; i < widths.length; i++) {
      double w = widths[i];
      double top = street - tall[i] * view.between(0.88, 1.1);
      building(view, x, top, x + w, street, WALLS[(colour + i) % WALLS.length], i);
      x += w + (i == 1 ? 14 : 8);
    }
    String prop = view.scene().get(Axis.PROP);
    if (prop.equals("boat") || prop.equals("lighthouse")) {
      Shape canal = Forms.box(-60, street, 1060, 1060);
      view.pen().gradient(canal, view.water(0.3), view.water(1));
      view.pen().ink(canal, 1);
      Props.draw(view, 330, 960);
      return;
    }
    Color stone = view.season().snowy() ? Season.SNOW : new Color(0xD8D3CC);
    view.area(Forms.box(-60, street, 1060, street + 40), stone, 0);
    view.area(Forms.box(-60, street + 40, 1060, 1060), new Color(0x7E7F92), 0);
    for (int i = 0; i < 3; i++) {
      double left = 60 + 340 * i;
      view.fill(
          Paths.polygon(
              left,
              street + 88,
              left + 190,
              street + 88,
              left + 180,
              street + 108,
              left - 10,
              street + 108),
          new Color(0xF4EEDC),
          0);
    }
    if (prop.isEmpty() || prop.equals("none")) {
      Trees.round(view, view.between(70, 110), street + 26, 260, 0);
      Trees.round(view, view.between(530, 570), street + 26, 230, 0);
    } else {
      Props.draw(view, 330, street + 36);
    }
  }

  private static void skyline(View view, double top, double distance) {
    Path2D path = new Path2D.Double();
    double x = -40;
    path.moveTo(x, 1060);
    while (x < 1040) {
      double y = top + view.between(-90, 110);
      double w = view.between(90, 170);
      path.lineTo(x, y);
      path.lineTo(x + w, y);
      x += w;
    }
    path.lineTo(x, 1060);
    path.closePath();
    view.area(path, new Color(0x8095BC), distance);
  }

  /** Two windows wide and at most three high: few enough to be seen. */
  private static void building(
      View view, double left, double top, double right, double foot, Color wall, int number) {
    double w = right - left;
    if (number % 3 == 1) {
      Shape roof = Paths.polygon(left - 8, top + 4, left + w / 2, top - 80, right + 8, top + 4);
      view.area(roof, view.season().snowy() ? Season.SNOW : new Color(0xB4584E), 0);
    }
    Shape front = Forms.box(left, top, right, foot);
    view.area(front, Forms.box(right - 0.16 * w, top, right, foot), wall, 0);
    if (number % 3 != 1) {
      Color ledge = view.season().snowy() ? Season.SNOW : Colours.shadow(wall);
      view.area(Forms.box(left - 7, top - 12, right + 7, top + 20), ledge, 0);
    }
    int floors = (int) Math.min(3, (foot - top - 60) / 115);
    for (int floor = 0; floor < floors; floor++) {
      double y = top + 55 + floor * (foot - top - 90) / floors;
      for (int i = 0; i < 2; i++) {
        double x = left + w * (0.12 + 0.37 * i);
        boolean lit = view.light().dark() && view.chance(0.75);
        Color glass =
            lit ? LAMP : view.light().near(new Color(view.light().dark() ? 0x5A6A92 : 0xCFE8F4));
        view.pen().area(Forms.box(x, y, x + 0.25 * w, y + 74), glass, 0.7);
      }
    }
  }
}
