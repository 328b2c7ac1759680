package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.SplittableRandom;

/** One big bloom on a stem with two leaves. */
final class Flower implements Motif {
  private static final Color STEM = new Color(0x5C9E52);
  private static final Color SUN = new Color(0xF6C945);
  private static final Color SEEDS = new Color(0x7A4A2C);
  private static final String[] USUAL = {"red", "pink", "yellow", "white", "purple", "orange"};

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    String name = Objects.colour(scene, random, USUAL);
    Color petal = Colours.thing(name);
    double sway = 40 * random.nextDouble();
    int kind = random.nextInt(4);
    double turn = random.nextDouble() * 36;

    Shape stem = Tube.of(30, 36, 500, 420, 505 + sway, 640, 490, 960);
    Shape left = Paths.blob(495, 900, 420, 740, 300, 660, 190, 650, 230, 760, 330, 860, 430, 910);
    Shape right = Paths.blob(505, 860, 560, 720, 680, 610, 800, 580, 790, 690, 690, 800, 580, 870);
    Form.solid(pen, stem, STEM, 10);
    leaf(pen, left, Paths.curve(250, 700, 360, 780, 470, 890));
    leaf(pen, right, Paths.curve(740, 635, 630, 720, 530, 845));
    AffineTransform nod = AffineTransform.getTranslateInstance(500, 455);
    nod.rotate(Math.toRadians(-14 + 28 * random.nextDouble()));
    double size = 0.96 + 0.14 * random.nextDouble();
    nod.scale(size, size);
    nod.translate(-500, -425);
    Pen bloom = pen.moved(nod);
    switch (kind) {
      case 0 -> tulip(scene, bloom, petal);
      case 1 -> rose(scene, bloom, petal, turn);
      case 2 -> open(scene, bloom, petal, turn, name);
      default -> daisy(scene, bloom, petal, turn, name);
    }
  }

  private static void leaf(Pen pen, Shape leaf, Shape rib) {
    Form.solid(pen, leaf, Colours.shift(STEM, 0.01, 1, 1.1), 20);
    pen.ink(rib, 0.7);
  }

  private static void tulip(Scene scene, Pen pen, Color petal) {
    Color back = Colours.shift(petal, 0, 1.05, 0.86);
    Shape behind = Paths.blob(500, 90, 570, 170, 600, 330, 500, 480, 400, 330, 430, 170);
    Shape left =
        Paths.blob(
            285, 110, 390, 180, 500, 330, 540, 460, 480, 540, 380, 525, 290, 440, 255, 300, 262,
            180);
    Shape right = Paths.mirrored(left, 500);
    Shape front =
        Paths.blob(500, 215, 590, 300, 625, 400, 590, 500, 500, 545, 410, 500, 375, 400, 410, 300);
    Rim.around(pen, scene, petal, behind, left, right, front);
    pen.area(behind, back);
    Form.solid(pen, left, petal, 24);
    Form.solid(pen, right, petal, 30);
    Form.solid(pen, front, Colours.mix(petal, Color.WHITE, 0.14), 28);
  }

  private static void rose(Scene scene, Pen pen, Color petal, double turn) {
    Shape[] outer =
        ring(
            500,
            330,
            5,
            150,
            Paths.blob(0, -140, 110, -95, 150, 20, 0, 130, -150, 20, -110, -95),
            turn);
    Rim.around(pen, scene, petal, outer);
    for (Shape each : outer) {
      Form.solid(pen, each, petal, 20);
    }
    for (Shape each :
        ring(
            500,
            325,
            4,
            86,
            Paths.blob(0, -95, 80, -60, 105, 20, 0, 90, -105, 20, -80, -60),
            turn + 40)) {
      Form.solid(pen, each, Colours.mix(petal, Color.WHITE, 0.12), 16);
    }
    Color heart = Colours.shift(petal, 0, 1.05, 0.85);
    pen.area(Paths.circle(500, 322, 74), heart);
    Coat tone = Coat.of(heart);
    tone.fold(
        pen,
        Paths.curve(
            448, 340, 470, 372, 520, 372, 552, 335, 540, 290, 500, 276, 468, 296, 466, 328, 494,
            344, 518, 326, 508, 308),
        1);
  }

  private static void open(Scene scene, Pen pen, Color petal, double turn, String name) {
    Shape[] petals =
        ring(
            500,
            330,
            5,
            150,
            Paths.blob(
                0, -128, 80, -120, 130, -20, 70, 100, 0, 140, -70, 100, -130, -20, -80, -120),
            turn);
    Rim.around(pen, scene, petal, petals);
    for (Shape each : petals) {
      Form.solid(pen, each, petal, 20);
    }
    pen.area(Paths.star(500, 330, 120, 46, 5, turn), Colours.mix(petal, Color.WHITE, 0.35), 0.7);
    Form.solid(pen, Paths.circle(500, 330, 62), centre(name), 12);
  }

  private static void daisy(Scene scene, Pen pen, Color petal, double turn, String name) {
    boolean sunflower = name.equals("yellow");
    Shape one =
        sunflower
            ? Paths.blob(0, -130, 46, -50, 52, 60, 0, 120, -52, 60, -46, -50)
            : Paths.blob(0, -125, 52, -100, 60, 0, 36, 120, -36, 120, -60, 0, -52, -100);
    int count = sunflower ? 12 : 10;
    Shape[] petals = ring(500, 330, count, 165, one, turn);
    Rim.around(pen, scene, petal, petals);
    for (int i = 0; i < count; i++) {
      Shape each = petals[i * 2 % count + (i * 2 >= count ? 1 : 0)];
      pen.area(each, i * 2 >= count ? petal : Colours.shift(petal, 0, 1.06, 0.9));
    }
    Form.solid(pen, Paths.circle(500, 330, sunflower ? 122 : 92), centre(name), 22);
    if (sunflower) {
      pen.ink(Paths.circle(500, 330, 74), 0.7);
    }
  }

  private static Color centre(String petals) {
    return switch (petals) {
      case "yellow", "orange" -> SEEDS;
      default -> SUN;
    };
  }

  /** Petals about a centre; {@code petal} is drawn about 0, 0 and points upwards. */
  private static Shape[] ring(
      double x, double y, int count, double radius, Shape petal, double turn) {
    Shape up = AffineTransform.getTranslateInstance(x, y - radius).createTransformedShape(petal);
    Shape[] ring = new Shape[count];
    for (int i = 0; i < count; i++) {
      ring[i] = Paths.turned(up, turn + 360.0 * i / count, x, y);
    }
    return ring;
  }
}
