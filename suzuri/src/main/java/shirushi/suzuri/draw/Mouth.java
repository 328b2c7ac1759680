package shirushi.suzuri.draw;

import static shirushi.suzuri.draw.Paths.curve;
import static shirushi.suzuri.draw.Paths.ellipse;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A mouth in one mood. */
final class Mouth {
  private static final Color INSIDE = new Color(0x8E2A36);

  private final Person person;
  private final String mood;
  private final Color lip;

  Mouth(Person person, String mood, Color lip) {
    this.person = person;
    this.mood = mood;
    this.lip = lip;
  }

  void draw(Pen pen) {
    double x = person.shift() * 1.25;
    double y = person.chin() - 30;
    pen.accent(ellipse(x, y, 40, 24));
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
        pen.area(o, INSIDE, 1);
        pen.fill(ellipse(x, y + 11, 10, 8), lip);
      }
      default -> lips(pen, curve(x - 18, y, x, y + 3, x + 18, y));
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
    pen.fill(shape, INSIDE);
    pen.fill(Pen.common(shape, ellipse(x, y + h * 0.85, w * 0.62, h * 0.5)), new Color(0xEE7C80));
    pen.fill(Pen.common(shape, new Rectangle2D.Double(x - w, y - h, 2 * w, h * 1.08)), Color.WHITE);
    pen.line(shape, person.who().equals("woman") ? 1.2 : 1);
  }
}
