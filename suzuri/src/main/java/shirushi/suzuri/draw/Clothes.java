package shirushi.suzuri.draw;

import static shirushi.suzuri.draw.Paths.blob;
import static shirushi.suzuri.draw.Paths.circle;
import static shirushi.suzuri.draw.Paths.curve;
import static shirushi.suzuri.draw.Paths.ellipse;
import static shirushi.suzuri.draw.Paths.polygon;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** Neck, shoulders, arms and what is worn. */
final class Clothes {
  private static final Color WHITE = new Color(0xFBFAF7);
  private static final Color NAVY = new Color(0x2E3E70);

  private final Person person;
  private final String kind;
  private final Color colour;
  private final Color accent;
  private final double w;

  Clothes(Person person, SplittableRandom random) {
    this.person = person;
    String stated = person.scene().get(Axis.CLOTHES);
    this.kind = stated.isEmpty() ? "t-shirt" : stated;
    String named = person.scene().get(Axis.CLOTHES_COLOUR);
    this.colour = named.isEmpty() ? new Color(0x8FA3BF) : Colours.thing(named);
    boolean light = Colours.luminance(colour) > 0.6;
    Color[] accents =
        light
            ? new Color[] {NAVY, new Color(0xC9434B), new Color(0x3F7F62)}
            : new Color[] {WHITE, new Color(0xF7E3A8)};
    this.accent = accents[random.nextInt(accents.length)];
    this.w = person.shoulder();
  }

  void draw(Pen pen) {
    if (kind.equals("hoodie")) {
      Shape hood = blob(-112, 150, -96, 96, 0, 80, 96, 96, 112, 150, 80, 200, -80, 200);
      pen.area(hood, Colours.shadow(colour));
    }
    neck(pen);
    Shape torso = torso();
    pen.area(torso, colour);
    pen.shade(torso, polygon(w * 0.62, 180, w + 80, 180, w + 90, 700, w * 0.86, 700), colour);
    switch (kind) {
      case "sailor uniform" -> sailor(pen);
      case "hoodie" -> hoodie(pen);
      case "kimono" -> kimono(pen, torso);
      case "dress" -> dress(pen);
      case "suit" -> suit(pen);
      case "sweater" -> sweater(pen);
      default -> shirt(pen);
    }
    arms(pen);
  }

  private void neck(Pen pen) {
    double n = person.male() && person.grown() ? 46 : 33;
    Shape neck = polygon(-n, 80, n, 80, n + 2, 150, n + 34, 176, 0, 236, -n - 34, 176, -n - 2, 150);
    pen.area(neck, pen.style().outlined() ? person.skin() : Colours.shadow(person.skin()));
    pen.shade(neck, ellipse(person.shift() * 0.5, 96, 72, 58), person.skin());
  }

  private Shape torso() {
    double wide =
        kind.equals("kimono") ? 40 : kind.equals("hoodie") || kind.equals("sweater") ? 22 : 8;
    Path2D torso = new Path2D.Double();
    torso.moveTo(-52, 164);
    torso.curveTo(-w * 0.7, 182, -w - wide * 0.3, 186, -w - wide * 0.6, 240);
    torso.curveTo(-w - wide, 330, -w - wide - 8, 420, -w - wide - 14, 700);
    torso.lineTo(w + wide + 14, 700);
    torso.curveTo(w + wide + 8, 420, w + wide, 330, w + wide * 0.6, 240);
    torso.curveTo(w + wide * 0.3, 186, w * 0.7, 182, 52, 164);
    torso.curveTo(34, 200, -34, 200, -52, 164);
    torso.closePath();
    return torso;
  }

  private void arms(Pen pen) {
    for (int s = -1; s <= 1; s += 2) {
      pen.ink(curve(s * (w - 34), 300, s * (w - 36), 380, s * (w - 30), 700), 0.8);
    }
  }

  private void shirt(Pen pen) {
    Shape collar = ring(62, 40);
    pen.area(collar, accent, 0.8);
    if (!person.male() || !person.grown()) {
      pen.area(Paths.star(0, 330, 44, 22, 5, 0), accent, 0.8);
    }
  }

  /** A round neckline, its outer width and depth in head units. */
  private static Shape ring(double width, double depth) {
    Path2D ring = new Path2D.Double();
    ring.moveTo(-width, 160);
    ring.curveTo(-width * 0.7, 172 + depth, width * 0.7, 172 + depth, width, 160);
    ring.lineTo(width - 18, 154);
    ring.curveTo(width * 0.5, 156 + depth, -width * 0.5, 156 + depth, -width + 18, 154);
    ring.closePath();
    return ring;
  }

  private void sailor(Pen pen) {
    Color collar = Colours.luminance(colour) > 0.45 ? NAVY : WHITE;
    Color scarf = collar == WHITE ? new Color(0x36343E) : new Color(0xD2444B);
    for (int s = -1; s <= 1; s += 2) {
      Shape flap =
          polygon(s * 44, 146, s * (w * 0.84), 186, s * (w * 0.74), 262, s * 6, 288, s * 26, 214);
      pen.area(flap, collar);
      Color stripe = collar == WHITE ? NAVY : WHITE;
      pen.stroke(Paths.curve(s * (w * 0.66), 248, s * (w * 0.42), 262, s * 22, 274), stripe, 6);
    }
    pen.area(polygon(0, 270, -44, 366, -10, 384, 0, 300, 10, 384, 44, 366), scarf);
    pen.area(blob(-24, 262, 24, 262, 26, 294, -26, 294), scarf);
  }

  private void hoodie(Pen pen) {
    for (int s = -1; s <= 1; s += 2) {
      Shape side =
          blob(
              s * 104, 136, s * 118, 168, s * 74, 212, s * 4, 246, s * 2, 214, s * 46, 176, s * 70,
              140);
      pen.area(side, colour);
      pen.stroke(curve(s * 24, 232, s * 28, 270, s * 24, 318), WHITE, 9);
      pen.ink(curve(s * 24, 318, s * 24, 324), 1.6);
    }
    Shape pocket = polygon(-84, 470, -56, 400, 56, 400, 84, 470, 84, 560, -84, 560);
    pen.area(pocket, colour, 0.8);
  }

  private void kimono(Pen pen, Shape torso) {
    Shape under = polygon(-60, 150, 0, 268, 60, 150, 40, 142, 0, 214, -40, 142);
    pen.area(under, WHITE, 0.8);
    Shape right = polygon(64, 150, 96, 164, 30, 330, -70, 420, -40, 330, 14, 262);
    pen.area(Pen.common(torso, right), accent, 0.9);
    Shape left = polygon(-64, 150, -96, 164, -30, 330, 70, 420, 40, 330, -14, 262);
    pen.area(Pen.common(torso, left), accent, 0.9);
    Shape belt = polygon(-w + 20, 392, w - 20, 392, w - 16, 500, -w + 16, 500);
    pen.area(belt, Colours.mix(accent, new Color(0xC9434B), 0.35));
    pen.area(polygon(-w + 20, 436, w - 20, 436, w - 20, 456, -w + 20, 456), WHITE, 0.6);
    for (int s = -1; s <= 1; s += 2) {
      for (int i = 0; i < 2; i++) {
        pen.fill(circle(s * (w - 6 + 8 * i), 290 + 120 * i, 20), Colours.mix(colour, WHITE, 0.55));
      }
    }
  }

  private void dress(Pen pen) {
    Shape chest =
        new Path2D.Double(
            blob(-w * 0.74, 176, 0, 158, w * 0.74, 176, w * 0.5, 236, 0, 262, -w * 0.5, 236));
    pen.area(chest, person.skin(), 0.9);
    double n = 33;
    pen.fill(polygon(-n, 140, n, 140, n + 26, 184, 0, 226, -n - 26, 184), person.skin());
    for (int i = -3; i <= 3; i++) {
      double x = i * w * 0.19;
      pen.area(ellipse(x, 254 - Math.abs(i) * 13, w * 0.13, 19), WHITE, 0.7);
    }
    for (int s = -1; s <= 1; s += 2) {
      Shape puff = ellipse(s * (w - 4), 238, 46, 56);
      pen.area(puff, colour);
      pen.shade(puff, ellipse(s * (w + 6), 274, 40, 28), colour);
    }
    pen.area(polygon(-w * 0.66, 410, w * 0.66, 410, w * 0.66, 446, -w * 0.66, 446), accent, 0.8);
  }

  private void suit(Pen pen) {
    pen.area(polygon(-50, 150, 50, 150, 34, 250, 0, 420, -34, 250), WHITE, 0.8);
    Color tie = Colours.luminance(colour) > 0.5 ? NAVY : new Color(0xC03A44);
    if (person.is(Axis.CLOTHES_COLOUR, "red") || person.is(Axis.CLOTHES_COLOUR, "pink")) {
      tie = NAVY;
    }
    pen.area(polygon(-19, 196, 19, 196, 12, 224, 27, 356, 0, 396, -27, 356, -12, 224), tie);
    for (int s = -1; s <= 1; s += 2) {
      pen.area(polygon(s * 44, 144, s * 16, 204, s * 56, 216, s * 66, 158), WHITE, 0.8);
      Shape lapel =
          polygon(
              s * 60, 150, s * 104, 172, s * 118, 262, s * 88, 270, s * 98, 292, s * 2, 430, s * 30,
              250);
      pen.area(lapel, Colours.mix(colour, Colours.shadow(colour), 0.35));
    }
    pen.ink(curve(0, 430, 0, 700), 0.9);
    pen.area(circle(14, 470, 11), accent, 0.7);
  }

  private void sweater(Pen pen) {
    Shape roll = blob(-58, 128, 0, 142, 58, 128, 68, 166, 54, 204, 0, 216, -54, 204, -68, 166);
    pen.area(roll, colour);
    pen.shade(roll, blob(-58, 128, 0, 142, 58, 128, 62, 150, 0, 168, -62, 150), colour);
    for (double y = 300; y < 640; y += 130) {
      pen.stroke(curve(-w + 44, y, 0, y + 14, w - 44, y), accent, 22);
    }
  }
}
