package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.SplittableRandom;

/** A fish with large fins, seen from the side, and a few bubbles. */
final class Fish implements Motif {
  private static final Color BUBBLE = new Color(0xD6F0FA);

  @Override
  public void draw(Scene scene, Pen sheet, SplittableRandom random) {
    Coat coat = Coat.of(scene, random, "orange", "blue", "red", "yellow");
    double deep = 0.92 + 0.22 * random.nextDouble();
    double sweep = 50 * random.nextDouble();
    Color fin =
        coat.dark()
            ? Colours.mix(coat.fur(), coat.pale(), 0.28)
            : Colours.mix(Colours.shift(coat.fur(), 0, 1.05, 0.9), Color.WHITE, 0.16);
    Shape body =
        Paths.blob(
            870,
            520,
            820,
            425,
            690,
            350 - 30 * deep,
            540,
            310 - 20 * deep,
            400,
            390,
            285,
            490,
            285,
            540,
            400,
            640,
            540,
            715 + 20 * deep,
            690,
            680 + 30 * deep,
            820,
            610);
    Shape tail =
        Paths.blob(
            330,
            515,
            250,
            440,
            170 - sweep / 2,
            330 - sweep,
            95,
            290 - sweep,
            105,
            420,
            140,
            515,
            105,
            610,
            95,
            740 + sweep,
            170 - sweep / 2,
            700 + sweep,
            250,
            590);
    Shape dorsal =
        Paths.blob(
            400,
            400,
            395,
            290 - sweep / 2,
            450,
            185 - sweep / 2,
            600,
            170 - sweep,
            640,
            235,
            720,
            340,
            560,
            380);
    Shape belly = Paths.blob(620, 690, 590, 790, 500, 850 + sweep / 2, 450, 800, 470, 660);

    bubbles(sheet, random);
    Pen pen =
        sheet.moved(
            AffineTransform.getRotateInstance(
                Math.toRadians(-12 + 20 * random.nextDouble()), 500, 500));
    Rim.around(pen, scene, coat.fur(), tail, dorsal, belly, body);
    for (Shape each : new Shape[] {tail, dorsal, belly}) {
      Form.solid(pen, each, fin, 22);
    }
    rays(pen, coat, sweep);
    pen.fill(body, coat.fur());
    markings(pen, coat, body, random.nextInt(3));
    pen.shade(body, Form.rest(body, -20, -44), coat.fur());
    pen.ink(body, 1);
    Form.solid(
        pen,
        Paths.blob(610, 545, 520, 560, 430, 625, 440, 690, 500, 690, 590, 640, 630, 590),
        fin,
        18);
    face(scene, pen, coat);
  }

  private static void rays(Pen pen, Coat coat, double sweep) {
    coat.fold(pen, Paths.curve(240, 480, 180, 420, 125, 360 - sweep / 2), 0.9);
    coat.fold(pen, Paths.curve(240, 550, 180, 610, 125, 670 + sweep / 2), 0.9);
    coat.fold(pen, Paths.curve(470, 330, 470, 290, 500, 230 - sweep / 2), 0.9);
    coat.fold(pen, Paths.curve(560, 300, 560, 270, 580, 225 - sweep / 2), 0.9);
  }

  private static void markings(Pen pen, Coat coat, Shape body, int kind) {
    if (kind == 0) {
      Form.within(
          pen, Pen.common(body, Tube.of(84, 76, 620, 240, 655, 500, 620, 780)), coat.pale());
      Form.within(
          pen, Pen.common(body, Tube.of(72, 60, 430, 300, 450, 515, 430, 720)), coat.pale());
    } else if (kind == 1) {
      pen.fill(
          Pen.common(body, Paths.blob(900, 560, 640, 610, 280, 540, 360, 760, 700, 800)),
          coat.pale());
    } else {
      for (int i = 0; i < 5; i++) {
        double x = 400 + 95 * (i / 2) + (i % 2) * 8;
        double y = i % 2 == 0 ? 455 : 555;
        coat.fold(pen, Paths.curve(x + 8, y - 42, x - 28, y, x + 8, y + 42), 0.9);
      }
    }
  }

  private static void face(Scene scene, Pen pen, Coat coat) {
    coat.fold(pen, Paths.curve(690, 400, 660, 500, 690, 620), 0.9);
    if (scene.is(Axis.EXPRESSION, "eyes closed")) {
      coat.mark(pen, Paths.curve(718, 465, 765, 498, 808, 465), 1.7);
    } else {
      eye(scene, pen);
    }
    pen.glow(745, 570, 55, new Color(0xF58C8C), 0.5);
    if (scene.is(Axis.EXPRESSION, "smiling")) {
      coat.mark(pen, Paths.curve(745, 595, 790, 622, 835, 600, 850, 560), 1.7);
    } else {
      coat.mark(pen, Paths.curve(800, 588, 835, 580, 858, 556), 1.3);
    }
  }

  private static void eye(Scene scene, Pen pen) {
    pen.area(Paths.circle(765, 470, 58), Color.WHITE, 0.8);
    if (scene.has(Axis.EYE_COLOUR)) {
      pen.fill(Paths.circle(772, 472, 46), Colours.eye(scene.get(Axis.EYE_COLOUR)));
    }
    pen.black(Paths.circle(775, 473, scene.has(Axis.EYE_COLOUR) ? 26 : 36));
    pen.flat(Paths.circle(764, 458, 13), Color.WHITE);
  }

  private static void bubbles(Pen pen, SplittableRandom random) {
    double y = 250 + 60 * random.nextDouble();
    double[] xyr = {890, y, 46, 835, y - 120, 32, 905, y - 190, 26};
    int count = 3 * random.nextInt(4);
    for (int i = 0; i < count; i += 3) {
      Shape bubble = Paths.circle(xyr[i], xyr[i + 1], xyr[i + 2]);
      pen.area(bubble, BUBBLE, 0.7);
      pen.flat(
          Paths.circle(xyr[i] - xyr[i + 2] * 0.3, xyr[i + 1] - xyr[i + 2] * 0.3, xyr[i + 2] * 0.25),
          Color.WHITE);
    }
  }
}
