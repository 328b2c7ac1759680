package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** A three-cornered rice ball in a sheet of seaweed. */
final class RiceBall implements Motif {
  private static final Color RICE = new Color(0xFBFAF4);
  private static final Color SEAWEED = new Color(0x2F4038);
  private static final Color PLUM = new Color(0xD9474F);

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    double wide = 0.95 + 0.1 * random.nextDouble();
    boolean plum = random.nextInt(3) == 0;
    Shape rice =
        Form.widened(
            Paths.blob(
                500, 120, 600, 165, 740, 400, 860, 640, 870, 770, 780, 850, 500, 872, 220, 850, 130,
                770, 140, 640, 260, 400, 400, 165),
            wide);
    Form.ground(pen, 500, 865, 370);
    Rim.around(pen, scene, RICE, rice);
    Form.solid(pen, rice, RICE, 56);
    grains(pen);
    Path2D seaweed = new Path2D.Double();
    seaweed.moveTo(335, 600);
    seaweed.quadTo(500, 575, 665, 600);
    seaweed.lineTo(672, 868);
    seaweed.quadTo(500, 896, 328, 868);
    seaweed.closePath();
    if (pen.style().painted()) {
      Form.solid(pen, seaweed, SEAWEED, 22);
    } else {
      pen.black(seaweed);
    }
    pen.light(seaweed, Tube.of(26, 20, 385, 660, 382, 790), SEAWEED);
    if (plum) {
      Form.solid(pen, Paths.circle(500, 400, 72), PLUM, 14);
    }
  }

  private static void grains(Pen pen) {
    Color grain = Colours.shadow(RICE);
    double[] xy = {420, 290, 590, 330, 320, 520, 690, 545, 250, 700, 770, 720};
    for (int i = 0; i < xy.length; i += 2) {
      double tilt = i % 4 == 0 ? 16 : -16;
      pen.stroke(
          Paths.curve(xy[i] - 20, xy[i + 1] + tilt, xy[i], xy[i + 1], xy[i] + 20, xy[i + 1] - tilt),
          grain,
          16);
    }
  }
}
