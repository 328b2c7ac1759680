package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;

/** Open water to the horizon; a beach or a headland sometimes. */
final class Sea {
  private static final Color SAND = new Color(0xF6DFAE);

  private Sea() {}

  static void draw(View view) {
    double horizon = view.between(450, 590);
    double light = view.between(170, 330);
    new Sky(view, horizon, horizon + 60, light).draw();
    Pen pen = view.pen();
    String prop = view.scene().get(Axis.PROP);
    boolean ashore =
        prop.equals("house") || prop.equals("cherry tree") || prop.equals("lighthouse");
    if (!ashore && view.chance(0.5)) {
      Shape island =
          Forms.ground(
              560,
              horizon + 60,
              680,
              horizon - 50,
              800,
              horizon - 110,
              960,
              horizon - 70,
              1100,
              horizon - 130);
      view.area(island, view.season().grass(), 0.5);
    }
    Shape water = Forms.box(-40, horizon, 1040, 1040);
    pen.gradient(water, view.water(0.1), view.water(1));
    pen.ink(water, 0.6);
    if (shines(view)) {
      path(view, light, horizon);
    }
    boolean beach = !ashore && view.chance(0.5);
    waves(view, horizon, beach ? 2 : 3);
    if (ashore) {
      double y = view.between(700, 760);
      Shape head =
          Forms.ground(
              410, 1060, 470, y + 130, 600, y + 20, 740, y - 10, 900, y - 25, 1060, y - 30);
      Color grass = view.season().grass();
      view.area(head, new Color(0xA58F84), 0);
      view.area(Forms.shifted(head, 70, -4), grass, 0);
      Props.draw(view, 740, y + 35);
    } else if (beach) {
      beach(view);
      Props.draw(view, 610, horizon + 190);
    } else {
      Props.draw(view, 610, horizon + 250);
    }
  }

  private static boolean shines(View view) {
    return switch (view.scene().get(Axis.SKY)) {
      case "sun", "moon", "crescent moon" -> true;
      default -> view.scene().is(Axis.TIME, "sunset");
    };
  }

  /** Light on the water, in broad flat gleams. */
  private static void path(View view, double x, double horizon) {
    Color gleam = Colours.mix(view.light().foot(), new Color(0xFFF3C0), 0.65);
    for (int i = 0; i < 5; i++) {
      double y = horizon + 26 + 22 * i + 13 * i * i;
      double half = 70 + 16 * i + view.between(-10, 10);
      Shape lens = Paths.ellipse(x + view.between(-14, 14), y, half, 9 + 3.5 * i);
      view.pen().area(lens, gleam, view.pen().style().painted() ? 0.001 : 0.5);
    }
  }

  private static void waves(View view, double horizon, int count) {
    Color foam = view.foam();
    for (int i = 0; i < count; i++) {
      double y = horizon + 80 + (i * 0.9 + 0.1 * i * i) * 95;
      double x = view.between(360, 520) + (i == 1 ? 180 : -40);
      double w = 90 + 32 * i;
      view.pen()
          .stroke(
              Paths.curve(
                  x - w, y, x - 0.5 * w, y - 0.16 * w, x, y, x + 0.5 * w, y - 0.16 * w, x + w, y),
              foam,
              11 + 4 * i);
    }
  }

  private static void beach(View view) {
    double y = view.between(810, 880);
    double[] edge = {-60, y - 60, 200, y - 10, 480, y + 50, 760, y + 60, 1060, y + 110};
    Shape sand = Forms.ground(edge);
    view.fill(Forms.shifted(sand, 0, -38), Colours.mix(Color.WHITE, view.water(0), 0.1), 0);
    view.pen().ink(Forms.shifted(sand, 0, -38), 0.5);
    view.area(sand, SAND, 0);
  }
}
