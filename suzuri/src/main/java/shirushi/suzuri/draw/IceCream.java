package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** Ice cream in a cone: one scoop, two, or a soft twist. */
final class IceCream implements Motif {
  private static final Color WAFFLE = new Color(0xE3AC62);
  private static final Color CRUST = new Color(0xC48842);
  private static final String[] USUAL = {"pink", "white", "brown", "green", "yellow", "blue"};

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    String name = Objects.colour(scene, random, USUAL);
    Color ice = Colours.mix(Colours.thing(name), Color.WHITE, name.equals("black") ? 0 : 0.12);
    int kind = random.nextInt(3);
    cone(scene, pen);
    switch (kind) {
      case 0 -> scoop(scene, pen, ice, 500, 380, 250);
      case 1 -> {
        scoop(scene, pen, Colours.mix(ice, Color.WHITE, 0.2), 500, 215, 165);
        scoop(scene, pen, ice, 500, 430, 222);
      }
      default -> twist(scene, pen, ice);
    }
  }

  private static void cone(Scene scene, Pen pen) {
    Path2D cone = new Path2D.Double();
    cone.moveTo(285, 510);
    cone.lineTo(470, 945);
    cone.quadTo(500, 990, 530, 945);
    cone.lineTo(715, 510);
    cone.closePath();
    Rim.around(pen, scene, WAFFLE, cone);
    pen.fill(cone, WAFFLE);
    pen.shade(cone, Form.rest(cone, -70, 0), WAFFLE);
    double[][] lines = {
      {345, 650, 560, 520}, {395, 768, 690, 570}, {440, 876, 640, 690},
      {655, 650, 440, 520}, {605, 768, 310, 570}, {560, 876, 360, 690}
    };
    for (double[] l : lines) {
      pen.stroke(Paths.curve(l), CRUST, 13);
    }
    pen.ink(cone, 1);
  }

  private static void scoop(Scene scene, Pen pen, Color ice, double x, double y, double r) {
    Path2D scoop = new Path2D.Double();
    scoop.moveTo(x - r, y + 0.42 * r);
    scoop.curveTo(x - 1.12 * r, y - 1.35 * r, x + 1.12 * r, y - 1.35 * r, x + r, y + 0.42 * r);
    double step = 2 * r / 4;
    for (int i = 0; i < 4; i++) {
      double from = x + r - i * step;
      double drop = y + r * (i == 1 ? 1.05 : 0.86);
      scoop.curveTo(from, drop, from - step, drop, from - step, y + 0.46 * r);
    }
    scoop.closePath();
    Rim.around(pen, scene, ice, scoop);
    pen.fill(scoop, ice);
    pen.shade(scoop, Form.rest(scoop, -0.22 * r, -0.16 * r), ice);
    pen.light(scoop, Paths.ellipse(x - 0.45 * r, y - 0.4 * r, 0.2 * r, 0.13 * r), ice);
    pen.ink(scoop, 1);
  }

  private static void twist(Scene scene, Pen pen, Color ice) {
    Shape[] rolls = {
      Paths.blob(500, 40, 545, 80, 590, 170, 560, 215, 500, 225, 430, 215, 410, 170, 450, 110),
      Tube.of(150, 130, 405, 250, 500, 270, 600, 235),
      Tube.of(165, 150, 350, 375, 500, 400, 655, 355),
      Tube.of(170, 165, 300, 500, 500, 530, 705, 480)
    };
    Rim.around(pen, scene, ice, rolls);
    for (int i = rolls.length - 1; i >= 0; i--) {
      Form.solid(pen, rolls[i], ice, 26);
    }
  }
}
