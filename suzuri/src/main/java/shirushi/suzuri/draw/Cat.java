package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/**
 * A cat that looks at us, sitting with its tail beside it or lying with its paws in front.
 *
 * @param near whether it is so near that only its head and chest are on the sheet
 */
record Cat(boolean near) implements Motif {
  private static final Color NOSE = new Color(0xE8818A);

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    Coat coat = Coat.of(scene, random, "orange", "gray", "white", "black", "brown");
    boolean marked = random.nextInt(3) > 0;
    boolean striped = random.nextInt(2) == 0;
    boolean lying = random.nextInt(5) < 2 && !near;
    Pen up = pen.moved(headPlace(lying, -7 + 14 * random.nextDouble()));
    Shape head = head(random);
    Shape leftEar = ear(random);
    Shape rightEar = Paths.mirrored(leftEar, 500);

    if (lying) {
      lying(scene, pen, coat, marked, random);
    } else {
      sitting(scene, pen, coat, marked, random);
    }
    Rim.around(up, scene, coat.fur(), head, leftEar, rightEar);
    up.area(leftEar, coat.fur());
    up.area(rightEar, coat.fur());
    Form.within(up, inner(), coat.inner());
    Form.within(up, Paths.mirrored(inner(), 500), coat.inner());
    Form.solid(up, head, coat.fur(), 34);
    face(scene, up, coat, marked, striped);
  }

  private static AffineTransform headPlace(boolean lying, double degrees) {
    AffineTransform place = AffineTransform.getTranslateInstance(lying ? 365 : 500, 590);
    place.rotate(Math.toRadians(degrees));
    place.scale(1.16, 1.16);
    place.translate(-500, lying ? -455 : -530);
    return place;
  }

  private void sitting(Scene scene, Pen pen, Coat coat, boolean marked, SplittableRandom random) {
    double plump = 0.92 + 0.2 * random.nextDouble();
    double tip = random.nextDouble() * 90;
    Shape tail =
        random.nextInt(2) == 0
            ? Tube.of(78, 56, 610, 850, 740, 850, 815, 740, 775, 600 + tip, 815, 520 + tip)
            : Tube.of(78, 60, 600, 845, 760, 870, 850, 780, 800, 690 + tip / 2, 735, 720 + tip / 2);
    Shape body =
        Paths.blob(
            500,
            440,
            500 + 95 * plump,
            500,
            500 + 140 * plump,
            640,
            500 + 195 * plump,
            780,
            500 + 165 * plump,
            880,
            500,
            900,
            500 - 165 * plump,
            880,
            500 - 195 * plump,
            780,
            500 - 140 * plump,
            640,
            500 - 95 * plump,
            500);
    Rim.around(pen, scene, coat.fur(), body);
    if (!near) {
      Rim.around(pen, scene, coat.fur(), tail);
      Form.solid(pen, tail, coat.fur(), 22);
    }
    Form.solid(pen, body, coat.fur(), 46);
    if (marked) {
      pen.fill(Paths.blob(500, 530, 580, 570, 570, 660, 500, 740, 430, 660, 420, 570), coat.pale());
    }
    for (int side = -1; side <= 1; side += 2) {
      double x = 500 + side * 178 * plump;
      coat.fold(pen, Paths.curve(x, 770, 500 + side * 130, 745, 500 + side * 108, 850), 0.9);
      pen.area(Paths.ellipse(500 + side * 142, 882, 70, 34), coat.fur());
      pen.area(Paths.ellipse(500 + side * 52, 880, 58, 40), marked ? coat.pale() : coat.fur());
      Shape leg = Paths.curve(500 + side * 96, 690, 500 + side * 100, 780, 500 + side * 98, 845);
      coat.fold(pen, leg, 0.9);
    }
    coat.fold(pen, Paths.curve(500, 765, 501, 800, 500, 850), 0.9);
  }

  private static void lying(
      Scene scene, Pen pen, Coat coat, boolean marked, SplittableRandom random) {
    double tip = random.nextDouble() * 120;
    Shape tail =
        Tube.of(80, 62, 780, 800, 885, 740, 905, 620, 850, 520 - tip / 2, 880, 420 - tip / 2);
    Shape body =
        Paths.blob(
            300, 600, 450, 560, 620, 545, 770, 600, 850, 720, 845, 850, 740, 900, 500, 905, 270,
            900, 190, 860, 195, 720);
    Rim.around(pen, scene, coat.fur(), tail, body);
    Form.solid(pen, tail, coat.fur(), 22);
    Form.solid(pen, body, coat.fur(), 50);
    coat.fold(pen, Paths.curve(640, 690, 580, 770, 620, 865), 0.9);
    pen.area(Paths.ellipse(665, 888, 100, 40), coat.fur());
    for (int x = 270; x <= 440; x += 170) {
      pen.area(Paths.ellipse(x, 876, 92, 52), marked ? coat.pale() : coat.fur());
      coat.fold(pen, Paths.curve(x - 22, 890, x - 26, 908, x - 22, 922), 0.8);
      coat.fold(pen, Paths.curve(x + 22, 890, x + 26, 908, x + 22, 922), 0.8);
    }
  }

  private static Shape head(SplittableRandom random) {
    double wide = 205 + 25 * random.nextDouble();
    return Paths.blob(
        500,
        190,
        500 + wide * 0.55,
        212,
        500 + wide * 0.92,
        310,
        500 + wide,
        400,
        500 + wide * 0.72,
        490,
        500,
        530,
        500 - wide * 0.72,
        490,
        500 - wide,
        400,
        500 - wide * 0.92,
        310,
        500 - wide * 0.55,
        212);
  }

  private static Shape ear(SplittableRandom random) {
    double out = 30 * random.nextDouble();
    Path2D ear = new Path2D.Double();
    ear.moveTo(300, 350);
    ear.quadTo(272 - out, 190, 305 - out, 108);
    ear.quadTo(420, 130, 480, 240);
    ear.closePath();
    return ear;
  }

  private static Shape inner() {
    Path2D inner = new Path2D.Double();
    inner.moveTo(318, 320);
    inner.quadTo(295, 220, 316, 152);
    inner.quadTo(395, 175, 435, 240);
    inner.closePath();
    return inner;
  }

  private static void face(Scene scene, Pen pen, Coat coat, boolean marked, boolean striped) {
    if (striped && !coat.dark()) {
      Color stripe = Colours.shift(Colours.shadow(coat.fur()), 0, 1.05, 0.85);
      pen.fill(Tube.of(34, 12, 500, 205, 500, 275), stripe);
      pen.fill(Tube.of(30, 12, 425, 218, 440, 272), stripe);
      pen.fill(Tube.of(30, 12, 575, 218, 560, 272), stripe);
    }
    if (marked) {
      pen.fill(Paths.ellipse(500, 462, 96, 62), coat.pale());
    }
    AnimalFace face = new AnimalFace(500, 362, 102, 58);
    face.blush(pen);
    face.eyes(scene, pen, coat);
    pen.area(Paths.blob(472, 424, 500, 420, 528, 424, 514, 446, 500, 452, 486, 446), NOSE, 0.7);
    face.mouth(scene, pen, marked ? Coat.of(coat.pale()) : coat, 452, 58);
    for (int side = -1; side <= 1; side += 2) {
      double x = 500 + side * 150;
      coat.mark(pen, Paths.curve(x, 440, x + side * 65, 428, x + side * 125, 436), 0.7);
      coat.mark(pen, Paths.curve(x, 466, x + side * 60, 474, x + side * 112, 500), 0.7);
    }
  }
}
