package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.SplittableRandom;

/** A rabbit that sits up, its long ears raised. */
final class Rabbit implements Motif {
  private static final Color NOSE = new Color(0xE58C98);

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    Coat coat = Coat.of(scene, random, "white", "brown", "gray", "orange");
    boolean marked = random.nextInt(2) == 0;
    double spread = 10 + 26 * random.nextDouble();
    double plump = 1.05 + 0.2 * random.nextDouble();

    Shape body =
        Form.widened(
            Paths.blob(
                500, 560, 620, 610, 685, 740, 705, 850, 610, 915, 500, 920, 390, 915, 295, 850, 315,
                740, 380, 610),
            plump);
    Shape tail = Paths.circle(500 + 205 * plump, 850, 58);
    Shape leftEar = Paths.turned(ear(), -spread, 435, 400);
    Shape leftInner = Paths.turned(inner(), -spread, 435, 400);
    Shape rightEar = Paths.mirrored(leftEar, 500);
    Shape rightInner = Paths.mirrored(leftInner, 500);
    Shape head =
        Paths.blob(
            500, 335, 610, 355, 690, 440, 715, 530, 670, 615, 580, 655, 500, 662, 420, 655, 330,
            615, 285, 530, 310, 440, 390, 355);
    AffineTransform headPlace = AffineTransform.getTranslateInstance(500, 665);
    headPlace.rotate(Math.toRadians(-6 + 12 * random.nextDouble()));
    headPlace.scale(1.14, 1.06);
    headPlace.translate(-500, -640);
    Pen up = pen.moved(headPlace);

    Rim.around(pen, scene, coat.fur(), tail, body);
    Rim.around(up, scene, coat.fur(), head, leftEar, rightEar);
    pen.area(tail, coat.pale());
    Form.solid(pen, body, coat.fur(), 44);
    belly(pen, coat, plump);
    Form.solid(up, leftEar, coat.fur(), 18);
    Form.solid(up, rightEar, coat.fur(), 18);
    Form.within(up, leftInner, coat.inner());
    Form.within(up, rightInner, coat.inner());
    Form.solid(up, head, coat.fur(), 34);
    face(scene, up, coat, marked);
  }

  /**
   * @param fold how far the tip hangs over, 0 to 1
   */
  private static Shape ear() {
    return Paths.blob(375, 400, 352, 270, 372, 130, 425, 68, 475, 130, 492, 270, 490, 400);
  }

  private static Shape inner() {
    return Paths.blob(404, 390, 387, 270, 400, 155, 425, 115, 449, 155, 462, 270, 458, 390);
  }

  private static void belly(Pen pen, Coat coat, double plump) {
    pen.fill(Paths.ellipse(500, 760, 95 * plump, 110), coat.pale());
    for (int side = -1; side <= 1; side += 2) {
      pen.area(Paths.ellipse(500 + side * 118, 898, 98, 40), coat.fur());
      Shape arm =
          Tube.of(74, 62, 500 + side * 118, 690, 500 + side * 92, 745, 500 + side * 44, 778);
      pen.area(arm, coat.fur());
    }
  }

  private static void face(Scene scene, Pen pen, Coat coat, boolean marked) {
    if (marked) {
      pen.fill(Paths.blob(500, 345, 540, 440, 590, 590, 500, 645, 410, 590, 460, 440), coat.pale());
    }
    AnimalFace face = new AnimalFace(500, 488, 114, 64);
    face.blush(pen);
    face.eyes(scene, pen, coat);
    pen.area(Paths.blob(474, 548, 500, 543, 526, 548, 512, 568, 500, 574, 488, 568), NOSE, 0.7);
    Coat muzzle = marked ? Coat.of(coat.pale()) : coat;
    face.mouth(scene, pen, muzzle, 574, 50);
  }
}
