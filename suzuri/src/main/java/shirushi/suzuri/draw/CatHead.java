package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** A cat's head from the front, about 500 across, its chin at 500, 530. */
final class CatHead {
  private static final Color NOSE = new Color(0xE8818A);

  private CatHead() {}

  static void draw(Scene scene, Pen pen, Coat coat, boolean marked, SplittableRandom random) {
    Shape head = head(random);
    Shape leftEar = ear(random);
    Shape rightEar = Paths.mirrored(leftEar, 500);
    Rim.around(pen, scene, coat.fur(), head, leftEar, rightEar);
    pen.area(leftEar, coat.fur());
    pen.area(rightEar, coat.fur());
    Form.within(pen, inner(), coat.inner());
    Form.within(pen, Paths.mirrored(inner(), 500), coat.inner());
    Form.solid(pen, head, coat.fur(), 34);
    face(scene, pen, coat, marked, random.nextInt(2) == 0);
  }

  private static Shape head(SplittableRandom random) {
    double wide = 0.93 + 0.12 * random.nextDouble();
    return Form.widened(
        Paths.blob(
            500, 190, 621, 212, 702, 310, 720, 400, 658, 490, 500, 530, 342, 490, 280, 400, 298,
            310, 379, 212),
        wide);
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
    AnimalFace face = new AnimalFace(500, 358, 108, 68);
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
