package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.SplittableRandom;

/** A straight sword, point up or down, with a coloured hilt and a gem. */
final class Sword implements Motif {
  private static final Color STEEL = new Color(0xDDE5EE);
  private static final Color EDGE = new Color(0xA9B7C8);
  private static final Color GOLD = new Color(0xE2B548);
  private static final Color SILVER = new Color(0xC3CAD6);
  private static final String[] USUAL = {"red", "blue", "green", "purple", "brown", "black"};

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    String name = Objects.colour(scene, random, USUAL);
    Color hilt = Colours.thing(name);
    Color metal = name.equals("yellow") || name.equals("orange") ? SILVER : GOLD;
    boolean winged = random.nextInt(2) == 0;
    double wide = 58 + 16 * random.nextDouble();
    double turn = 22 + 14 * random.nextDouble();
    AffineTransform pose = AffineTransform.getTranslateInstance(500, 500);
    pose.rotate(Math.toRadians(turn));
    pose.scale(1.08, 0.98);
    pose.translate(-500, -500);
    Pen held = pen.moved(pose);

    Shape blade =
        Paths.polygon(500 - wide, 640, 500 - wide, 130, 500, 25, 500 + wide, 130, 500 + wide, 640);
    Shape guard =
        winged
            ? Paths.blob(
                500, 610, 600, 620, 700, 585, 760, 560, 745, 640, 670, 700, 570, 705, 500, 712, 430,
                705, 330, 700, 255, 640, 240, 560, 300, 585, 400, 620)
            : Paths.blob(
                500, 610, 620, 618, 740, 618, 775, 660, 740, 702, 620, 702, 500, 712, 380, 702, 260,
                702, 225, 660, 260, 618, 380, 618);
    Shape grip = Paths.polygon(455, 690, 545, 690, 538, 900, 462, 900);
    Shape pommel = Paths.circle(500, 915, 62);
    Rim.around(held, scene, STEEL, blade);
    Rim.around(held, scene, hilt, grip, guard, pommel);

    held.fill(blade, STEEL);
    Form.within(held, Paths.polygon(500, 25, 500 + wide, 130, 500 + wide, 640, 500, 640), EDGE);
    held.ink(blade, 1);
    held.ink(Paths.curve(500, 60, 500, 610), 0.7);
    Form.solid(held, grip, Colours.mix(hilt, Colours.INK, 0.12), 16);
    Coat tone = Coat.of(hilt);
    for (int y = 760; y < 860; y += 55) {
      tone.fold(held, Paths.curve(464, y + 14, 536, y - 14), 1);
    }
    Form.solid(held, pommel, metal, 12);
    Form.solid(held, guard, hilt, 18);
    Shape setting = Paths.circle(500, 660, 76);
    held.area(setting, metal);
    Shape gem = Paths.circle(500, 660, 54);
    held.area(gem, Colours.mix(hilt, Color.WHITE, 0.18));
    held.light(gem, Paths.ellipse(482, 640, 20, 14), hilt);
  }
}
