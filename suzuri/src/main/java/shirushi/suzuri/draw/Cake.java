package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** A round cake on a plate: sponge below, icing that runs down, berries on top. */
final class Cake implements Motif {
  private static final Color PLATE = new Color(0xF2F1F4);
  private static final Color SPONGE = new Color(0xF0CB8C);
  private static final Color CREAM = new Color(0xFFF6E8);
  private static final Color BERRY = new Color(0xD93A45);
  private static final Color GREEN = new Color(0x5FAE58);
  private static final Color COCOA = new Color(0x74492F);
  private static final String[] USUAL = {"pink", "white", "brown", "yellow"};

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    String name = Objects.colour(scene, random, USUAL);
    Color icing = name.equals("brown") ? COCOA : Colours.thing(name);
    Shape plate = Paths.ellipse(500, 860, 430, 75);
    Form.ground(pen, 500, 905, 330);
    Rim.around(pen, scene, PLATE, plate);
    Form.solid(pen, plate, PLATE, 16);

    Path2D sponge = new Path2D.Double();
    sponge.moveTo(180, 470);
    sponge.lineTo(180, 800);
    sponge.curveTo(180, 900, 820, 900, 820, 800);
    sponge.lineTo(820, 470);
    sponge.closePath();
    Shape top = icing(random);
    Rim.around(pen, scene, icing, sponge, top);
    pen.fill(sponge, SPONGE);
    pen.shade(sponge, Form.rest(sponge, -80, -10), SPONGE);
    pen.stroke(Paths.curve(186, 730, 330, 782, 500, 796, 670, 782, 814, 730), CREAM, 40);
    pen.ink(sponge, 1);
    pen.fill(top, icing);
    pen.shade(top, Form.rest(top, -60, -14), icing);
    pen.light(top, Paths.ellipse(350, 440, 90, 26), icing);
    pen.ink(top, 1);
    int berries = 1 + 2 * random.nextInt(2);
    for (int i = 0; i < berries; i++) {
      double x = berries == 1 ? 500 : 330 + 170 * i;
      topping(pen, x, berries == 1 ? 400 : 405 + (i == 1 ? 40 : 0), berries == 1 ? 1.4 : 1);
    }
  }

  private static Shape icing(SplittableRandom random) {
    Path2D path = new Path2D.Double();
    path.moveTo(165, 460);
    path.curveTo(165, 340, 835, 340, 835, 460);
    int runs = 5;
    double step = 670.0 / runs;
    double x = 835;
    path.lineTo(x, 560);
    for (int i = 0; i < runs; i++) {
      double sag = 40 * Math.sin(Math.PI * (i + 0.5) / runs);
      double drop = 600 + sag + 80 * random.nextDouble();
      path.curveTo(x, drop + 40, x - step * 0.62, drop + 40, x - step * 0.62, drop - 20);
      path.curveTo(x - step * 0.62, drop - 90, x - step, drop - 90, x - step, 560 + sag / 2);
      x -= step;
    }
    path.closePath();
    return path;
  }

  private static void topping(Pen pen, double x, double y, double size) {
    Pen at = pen.moved(new AffineTransform(size, 0, 0, size, x, y));
    Form.solid(
        at,
        Paths.blob(-90, 20, -60, -20, 0, -40, 60, -20, 90, 20, 60, 46, 0, 54, -60, 46),
        CREAM,
        10);
    Shape berry =
        Paths.blob(0, -165, 60, -150, 82, -90, 50, -20, 0, 12, -50, -20, -82, -90, -60, -150);
    Form.solid(at, berry, BERRY, 18);
    at.light(berry, Paths.ellipse(-34, -100, 16, 26), BERRY);
    at.area(Paths.star(0, -158, 66, 26, 5, 0), GREEN, 0.8);
  }
}
