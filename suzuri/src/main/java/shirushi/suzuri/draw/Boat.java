package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** A small boat under sail on a patch of water. */
final class Boat implements Motif {
  private static final Color CANVAS = new Color(0xFCF7EA);
  private static final Color WOOD = new Color(0x8A623F);
  private static final Color WATER = new Color(0x6DB5DC);
  private static final Color FOAM = new Color(0xE6F5FB);
  private static final String[] USUAL = {"red", "blue", "white", "green", "brown", "orange"};

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    String name = Objects.colour(scene, random, USUAL);
    Color hull = Colours.thing(name);
    double belly = 50 * random.nextDouble();
    boolean jib = random.nextInt(3) > 0;
    Pen tilted =
        pen.moved(
            AffineTransform.getRotateInstance(
                Math.toRadians(-5 + 10 * random.nextDouble()), 500, 800));

    Shape body = hull();
    Shape main = sail(530, 120, 815 + belly, 640, 530, 650, belly);
    Shape fore = sail(468, 190, 225 - belly, 640, 468, 650, -belly);
    Rim.around(tilted, scene, CANVAS, main);
    tilted.area(Tube.of(26, 30, 500, 80, 500, 700), WOOD);
    Form.solid(tilted, main, CANVAS, 36);
    if (jib) {
      Rim.around(tilted, scene, CANVAS, fore);
      Form.solid(tilted, fore, CANVAS, 26);
    }
    Shape flag = Paths.polygon(500, 70, 400, 105, 500, 140);
    Rim.around(tilted, scene, hull, flag, body);
    tilted.area(flag, hull);
    tilted.fill(body, hull);
    tilted.shade(
        body, Paths.blob(100, 800, 400, 830, 700, 800, 900, 700, 950, 950, 100, 950), hull);
    tilted.ink(body, 1);
    tilted.area(Tube.of(44, 44, 140, 700, 500, 716, 860, 700), Colours.mix(hull, CANVAS, 0.7));
    water(pen);
  }

  private static Shape hull() {
    Path2D path = new Path2D.Double();
    path.moveTo(130, 690);
    path.quadTo(500, 725, 870, 690);
    path.quadTo(830, 850, 740, 900);
    path.lineTo(280, 900);
    path.quadTo(170, 840, 130, 690);
    path.closePath();
    return path;
  }

  private static Shape sail(
      double topX,
      double topY,
      double outX,
      double outY,
      double footX,
      double footY,
      double belly) {
    Path2D path = new Path2D.Double();
    path.moveTo(topX, topY);
    path.quadTo((topX + outX) / 2 + 60 * Math.signum(outX - topX) + belly, 350, outX, outY);
    path.quadTo((topX + outX) / 2, footY + 25, footX, footY);
    path.closePath();
    return path;
  }

  private static void water(Pen pen) {
    Path2D water = new Path2D.Double();
    water.moveTo(70, 870);
    for (int i = 0; i < 5; i++) {
      double x = 70 + i * 172;
      water.quadTo(x + 43, 826, x + 86, 862);
      water.quadTo(x + 129, 898, x + 172, 862);
    }
    water.quadTo(960, 950, 780, 965);
    water.lineTo(220, 965);
    water.quadTo(40, 950, 70, 870);
    water.closePath();
    pen.area(water, WATER);
    pen.stroke(Paths.curve(220, 918, 290, 902, 360, 918), FOAM, 16);
    pen.stroke(Paths.curve(560, 922, 640, 904, 720, 922), FOAM, 16);
  }
}
