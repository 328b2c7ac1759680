package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** A cat that sits and looks at us, its tail beside it. */
final class Cat implements Motif {
  private static final Color NOSE = new Color(0xE8818A);

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    Coat coat = Coat.of(scene, random, "orange", "gray", "white", "black", "brown");
    double plump = 0.92 + 0.2 * random.nextDouble();
    boolean marked = random.nextInt(3) > 0;
    boolean striped = random.nextInt(2) == 0;

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
    AffineTransform tilt =
        AffineTransform.getRotateInstance(Math.toRadians(-7 + 14 * random.nextDouble()), 500, 560);
    tilt.translate(500, 590);
    tilt.scale(1.16, 1.16);
    tilt.translate(-500, -530);
    Shape head = head(random);
    Shape leftEar = ear(random);
    Shape rightEar = Paths.mirrored(leftEar, 500);

    Rim.around(pen, scene, coat.fur(), tail, body);
    Pen up = pen.moved(tilt);
    Rim.around(up, scene, coat.fur(), head, leftEar, rightEar);

    Form.solid(pen, tail, coat.fur(), 22);
    Form.solid(pen, body, coat.fur(), 46);
    if (marked) {
      pen.fill(Paths.blob(500, 530, 580, 570, 570, 660, 500, 740, 430, 660, 420, 570), coat.pale());
    }
    legs(pen, coat, marked, plump);
    for (Shape ear : new Shape[] {leftEar, rightEar}) {
      up.area(ear, coat.fur());
    }
    Shape inner = inner();
    Form.within(up, inner, coat.inner());
    Form.within(up, Paths.mirrored(inner, 500), coat.inner());
    Form.solid(up, head, coat.fur(), 34);
    face(scene, up, coat, marked, striped);
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

  private static void legs(Pen pen, Coat coat, boolean marked, double plump) {
    for (int side = -1; side <= 1; side += 2) {
      Color paw = marked ? coat.pale() : coat.fur();
      coat.fold(
          pen,
          Paths.curve(500 + side * 178 * plump, 770, 500 + side * 130, 745, 500 + side * 108, 850),
          0.9);
      pen.area(Paths.ellipse(500 + side * 142, 882, 70, 34), coat.fur());
      pen.area(Paths.ellipse(500 + side * 52, 880, 58, 40), paw);
      coat.fold(
          pen, Paths.curve(500 + side * 96, 690, 500 + side * 100, 780, 500 + side * 98, 845), 0.9);
    }
    coat.fold(pen, Paths.curve(500, 765, 501, 800, 500, 850), 0.9);
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
      coat.mark(
          pen,
          Paths.curve(500 + side * 150, 440, 500 + side * 215, 428, 500 + side * 275, 436),
          0.7);
      coat.mark(
          pen,
          Paths.curve(500 + side * 148, 466, 500 + side * 210, 474, 500 + side * 262, 500),
          0.7);
    }
  }
}
