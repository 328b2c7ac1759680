package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** A small house seen from a corner: gable with a door, a side with a window, a big roof. */
final class House implements Motif {
  private static final Color GRASS = new Color(0x8CC474);
  private static final Color[] WALLS = {
    new Color(0xFAF1DF), new Color(0xF3E3C8), new Color(0xEFEDEA)
  };
  private static final Color[] DOORS = {
    new Color(0x8B5E3F), new Color(0x5F86A6), new Color(0x6E8F62)
  };
  private static final Color GLASS = new Color(0xBFE3F2);
  private static final Color LAMP = new Color(0xFBDF86);
  private static final Color BRICK = new Color(0xB9816A);
  private static final String[] USUAL = {"red", "blue", "brown", "green", "orange"};

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    Color roof = Colours.thing(Objects.colour(scene, random, USUAL));
    Color wall = WALLS[random.nextInt(WALLS.length)];
    Color door = DOORS[random.nextInt(DOORS.length)];
    double tall = 60 * random.nextDouble();
    double peak = 160 + 60 * random.nextDouble();
    boolean evening = Colours.luminance(Rim.behind(scene.get(Axis.BACKGROUND))) < 0.35;
    Color glass = evening ? LAMP : GLASS;

    Shape front =
        Paths.polygon(190, 850, 190, 520 - tall, 350, peak + 40, 510, 520 - tall, 510, 850);
    Shape side = Paths.polygon(510, 850, 510, 500 - tall, 840, 490 - tall, 840, 830);
    Shape slope = Paths.polygon(350, peak, 690, peak - 5, 900, 525 - tall, 545, 555 - tall);
    Shape gable = Paths.polygon(350, peak, 375, peak + 60, 166, 585 - tall, 120, 555 - tall);
    Shape chimney = new Rectangle2D.Double(640, peak - 80, 90, 210);

    pen.area(
        Paths.blob(60, 860, 250, 815, 500, 805, 760, 810, 945, 855, 760, 925, 500, 940, 240, 925),
        GRASS);
    Rim.around(pen, scene, wall, front, side);
    Rim.around(pen, scene, roof, slope, gable, chimney);
    Form.solid(pen, chimney, BRICK, 26);
    pen.area(front, wall);
    pen.fill(side, wall);
    pen.shade(side, Pen.SHEET, wall);
    pen.ink(side, 1);
    pen.fill(slope, roof);
    pen.shade(slope, Paths.polygon(460, 440 - tall, 1000, 410 - tall, 1000, 700, 460, 700), roof);
    pen.ink(slope, 1);
    tiles(pen, roof, peak, tall);
    pen.area(gable, Colours.shift(roof, 0, 1, 0.92));
    pen.area(Tube.of(46, 46, 350, peak + 22, 540, 560 - tall), Colours.shift(roof, 0, 1, 0.92));
    door(pen, door);
    window(pen, new Rectangle2D.Double(610, 620 - tall / 2, 140, 120), glass);
    Shape round = Paths.circle(350, 440 - tall / 2, 48);
    pen.area(round, glass);
    pen.ink(Paths.curve(302, 440 - tall / 2, 398, 440 - tall / 2), 0.8);
    pen.ink(Paths.curve(350, 392 - tall / 2, 350, 488 - tall / 2), 0.8);
  }

  private static void tiles(Pen pen, Color roof, double peak, double tall) {
    Coat tone = Coat.of(roof);
    double foot = 540 - tall;
    for (int i = 1; i <= 2; i++) {
      double t = i / 3.0;
      double y = peak + t * (foot - peak);
      tone.fold(pen, Paths.curve(420 + t * 190, y + 6, 640 + t * 210, y - 6), 0.8);
    }
  }

  private static void door(Pen pen, Color colour) {
    Path2D door = new Path2D.Double();
    door.moveTo(282, 850);
    door.lineTo(282, 670);
    door.curveTo(282, 585, 418, 585, 418, 670);
    door.lineTo(418, 850);
    door.closePath();
    pen.area(door, colour);
    pen.area(Paths.circle(390, 740, 14), new Color(0xF2CB55), 0.7);
  }

  private static void window(Pen pen, Rectangle2D pane, Color glass) {
    Rectangle2D frame =
        new Rectangle2D.Double(
            pane.getX() - 16, pane.getY() - 16, pane.getWidth() + 32, pane.getHeight() + 32);
    pen.area(frame, new Color(0xFDFBF6));
    pen.area(pane, glass, 0.8);
    double x = pane.getCenterX();
    double y = pane.getCenterY();
    pen.stroke(Paths.curve(x, pane.getMinY(), x, pane.getMaxY()), new Color(0xFDFBF6), 14);
    pen.stroke(Paths.curve(pane.getMinX(), y, pane.getMaxX(), y), new Color(0xFDFBF6), 14);
  }
}
