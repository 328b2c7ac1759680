package shirushi.suzuri.draw;

import static shirushi.suzuri.draw.Paths.curve;
import static shirushi.suzuri.draw.Paths.ellipse;

import java.awt.Color;
import java.awt.Shape;
import java.util.SplittableRandom;

/** Head, eyes, brows, nose and mouth: what an expression is made of. */
final class Face {
  private static final Color LIP = new Color(0xC8474F);

  private final Person person;
  private final String mood;
  private final Eyes eyes;
  private final Mouth mouth;

  Face(Person person, SplittableRandom random) {
    this.person = person;
    String stated = person.scene().get(Axis.EXPRESSION);
    this.mood = stated.isEmpty() ? "calm" : stated;
    this.eyes = new Eyes(person, mood);
    this.mouth = new Mouth(person, mood, Colours.shift(LIP, random.nextDouble(-0.02, 0.02), 1, 1));
  }

  /**
   * @param shade what the hair throws on the forehead, before it is cut to the face
   */
  void draw(Pen pen, Shape shade) {
    Shape head = outline();
    ears(pen);
    pen.area(head, person.skin());
    pen.shade(head, shade, person.skin());
    if (person.old()) {
      wrinkles(pen);
    }
    blush(pen);
    mouth.draw(pen);
    if (mood.equals("sad")) {
      eyes.tear(pen);
    }
    nose(pen);
    eyes.draw(pen);
  }

  /** Drawn over the fringe, as cartoonists do: brows carry half of the mood. */
  void brows(Pen pen) {
    eyes.brows(pen);
  }

  private Shape outline() {
    double s = person.shift();
    double jaw = person.jaw();
    double chin = person.chin();
    double cheek = person.grown() ? 88 : 94;
    return Paths.blob(
        -98,
        -30,
        -97 + s * 0.1,
        20,
        -cheek + s * 0.35,
        58,
        -jaw + s * 0.6,
        chin - 22,
        s * 0.8 - (person.male() ? 18 : 8),
        chin,
        s * 0.8 + (person.male() ? 18 : 8),
        chin,
        jaw + s * 0.6,
        chin - 22,
        cheek + s * 0.35,
        58,
        97 + s * 0.1,
        20,
        98,
        -30,
        70,
        -105,
        0,
        -128,
        -70,
        -105);
  }

  private void ears(Pen pen) {
    for (int side = -1; side <= 1; side += 2) {
      double x = side * 98 - person.shift() * 0.7;
      Shape ear = ellipse(x, 30, 15, 24);
      pen.area(ear, person.skin());
      pen.shade(ear, ellipse(x, 32, 7, 13), person.skin());
    }
  }

  private void wrinkles(Pen pen) {
    double s = person.shift();
    for (int side = -1; side <= 1; side += 2) {
      pen.line(curve(s + side * 30, 70, s + side * 42, 84, s + side * 42, 98), 0.55);
      double x = eyes.x(side);
      pen.line(curve(x - side * 16, 52, x, 57, x + side * 16, 53), 0.5);
    }
  }

  private void blush(Pen pen) {
    boolean rosy = !person.grown() || mood.equals("smiling") || mood.equals("laughing");
    if (!rosy || !pen.style().painted()) {
      return;
    }
    Color rose = Colours.mix(person.skin(), new Color(0xF0606A), 0.38);
    for (int side = -1; side <= 1; side += 2) {
      pen.fill(ellipse(eyes.x(side) + side * 12, Eyes.Y + 42, 19, 9), rose);
    }
  }

  private void nose(Pen pen) {
    double x = person.shift() * 1.5;
    if (person.male() && person.grown() || person.old()) {
      pen.line(curve(x - 4, 44, x + 7 * sign(), 66, x - 4 * sign(), 70), 0.7);
    } else {
      pen.line(curve(x, 58, x + 4 * sign(), 65, x - 2 * sign(), 66), 0.6);
    }
  }

  private int sign() {
    return person.turn() < 0 ? -1 : 1;
  }
}
