package shirushi.suzuri.draw;

import static shirushi.suzuri.draw.Paths.circle;
import static shirushi.suzuri.draw.Paths.curve;
import static shirushi.suzuri.draw.Paths.ellipse;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/** Eyes, brows, a tear, glasses. */
final class Eyes {
  static final double Y = 24;
  private static final double APART = 47;

  private final Person person;
  private final String mood;

  Eyes(Person person, String mood) {
    this.person = person;
    this.mood = mood;
  }

  void draw(Pen pen) {
    eye(pen, -1);
    eye(pen, 1);
    glasses(pen);
  }

  void brows(Pen pen) {
    if (person.is(Axis.GLASSES, "sunglasses") && !mood.equals("angry")) {
      return;
    }
    for (int side = -1; side <= 1; side += 2) {
      double x = x(side);
      double y = Y - person.eyeHeight() - 13;
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
      pen.accent(ellipse(x, y, w, 18));
      double weight = person.male() ? 1.25 : 0.85;
      if (person.old()) {
        pen.stroke(brow, Colours.mix(person.hair(), Colours.INK, 0.25), person.male() ? 9 : 5);
      } else {
        pen.line(brow, mood.equals("angry") ? weight * 1.35 : weight);
      }
    }
  }

  void tear(Pen pen) {
    double x = x(1) + 8;
    double y = Y + person.eyeHeight() + 16;
    Path2D drop = new Path2D.Double();
    drop.moveTo(x, y - 17);
    drop.curveTo(x + 13, y + 3, x + 9, y + 14, x, y + 14);
    drop.curveTo(x - 9, y + 14, x - 13, y + 3, x, y - 17);
    drop.closePath();
    pen.accent(drop);
    pen.area(drop, new Color(0x9FD4F7), 0.7);
  }

  /** Where the eye on a side is: -1 left, 1 right. */
  double x(int side) {
    double narrow = side * person.turn() > 0.5 ? 0.9 : 1;
    return side * APART * narrow + person.shift();
  }

  private void eye(Pen pen, int side) {
    boolean closed =
        mood.equals("laughing") || mood.equals("eyes closed") || mood.equals("winking") && side < 0;
    double x = x(side);
    double w = person.eyeWidth() * (side * person.turn() > 0.5 ? 0.86 : 1);
    pen.accent(ellipse(x, Y, w, person.eyeHeight()));
    if (closed) {
      double bend = mood.equals("eyes closed") ? 15 : -17;
      Path2D lid = curve(x - w, Y + 8, x, Y + 8 + bend, x + w, Y + 8);
      pen.line(lid, 1.5);
      if (!person.male() && bend > 0) {
        pen.line(curve(x + side * w, Y + 8, x + side * (w + 9), Y + 4), 1.1);
      }
      return;
    }
    open(pen, side, x, w);
  }

  private void open(Pen pen, int side, double x, double w) {
    double h = person.eyeHeight() * (mood.equals("surprised") ? 1.12 : 1);
    double y = Y;
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
      double x = x(side);
      Shape lens = ellipse(x, Y + 4, Math.min(r, 40), dark ? r * 0.9 : r);
      if (dark) {
        pen.flat(lens, new Color(0x24222B));
        pen.flat(
            Pen.common(
                lens, Paths.polygon(x - 22, Y - 4, x - 4, Y - 22, x + 4, Y - 14, x - 14, Y + 6)),
            new Color(0x8D93A6));
      }
      pen.line(lens, 1.3);
      pen.line(curve(x + side * Math.min(r, 40), Y - 2, side * 100, Y - 8), 1.1);
    }
    double gap = APART - Math.min(r, 40);
    pen.line(curve(person.shift() - gap, Y, person.shift(), Y - 5, person.shift() + gap, Y), 1.3);
  }
}
