package shirushi.suzuri.draw;

import static shirushi.suzuri.draw.Paths.circle;
import static shirushi.suzuri.draw.Paths.curve;
import static shirushi.suzuri.draw.Paths.ellipse;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** Head, eyes, brows, nose and mouth: what an expression is made of. */
final class Face {
  private static final Color LIP = new Color(0xC8474F);
  private static final Color MOUTH = new Color(0x8E2A36);
  private static final double EYE_Y = 24;
  private static final double EYE_X = 47;

  private final Person person;
  private final String mood;
  private final boolean winkLeft;
  private final Color lip;

  Face(Person person, SplittableRandom random) {
    this.person = person;
    String stated = person.scene().get(Axis.EXPRESSION);
    this.mood = stated.isEmpty() ? "calm" : stated;
    this.winkLeft = person.turn() > 0.5 || person.turn() > -0.5 && random.nextBoolean();
    this.lip = Colours.shift(LIP, random.nextDouble(-0.02, 0.02), 1, 1);
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
    mouth(pen);
    nose(pen);
    eye(pen, -1);
    eye(pen, 1);
    glasses(pen);
  }

  /** Drawn over the fringe, as cartoonists do: brows carry half of the mood. */
  void brows(Pen pen) {
    if (person.is(Axis.GLASSES, "sunglasses") && !mood.equals("angry")) {
      return;
    }
    for (int side = -1; side <= 1; side += 2) {
      double x = eyeX(side);
      double y = EYE_Y - person.eyeHeight() - 13;
      double w = person.eyeWidth() * 0.95;
      double inner =
          switch (mood) {
            case "angry" -> 15;
            case "sad" -> -13;
            case "surprised" -> -9;
            default -> 0;
          };
      double outer =
          switch (mood) {
            case "angry" -> -9;
            case "sad" -> 11;
            case "surprised" -> -7;
            default -> 4;
          };
      double arch = mood.equals("angry") || mood.equals("sad") ? 0 : -6;
      Path2D brow =
          curve(
              x - side * w, y + inner, x, y + (inner + outer) / 2 + arch, x + side * w, y + outer);
      double weight = person.male() ? 1.25 : 0.85;
      if (person.old()) {
        pen.stroke(brow, Colours.mix(person.hair(), Colours.INK, 0.25), person.male() ? 9 : 5);
      } else {
        pen.line(brow, mood.equals("angry") ? weight * 1.35 : weight);
      }
    }
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
      double x = eyeX(side);
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
      pen.fill(ellipse(eyeX(side) + side * 12, EYE_Y + 42, 19, 9), rose);
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

  private void mouth(Pen pen) {
    double x = person.shift() * 1.25;
    double y = person.chin() - 30;
    switch (mood) {
      case "smiling" -> smile(pen, x, y);
      case "laughing" -> open(pen, x, y - 5, 33, 25);
      case "winking" -> open(pen, x, y - 2, 24, 16);
      case "sad" -> lips(pen, curve(x - 22, y + 9, x, y - 6, x + 22, y + 9));
      case "angry" -> {
        Shape teeth = Paths.polygon(x - 27, y + 11, x - 20, y - 8, x + 20, y - 8, x + 27, y + 11);
        pen.area(teeth, Color.WHITE, 1.1);
        pen.line(curve(x - 24, y + 2, x + 24, y + 2), 0.7);
      }
      case "surprised" -> {
        Shape o = ellipse(x, y + 1, 15, 20);
        pen.area(o, MOUTH, 1);
        pen.fill(ellipse(x, y + 11, 10, 8), lip);
      }
      default -> lips(pen, curve(x - 18, y, x, y + 3, x + 18, y));
    }
    if (mood.equals("sad")) {
      tear(pen);
    }
  }

  private void smile(Pen pen, double x, double y) {
    Path2D arc = curve(x - 34, y - 9, x - 18, y + 6, x, y + 10, x + 18, y + 6, x + 34, y - 9);
    lips(pen, arc);
  }

  private void lips(Pen pen, Path2D line) {
    if (person.who().equals("woman")) {
      pen.stroke(line, lip, 13);
    }
    pen.line(line, 1.05);
  }

  private void open(Pen pen, double x, double y, double w, double h) {
    Path2D shape = new Path2D.Double();
    shape.moveTo(x - w, y - h * 0.3);
    shape.quadTo(x, y - h * 0.05, x + w, y - h * 0.3);
    shape.curveTo(x + w * 0.8, y + h * 1.15, x - w * 0.8, y + h * 1.15, x - w, y - h * 0.3);
    shape.closePath();
    pen.fill(shape, MOUTH);
    pen.fill(Pen.common(shape, ellipse(x, y + h * 0.85, w * 0.62, h * 0.5)), new Color(0xEE7C80));
    pen.fill(Pen.common(shape, new Rectangle2D.Double(x - w, y - h, 2 * w, h * 1.08)), Color.WHITE);
    pen.line(shape, person.who().equals("woman") ? 1.2 : 1);
  }

  private void tear(Pen pen) {
    double x = eyeX(1) + 8;
    double y = EYE_Y + person.eyeHeight() + 16;
    Path2D drop = new Path2D.Double();
    drop.moveTo(x, y - 17);
    drop.curveTo(x + 13, y + 3, x + 9, y + 14, x, y + 14);
    drop.curveTo(x - 9, y + 14, x - 13, y + 3, x, y - 17);
    drop.closePath();
    pen.area(drop, new Color(0x9FD4F7), 0.7);
  }

  private double eyeX(int side) {
    double narrow = side * person.turn() > 0.5 ? 0.9 : 1;
    return side * EYE_X * narrow + person.shift();
  }

  private void eye(Pen pen, int side) {
    boolean closed =
        mood.equals("laughing")
            || mood.equals("eyes closed")
            || mood.equals("winking") && (side < 0) == winkLeft;
    double x = eyeX(side);
    double w = person.eyeWidth() * (side * person.turn() > 0.5 ? 0.86 : 1);
    if (closed) {
      double bend = mood.equals("eyes closed") ? 15 : -17;
      Path2D lid = curve(x - w, EYE_Y + 8, x, EYE_Y + 8 + bend, x + w, EYE_Y + 8);
      pen.line(lid, 1.5);
      if (!person.male() && bend > 0) {
        pen.line(curve(x + side * w, EYE_Y + 8, x + side * (w + 9), EYE_Y + 4), 1.1);
      }
      return;
    }
    open(pen, side, x, w);
  }

  private void open(Pen pen, int side, double x, double w) {
    double h = person.eyeHeight() * (mood.equals("surprised") ? 1.12 : 1);
    double y = EYE_Y;
    Path2D white = new Path2D.Double();
    white.moveTo(x - w, y + h * 0.05);
    white.curveTo(x - w * 0.85, y - h * 1.15, x + w * 0.85, y - h * 1.15, x + w, y + h * 0.05);
    white.curveTo(x + w * 0.72, y + h * 1.12, x - w * 0.72, y + h * 1.12, x - w, y + h * 0.05);
    white.closePath();
    pen.flat(white, pen.style().painted() ? new Color(0xFEFDFB) : Colours.PAPER);
    iris(pen, white, x + person.turn() * w * 0.2, y, w, h);
    Path2D lid = new Path2D.Double();
    double droop = mood.equals("sad") ? 0.28 : 0;
    lid.moveTo(x - side * w * 1.02, y + h * (mood.equals("angry") ? -0.3 : 0.0));
    lid.curveTo(
        x - side * w * 0.8,
        y - h * (1.12 - droop),
        x + side * w * 0.8,
        y - h * (1.2 - droop),
        x + side * w * 1.1,
        y + h * 0.02);
    pen.line(lid, person.male() ? 1.35 : 1.7);
    if (!person.male()) {
      pen.line(curve(x + side * w * 1.08, y, x + side * (w * 1.08 + 8), y - 9), 1.2);
    }
    pen.line(curve(x - w * 0.45, y + h * 0.9, x, y + h * 0.99, x + w * 0.5, y + h * 0.88), 0.5);
  }

  private void iris(Pen pen, Shape white, double x, double y, double w, double h) {
    double rx = w * (mood.equals("surprised") ? 0.55 : 0.76);
    double ry = h * (mood.equals("surprised") ? 0.6 : 0.9);
    Color colour =
        person.scene().has(Axis.EYE_COLOUR)
            ? Colours.eye(person.scene().get(Axis.EYE_COLOUR))
            : new Color(0x5B5560);
    Shape iris = Pen.common(white, ellipse(x, y, rx, ry));
    if (pen.style().painted()) {
      Color top = Colours.mix(colour, Colours.INK, 0.32);
      pen.gradient(iris, top, Colours.mix(colour, Color.WHITE, 0.3));
    } else {
      pen.line(iris, 0.7);
    }
    pen.black(Pen.common(iris, ellipse(x, y - ry * 0.08, rx * 0.36, ry * 0.42)));
    pen.flat(Pen.common(iris, circle(x - rx * 0.36, y - ry * 0.46, rx * 0.36)), Color.WHITE);
    if (!person.old()) {
      pen.flat(circle(x + rx * 0.36, y + ry * 0.45, rx * 0.17), Color.WHITE);
    }
  }

  private void glasses(Pen pen) {
    String kind = person.scene().get(Axis.GLASSES);
    if (kind.isEmpty() || kind.equals("none")) {
      return;
    }
    boolean dark = kind.equals("sunglasses");
    double r = Math.max(person.eyeWidth() + 9, 35);
    for (int side = -1; side <= 1; side += 2) {
      double x = eyeX(side);
      Shape lens = ellipse(x, EYE_Y + 4, Math.min(r, 40), dark ? r * 0.9 : r);
      if (dark) {
        pen.flat(lens, new Color(0x24222B));
        pen.flat(
            Pen.common(
                lens,
                Paths.polygon(
                    x - 22, EYE_Y - 4, x - 4, EYE_Y - 22, x + 4, EYE_Y - 14, x - 14, EYE_Y + 6)),
            new Color(0x8D93A6));
      }
      pen.line(lens, 1.3);
      pen.line(curve(x + side * Math.min(r, 40), EYE_Y - 2, side * 100, EYE_Y - 8), 1.1);
    }
    double gap = EYE_X - Math.min(r, 40);
    pen.line(
        curve(person.shift() - gap, EYE_Y, person.shift(), EYE_Y - 5, person.shift() + gap, EYE_Y),
        1.3);
  }
}
