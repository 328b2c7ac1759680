package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.SplittableRandom;

/** A round songbird, seen from the side, on a branch. */
final class Bird implements Motif {
  private static final Color BRANCH = new Color(0x7A5238);
  private static final Color LEAF = new Color(0x6DB06A);
  private static final Color BEAK = new Color(0xF2A93B);
  private static final Color HORN = new Color(0x6B5A4E);

  @Override
  public void draw(Scene scene, Pen sheet, SplittableRandom random) {
    Coat coat = Coat.of(scene, random, "blue", "yellow", "red", "brown", "white");
    double fat = 30 * random.nextDouble();
    double perk = 60 * random.nextDouble();
    boolean crested = random.nextInt(3) == 0;
    Shape body =
        Paths.blob(
            595, 180, 690, 210, 745, 300, 738, 400, 752 + fat, 530, 700 + fat, 680, 560, 760, 420,
            740, 315, 655, 285, 560, 330, 460, 420, 370, 480, 250);
    Shape tail =
        Paths.blob(
            385,
            600,
            230,
            690 - perk,
            95,
            760 - 2 * perk,
            110,
            830 - 2 * perk,
            180,
            850 - 2 * perk,
            330,
            770 - perk,
            440,
            715);
    Shape crest = Paths.blob(520, 235, 500, 160, 440, 100, 540, 110, 610, 145, 660, 200, 590, 240);

    branch(sheet, random);
    Pen pen =
        sheet.moved(
            AffineTransform.getRotateInstance(
                Math.toRadians(-12 + 20 * random.nextDouble()), 550, 820));
    Rim.around(pen, scene, coat.fur(), tail, body);
    if (crested) {
      Rim.around(pen, scene, coat.fur(), crest);
      pen.area(crest, coat.fur());
    }
    Form.solid(pen, tail, deep(coat), 20);
    legs(pen, scene);
    pen.fill(body, coat.fur());
    Shape breast =
        Paths.blob(700, 400, 800, 430, 810, 700, 560, 790, 400, 760, 500, 700, 600, 640, 650, 520);
    pen.fill(Pen.common(body, breast), coat.pale());
    pen.shade(body, Form.rest(body, -22, -38), coat.fur());
    pen.ink(body, 1);
    wing(pen, coat, random);
    head(scene, pen, coat);
  }

  private static Color deep(Coat coat) {
    return coat.dark()
        ? Colours.mix(coat.fur(), coat.pale(), 0.18)
        : Colours.shift(coat.fur(), 0, 1.1, 0.84);
  }

  private static void branch(Pen pen, SplittableRandom random) {
    double slope = -40 + 80 * random.nextDouble();
    Shape branch = Tube.of(64, 38, -80, 850 + slope, 250, 838, 560, 842, 1080, 800 - slope);
    Form.solid(pen, branch, BRANCH, 16);
    Shape leaf = Paths.blob(0, 0, 50, -44, 130, -34, 175, 10, 110, 36, 40, 30);
    Pen at = pen.moved(AffineTransform.getTranslateInstance(800, 800 - slope * 0.5));
    at.area(Paths.turned(leaf, -48 + 20 * random.nextDouble(), 0, 0), LEAF);
    at.area(Paths.turned(leaf, 25 + 20 * random.nextDouble(), 0, 0), LEAF);
  }

  private static void legs(Pen pen, Scene scene) {
    Color leg = Colours.luminance(Rim.behind(scene.get(Axis.BACKGROUND))) < 0.35 ? BEAK : HORN;
    for (int x = 500; x <= 590; x += 90) {
      pen.stroke(Paths.curve(x, 740, x + 4, 825), leg, 18);
      pen.stroke(Paths.curve(x - 22, 832, x + 4, 818, x + 34, 834), leg, 18);
    }
  }

  private static void wing(Pen pen, Coat coat, SplittableRandom random) {
    double droop = 30 * random.nextDouble();
    Shape wing =
        Paths.blob(
            545,
            440,
            605,
            500,
            590,
            590,
            510,
            655,
            400,
            680 + droop,
            275,
            710 + droop,
            225,
            690 + droop,
            330,
            600,
            400,
            500,
            470,
            445);
    Form.solid(pen, wing, deep(coat), 24);
    coat.fold(pen, Paths.curve(575, 560, 500, 620, 400, 632 + droop / 2), 0.9);
    coat.fold(pen, Paths.curve(520, 530, 450, 575, 385, 585 + droop / 2), 0.9);
  }

  private static void head(Scene scene, Pen pen, Coat coat) {
    boolean likeBeak =
        Math.abs(coat.fur().getRed() - BEAK.getRed()) < 24 && coat.fur().getBlue() < 120;
    beak(pen, likeBeak ? HORN : BEAK, scene.is(Axis.EXPRESSION, "smiling"));
    pen.glow(650, 400, 62, new Color(0xF58C8C), 0.6);
    if (scene.is(Axis.EXPRESSION, "eyes closed")) {
      coat.mark(pen, Paths.curve(580, 296, 628, 328, 674, 296), 1.7);
      return;
    }
    if (coat.dark()) {
      pen.fill(Paths.circle(628, 302, 56), new Color(0xFFF8E6));
    }
    pen.black(Paths.circle(628, 302, 42));
    pen.flat(Paths.circle(617, 288, 13), Color.WHITE);
    pen.flat(Paths.circle(642, 318, 6), Color.WHITE);
  }

  private static void beak(Pen pen, Color horn, boolean open) {
    if (open) {
      pen.black(Paths.polygon(718, 330, 835, 330, 800, 395, 722, 380));
      pen.area(Paths.blob(716, 372, 770, 384, 812, 408, 760, 418, 716, 400), horn);
      pen.area(Paths.blob(728, 285, 790, 298, 856, 326, 785, 344, 720, 348, 712, 318), horn);
    } else {
      pen.area(Paths.blob(728, 292, 790, 310, 850, 352, 785, 372, 722, 372, 712, 330), horn);
      pen.ink(Paths.curve(720, 340, 780, 345, 846, 352), 0.7);
    }
  }
}
