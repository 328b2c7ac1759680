package shirushi.suzuri.draw;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.SplittableRandom;

/**
 * A cat that looks at us, sitting with its tail beside it or lying with its paws in front.
 *
 * @param near whether it is so near that only its head and chest are on the sheet
 */
record Cat(boolean near) implements Motif {

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    Coat coat = Coat.of(scene, random, "orange", "gray", "white", "black", "brown");
    boolean marked = random.nextInt(3) > 0;
    boolean lying = random.nextInt(5) < 2 && !near;
    Pen up = pen.moved(headPlace(lying, -7 + 14 * random.nextDouble()));

    if (lying) {
      lying(scene, pen, coat, marked, random);
    } else {
      sitting(scene, pen, coat, marked, random);
    }
    CatHead.draw(scene, up, coat, marked, random);
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
}
