package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;

/** A clearing among tall trees, a path that leads in. */
final class Forest {
  private static final Color EARTH = new Color(0xE3C89A);

  private Forest() {}

  static void draw(View view) {
    double horizon = view.between(560, 640);
    new Sky(view, horizon, 270, view.between(450, 550)).draw();
    boolean pines = view.chance(0.5) && !view.season().blazing();
    Trees.wood(view, horizon, horizon - view.between(370, 420), 0.6);
    Trees.wood(view, horizon + 40, horizon - 460, 0.38);
    Color grass = view.season().grass();
    view.area(Forms.ground(-60, horizon + 20, 500, horizon - 6, 1060, horizon + 26), grass, 0.12);
    double bend = view.between(-90, 90);
    Shape path =
        River.band(
            new double[] {500, 500 + bend, 500 - 0.4 * bend, 500},
            new double[] {horizon + 4, horizon + 110, horizon + 250, 1070},
            new double[] {22, 55, 110, 210});
    view.area(path, view.season().snowy() ? new Color(0xD9E3F0) : EARTH, 0);
    double[][] stand = {{330, 50, 340}, {680, 50, 350}, {170, 110, 470}, {840, 110, 480}};
    for (double[] s : stand) {
      Trees.draw(view, pines, s[0] + view.between(-25, 25), horizon + s[1], s[2], 0.15);
    }
    Trees.draw(view, pines, view.between(-20, 40), horizon + 260, 720, 0);
    String prop = view.scene().get(Axis.PROP);
    if (prop.isEmpty() || prop.equals("none")) {
      Trees.draw(view, pines, view.between(960, 1010), horizon + 240, 690, 0);
    } else {
      Props.draw(view, 690, horizon + 230);
    }
  }
}
