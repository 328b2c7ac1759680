package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.SplittableRandom;

/**
 * A dog that sits: a hound with hanging ears or a spitz with pointed ones and a curled tail.
 *
 * @param near whether it is so near that only its head and chest are on the sheet
 */
record Dog(boolean near) implements Motif {
  private static final Color NOSE = new Color(0x2E2830);
  private static final Color[] COLLARS = {
    new Color(0xD8484A), new Color(0x3F7FC4), new Color(0x4FA06A), new Color(0xE8B33C)
  };

  @Override
  public void draw(Scene scene, Pen pen, SplittableRandom random) {
    Coat coat = Coat.of(scene, random, "brown", "orange", "white", "black", "gray");
    boolean hanging = random.nextInt(5) < 3;
    boolean patched = hanging && random.nextInt(2) == 0;
    Color collar = COLLARS[random.nextInt(COLLARS.length)];
    Color ears =
        coat.dark()
            ? Colours.mix(coat.fur(), coat.pale(), 0.12)
            : Colours.shift(coat.fur(), 0, 1.08, 0.78);

    double wag = 60 * random.nextDouble();
    Shape tail =
        hanging
            ? Tube.of(74, 44, 600, 850, 740, 830, 820, 730, 850, 610 + wag)
            : Tube.of(92, 70, 610, 840, 760, 830, 840, 740, 790, 640, 705, 655, 700, 725);
    Shape body =
        Paths.blob(
            500, 470, 610, 520, 655, 640, 695, 780, 670, 880, 500, 905, 330, 880, 305, 780, 345,
            640, 390, 520);
    Shape head =
        Paths.blob(
            500, 190, 590, 205, 655, 265, 690, 360, 690, 440, 620, 520, 500, 548, 380, 520, 310,
            440, 310, 360, 345, 265, 410, 205);
    Shape leftEar = hanging ? hangingEar(random) : pointedEar(random);
    Shape rightEar = Paths.mirrored(leftEar, 500);
    AffineTransform tilt =
        AffineTransform.getRotateInstance(Math.toRadians(-8 + 16 * random.nextDouble()), 500, 540);
    tilt.translate(500, 548);
    tilt.scale(1.1, 1.1);
    tilt.translate(-500, -530);
    Pen up = pen.moved(tilt);

    Rim.around(pen, scene, coat.fur(), body);
    if (!near) {
      Rim.around(pen, scene, coat.fur(), tail);
      Form.solid(pen, tail, coat.fur(), 22);
    }
    Rim.around(up, scene, coat.fur(), head, leftEar, rightEar);
    Form.solid(pen, body, coat.fur(), 46);
    pen.fill(Paths.blob(500, 560, 590, 590, 580, 700, 500, 790, 420, 700, 410, 590), coat.pale());
    legs(pen, coat);
    pen.area(Tube.of(52, 52, 375, 560, 440, 592, 500, 600, 560, 592, 625, 560), collar);
    pen.area(Paths.circle(500, 632, 34), new Color(0xF2CB55));
    if (!hanging) {
      for (Shape ear : new Shape[] {leftEar, rightEar}) {
        up.area(ear, coat.fur());
      }
      Shape inner = Paths.polygon(345, 290, 342, 165, 425, 225);
      Form.within(up, inner, coat.inner());
      Form.within(up, Paths.mirrored(inner, 500), coat.inner());
    }
    Form.solid(up, head, coat.fur(), 34);
    face(scene, up, coat, hanging, patched ? ears : null);
    if (hanging) {
      for (Shape ear : new Shape[] {leftEar, rightEar}) {
        Form.solid(up, ear, ears, 22);
      }
    }
  }

  private static Shape hangingEar(SplittableRandom random) {
    double out = 34 * random.nextDouble();
    return Paths.blob(
        405,
        202,
        345,
        212,
        290 - out / 2,
        265,
        258 - out,
        370,
        262 - out,
        460,
        305 - out / 2,
        482,
        350,
        420,
        372,
        310);
  }

  private static Shape pointedEar(SplittableRandom random) {
    double out = 24 * random.nextDouble();
    return Paths.polygon(310, 350, 318 - out, 110, 475, 240);
  }

  private static void legs(Pen pen, Coat coat) {
    for (int side = -1; side <= 1; side += 2) {
      coat.fold(
          pen,
          Paths.curve(500 + side * 180, 775, 500 + side * 136, 750, 500 + side * 116, 850),
          0.9);
      pen.area(Paths.ellipse(500 + side * 150, 886, 78, 36), coat.fur());
      pen.area(Paths.ellipse(500 + side * 56, 884, 62, 42), coat.pale());
      coat.fold(
          pen,
          Paths.curve(500 + side * 98, 700, 500 + side * 106, 780, 500 + side * 102, 845),
          0.9);
    }
    coat.fold(pen, Paths.curve(500, 775, 501, 810, 500, 850), 0.9);
  }

  /**
   * @param patch the colour of a patch about one eye, or null
   */
  private static void face(Scene scene, Pen pen, Coat coat, boolean hound, Color patch) {
    if (patch != null) {
      pen.fill(Paths.turned(Paths.ellipse(598, 345, 74, 92), 12, 598, 345), patch);
    }
    Color muzzle = coat.pale();
    if (hound) {
      pen.fill(
          Paths.blob(
              500, 215, 530, 300, 570, 400, 605, 465, 570, 525, 500, 540, 430, 525, 395, 465, 430,
              400, 470, 300),
          muzzle);
    } else {
      pen.fill(
          Paths.blob(
              500, 365, 565, 395, 650, 420, 665, 455, 610, 512, 500, 538, 390, 512, 335, 455, 350,
              420, 435, 395),
          muzzle);
    }
    AnimalFace face = new AnimalFace(500, 348, 104, 60);
    face.blush(pen);
    face.eyes(scene, pen, coat);
    pen.black(Paths.blob(452, 408, 500, 398, 548, 408, 540, 436, 500, 458, 460, 436));
    pen.light(Paths.ellipse(500, 425, 48, 30), Paths.ellipse(484, 413, 18, 8), NOSE);
    face.mouth(scene, pen, Coat.of(muzzle), 456, 66);
  }
}
