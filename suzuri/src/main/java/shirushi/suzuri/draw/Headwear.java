package shirushi.suzuri.draw;

import static shirushi.suzuri.draw.Paths.blob;
import static shirushi.suzuri.draw.Paths.circle;
import static shirushi.suzuri.draw.Paths.curve;
import static shirushi.suzuri.draw.Paths.ellipse;
import static shirushi.suzuri.draw.Paths.polygon;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;

/** What is worn on the head, and the ears that a head may have. */
final class Headwear {
  private static final Color STRAW = new Color(0xF0D08A);
  private static final Color GOLD = new Color(0xF5C542);
  private static final Color INSIDE = new Color(0xF7B7BE);

  private final Person person;
  private final String kind;
  private final Color colour;
  private final Color other;

  Headwear(Person person) {
    this.person = person;
    this.kind = person.scene().get(Axis.HEADWEAR);
    String named = person.scene().get(Axis.HEADWEAR_COLOUR);
    this.colour = named.isEmpty() ? new Color(0xD2444B) : Colours.thing(named);
    this.other = Colours.luminance(colour) > 0.6 ? new Color(0x8A5BBF) : GOLD;
  }

  /** How far it reaches above the face's centre. */
  double top() {
    return switch (kind) {
      case "witch hat" -> 308;
      case "rabbit ears" -> 288;
      case "beret", "crown" -> 226;
      case "cat ears", "straw hat", "cap" -> 210;
      case "ribbon" -> 184;
      default -> 0;
    };
  }

  void behind(Pen pen) {
    switch (kind) {
      case "straw hat" -> brim(pen, 204, 60, -64, Colours.shadow(STRAW));
      case "witch hat" -> brim(pen, 200, 46, -72, Colours.shadow(colour));
      case "rabbit ears" -> {
        rabbitEar(pen, -1);
        rabbitEar(pen, 1);
      }
      default -> {}
    }
  }

  void inFront(Pen pen) {
    switch (kind) {
      case "ribbon" -> bow(pen, 66, -128, 1);
      case "cat ears" -> {
        catEar(pen, -1);
        catEar(pen, 1);
      }
      case "headphones" -> headphones(pen);
      case "witch hat" -> witch(pen);
      case "cap" -> cap(pen);
      case "straw hat" -> straw(pen);
      case "beret" -> beret(pen);
      case "crown" -> crown(pen);
      case "hair flower" -> flower(pen, 74, -92);
      default -> {}
    }
  }

  private void bow(Pen pen, double x, double y, double s) {
    for (int side = -1; side <= 1; side += 2) {
      Shape loop =
          blob(
              x,
              y,
              x + side * 34 * s,
              y - 48 * s,
              x + side * 88 * s,
              y - 52 * s,
              x + side * 92 * s,
              y + 34 * s,
              x + side * 36 * s,
              y + 30 * s);
      pen.area(loop, colour);
      pen.accent(loop);
      pen.shade(loop, ellipse(x + side * 22 * s, y + 4 * s, 26 * s, 26 * s), colour);
    }
    pen.area(ellipse(x, y - 4, 20 * s, 24 * s), colour);
  }

  private void catEar(Pen pen, double s) {
    Shape ear = polygon(s * 34, -128, s * 96, -212, s * 112, -82);
    pen.area(ear, person.hair());
    pen.area(polygon(s * 58, -132, s * 90, -182, s * 100, -104), INSIDE, 0.6);
  }

  private void rabbitEar(Pen pen, double s) {
    Color fur = Colours.luminance(person.hair()) > 0.75 ? new Color(0xFBF8F4) : new Color(0xF6EFEA);
    Shape ear = Paths.turned(ellipse(s * 52, -196, 32, 92), s * 9, s * 52, -130);
    pen.area(ear, fur);
    pen.area(Paths.turned(ellipse(s * 52, -190, 15, 62), s * 9, s * 52, -130), INSIDE, 0.5);
  }

  private void headphones(Pen pen) {
    Area band = new Area(ellipse(0, -46, 134, 126));
    band.subtract(new Area(ellipse(0, -40, 112, 106)));
    band.subtract(new Area(polygon(-200, 0, 200, 0, 200, 300, -200, 300)));
    pen.area(band, colour);
    for (int s = -1; s <= 1; s += 2) {
      Shape cup = ellipse(s * 118, 26, 36, 56);
      pen.area(cup, colour);
      pen.accent(cup);
      pen.area(ellipse(s * 124, 26, 18, 34), Colours.mix(colour, Color.WHITE, 0.6), 0.7);
    }
  }

  private void brim(Pen pen, double w, double h, double y, Color c) {
    pen.area(ellipse(0, y, w, h), c);
  }

  private void straw(Pen pen) {
    Shape crown = blob(-112, -74, -104, -168, -50, -206, 50, -206, 104, -168, 112, -74, 0, -52);
    pen.area(crown, STRAW);
    Shape brim = brimFront(206, 56, -66);
    pen.area(brim, STRAW);
    pen.shade(crown, polygon(48, -230, 140, -230, 140, -40, 76, -40), STRAW);
    Area ribbon = new Area(blob(-114, -98, 0, -76, 114, -98, 112, -62, 0, -38, -112, -62));
    pen.area(ribbon, colour);
  }

  private void witch(Pen pen) {
    Shape cone =
        blob(
            -108, -86, -66, -176, -20, -262, 44, -306, 96, -286, 46, -250, 66, -176, 108, -86, 0,
            -62);
    pen.area(cone, colour);
    pen.shade(cone, blob(30, -300, 60, -180, 120, -80, 60, -66, 36, -180, 14, -250), colour);
    Shape brim = brimFront(204, 46, -72);
    pen.area(brim, colour);
    pen.area(blob(-104, -112, 0, -90, 104, -112, 108, -80, 0, -54, -108, -80), other);
  }

  /** The near half of a brim, over the hair. */
  private static Shape brimFront(double w, double h, double y) {
    Area brim = new Area(ellipse(0, y, w, h));
    brim.subtract(new Area(ellipse(0, y + h * 0.86, w * 0.7, h * 0.62)));
    return brim;
  }

  private void cap(Pen pen) {
    Shape dome =
        blob(-116, -58, -112, -128, -62, -178, 0, -190, 62, -178, 112, -128, 116, -58, 0, -84);
    pen.area(dome, colour);
    pen.shade(dome, polygon(56, -220, 150, -220, 150, -40, 86, -60), colour);
    pen.ink(curve(0, -188, 6, -130, 0, -84), 0.7);
    double s = person.shift() * 1.2;
    Shape peak =
        blob(-98 + s, -72, 0 + s, -92, 98 + s, -72, 120 + s, -34, 0 + s, -48, -120 + s, -34);
    pen.area(peak, Colours.shadow(colour));
    pen.area(circle(0, -192, 13), colour, 0.8);
  }

  private void beret(Pen pen) {
    Shape beret =
        blob(-118, -78, -150, -136, -84, -188, 20, -204, 128, -176, 160, -112, 112, -72, 0, -92);
    pen.area(beret, colour);
    pen.shade(beret, blob(80, -196, 170, -120, 110, -66, 30, -86, 90, -120), colour);
    pen.area(blob(14, -200, 22, -228, 34, -226, 30, -198), colour, 0.9);
  }

  private void crown(Pen pen) {
    Shape crown = polygon(-82, -108, -98, -206, -50, -162, 0, -222, 50, -162, 98, -206, 82, -108);
    pen.area(crown, GOLD);
    pen.shade(crown, polygon(30, -230, 110, -230, 110, -100, 46, -100), GOLD);
    pen.area(circle(0, -140, 17), new Color(0xD2444B), 0.7);
    pen.area(circle(-52, -134, 12), new Color(0x3F74CF), 0.7);
    pen.area(circle(52, -134, 12), new Color(0x3F74CF), 0.7);
  }

  private void flower(Pen pen, double x, double y) {
    pen.accent(circle(x, y, 61));
    for (int i = 0; i < 5; i++) {
      double a = Math.toRadians(72 * i - 90);
      pen.area(circle(x + 34 * Math.cos(a), y + 34 * Math.sin(a), 27), colour);
    }
    pen.area(circle(x, y, 19), Colours.luminance(colour) > 0.75 ? GOLD : new Color(0xFFF3C4), 0.8);
  }
}
