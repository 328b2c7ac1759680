package shirushi.suzuri.draw;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.SplittableRandom;

/**
 * A cat that looks at us, sitting with its tail beside it.
 *
 * @param near whether it is so near that only its head and chest are on the sheet
 */
record Cat(boolean near) implements Motif {

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    Coat coat = Coat.of(scene, random, "orange", "gray", "white", "black", "brown");
    boolean marked = random.nextInt(3) > 0;
    Pen up = pen.moved(headPlace(-7 + 14 * random.nextDouble()));

    body(scene, pen, coat, marked, random);
    CatHead.draw(scene, up, coat, marked, random);
  }

  private static AffineTransform headPlace(double degrees) {
    AffineTransform place = AffineTransform.getTranslateInstance(500, 590);
    place.rotate(Math.toRadians(degrees));
    place.scale(1.16, 1.16);
    place.translate(-500, -530);
    return place;
  }

  private void body(Scene scene, Pen pen, Coat coat, boolean marked, SplittableRandom random) {
    double plump = 0.92 + 0.2 * random.nextDouble();
    double tip = random.nextDouble() * 90;
    Shape tail =
        random.nextInt(2) == 0
            ? Tube.of(78, 56, 610, 850, 740, 850, 815, 740, 775, 600 + tip, 815, 520 + tip)
            : Tube.of(78, 60, 600, 845, 760, 870, 850, 780, 800, 690 + tip / 2, 735, 720 + tip / 2);
    Shape body =
        Form.widened(
            Paths.blob(
                500, 440, 595, 500, 640, 640, 695, 780, 665, 880, 500, 900, 335, 880, 305, 780, 360,
                640, 405, 500),
            plump);
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
}
