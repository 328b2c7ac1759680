package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** One tree: a round crown in the colour of its season, or a fir. */
final class Tree implements Motif {
  private static final Color BARK = new Color(0x7B5238);
  private static final Color GRASS = new Color(0x8CC474);
  private static final Color SNOW = new Color(0xEFF4FA);
  private static final Color FIR = new Color(0x3F8A5F);

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    String name = Objects.colour(scene, random, "green");
    boolean snowy = name.equals("white");
    boolean green = name.equals("green");
    Shape mound =
        Paths.blob(150, 900, 300, 862, 500, 850, 700, 862, 850, 900, 700, 945, 500, 955, 300, 945);
    pen.area(mound, snowy ? SNOW : GRASS);
    Form.ground(pen, 510, 890, 170);
    if ((snowy || green) && random.nextInt(3) == 0) {
      fir(scene, pen, snowy, random);
    } else {
      broad(scene, pen, snowy ? SNOW : Colours.thing(name), random);
    }
  }

  private static void broad(Scene scene, Pen pen, Color leaves, SplittableRandom random) {
    double lean = -30 + 60 * random.nextDouble();
    Shape trunk = trunk(lean);
    double[][] puffs = {
      {300, 400, 165},
      {690, 390, 165},
      {380, 270, 165},
      {610, 260, 160},
      {500, 200, 140},
      {370, 500, 145},
      {620, 505, 145},
      {500, 400, 210}
    };
    Area crown = new Area();
    for (double[] p : puffs) {
      double grow = 0.93 + 0.16 * random.nextDouble();
      crown.add(new Area(Paths.circle(p[0] + lean / 2, p[1], p[2] * grow)));
    }
    Rim.around(pen, scene, BARK, trunk);
    Form.solid(pen, trunk, BARK, 22);
    Rim.around(pen, scene, leaves, crown);
    pen.fill(crown, leaves);
    pen.shade(crown, under(lean / 2), leaves);
    pen.light(crown, Paths.ellipse(390 + lean / 2, 215, 92, 60), leaves);
    pen.ink(crown, 1);
    Coat tone = Coat.of(leaves);
    tone.fold(pen, scallops(300 + lean / 2, 400), 0.9);
    tone.fold(pen, scallops(540 + lean / 2, 285), 0.9);
  }

  /** The scalloped shadow at the crown's foot. */
  private static Shape under(double dx) {
    Path2D path = new Path2D.Double();
    path.moveTo(100, 470);
    path.quadTo(200 + dx, 560, 320 + dx, 490);
    path.quadTo(430 + dx, 590, 540 + dx, 500);
    path.quadTo(660 + dx, 560, 720 + dx, 430);
    path.quadTo(790 + dx, 400, 760 + dx, 260);
    path.lineTo(1000, 260);
    path.lineTo(1000, 800);
    path.lineTo(100, 800);
    path.closePath();
    return path;
  }

  /** A line of leaves within the crown. */
  private static Shape scallops(double x, double y) {
    Path2D path = new Path2D.Double();
    path.moveTo(x, y);
    path.quadTo(x + 10, y + 62, x + 64, y + 42);
    path.quadTo(x + 100, y + 82, x + 140, y + 36);
    return path;
  }

  private static Shape trunk(double lean) {
    Path2D path = new Path2D.Double();
    path.moveTo(395, 905);
    path.quadTo(465, 860, 462 + lean / 2, 700);
    path.lineTo(440 + lean, 470);
    path.lineTo(570 + lean, 470);
    path.lineTo(542 + lean / 2, 700);
    path.quadTo(545, 860, 615, 905);
    path.quadTo(505, 925, 395, 905);
    path.closePath();
    return path;
  }

  private static void fir(Scene scene, Pen pen, boolean snowy, SplittableRandom random) {
    double wide = 0.9 + 0.2 * random.nextDouble();
    Shape trunk = Paths.polygon(452, 740, 445, 905, 555, 905, 548, 740);
    Form.solid(pen, trunk, BARK, 18);
    Color leaves = snowy ? new Color(0x7FA9A4) : FIR;
    double[][] tiers = {{780, 320, 430}, {590, 260, 250}, {390, 195, 80}};
    for (double[] tier : tiers) {
      Shape boughs = boughs(tier[0], tier[1] * wide, tier[2]);
      Rim.around(pen, scene, leaves, boughs);
      Form.solid(pen, boughs, leaves, 34);
      if (snowy) {
        pen.area(cap(tier[0], tier[1] * wide, tier[2]), SNOW, 0.8);
      }
    }
  }

  private static Shape boughs(double foot, double half, double top) {
    Path2D path = new Path2D.Double();
    path.moveTo(500, top);
    path.quadTo(500 + half * 0.4, foot - 90, 500 + half, foot - 20);
    path.quadTo(500 + half * 0.75, foot + 40, 500 + half * 0.5, foot);
    path.quadTo(500 + half * 0.25, foot + 60, 500, foot + 8);
    path.quadTo(500 - half * 0.25, foot + 60, 500 - half * 0.5, foot);
    path.quadTo(500 - half * 0.75, foot + 40, 500 - half, foot - 20);
    path.quadTo(500 - half * 0.4, foot - 90, 500, top);
    path.closePath();
    return path;
  }

  private static Shape cap(double foot, double half, double top) {
    Path2D path = new Path2D.Double();
    path.moveTo(500, top);
    path.quadTo(500 + half * 0.38, foot - 95, 500 + half * 0.86, foot - 42);
    path.quadTo(500 + half * 0.55, foot - 10, 500 + half * 0.4, foot - 85);
    path.quadTo(500 + half * 0.15, foot - 20, 500, foot - 90);
    path.quadTo(500 - half * 0.2, foot - 10, 500 - half * 0.42, foot - 80);
    path.quadTo(500 - half * 0.6, foot - 10, 500 - half * 0.86, foot - 42);
    path.quadTo(500 - half * 0.38, foot - 95, 500, top);
    path.closePath();
    return path;
  }
}
