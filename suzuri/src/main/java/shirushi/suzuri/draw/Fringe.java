package shirushi.suzuri.draw;

import static shirushi.suzuri.draw.Paths.blob;
import static shirushi.suzuri.draw.Paths.curve;
import static shirushi.suzuri.draw.Paths.ellipse;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/** Crown and fringe: the hair in front of the face. */
final class Fringe {
  private final Person person;
  private final String style;
  private final String length;
  private final int cut;
  private final int side;
  private final double lively;
  private final Color colour;

  /**
   * @param cut which of four fringes
   * @param side to which it is combed: -1 left, 1 right
   */
  Fringe(Person person, int cut, int side, double lively) {
    this.person = person;
    this.style = person.scene().get(Axis.HAIR_STYLE);
    this.length = person.scene().get(Axis.HAIR_LENGTH);
    this.cut = cut;
    this.side = side;
    this.lively = lively;
    this.colour = person.hair();
  }

  void draw(Pen pen) {
    if (style.equals("spiky")) {
      spikes(pen);
    } else {
      drawCap(pen);
    }
  }

  /** What the fringe throws on the forehead. */
  Shape shade() {
    Shape front =
        style.equals("bald") ? new Path2D.Double() : style.equals("spiky") ? crown() : cap();
    return AffineTransform.getTranslateInstance(0, 15).createTransformedShape(front);
  }

  /** Crown and fringe in one outline. */
  private Path2D cap() {
    double[] edge = edge();
    Path2D cap = new Path2D.Double();
    double lock = lockFoot();
    cap.moveTo(-88, lock);
    cap.curveTo(-122, lock - 30, -116, -20, -112, -50);
    cap.curveTo(-112, -172, 112, -172, 112, -50);
    cap.curveTo(116, -20, 122, lock - 30, 88, lock);
    cap.curveTo(92, lock - 40, 88, 10, edge[0], edge[1]);
    for (int i = 2; i < edge.length; i += 2) {
      double mx = (edge[i - 2] + edge[i]) / 2;
      cap.quadTo(
          mx + (edge[i] < edge[i - 2] ? 4 : -4),
          Math.min(edge[i - 1], edge[i + 1]) - 2,
          edge[i],
          edge[i + 1]);
    }
    cap.curveTo(-88, 10, -92, lock - 40, -88, lock);
    cap.closePath();
    return cap;
  }

  private void drawCap(Pen pen) {
    Shape cap = cap();
    double lock = lockFoot();
    pen.area(cap, colour);
    pen.shade(cap, blob(70, -150, 130, -60, 120, lock, 84, lock, 92, -20, 84, -90), colour);
    pen.light(cap, gleam(), colour);
    strands(pen, edge());
  }

  private double lockFoot() {
    if (person.male()) {
      return 44;
    }
    return switch (style) {
      case "bob" -> 104;
      case "ponytail", "bun" -> 66;
      default -> length.equals("short") ? 62 : 92;
    };
  }

  private double[] edge() {
    double s = person.shift() * 0.6;
    return switch (cut) {
      case 0 ->
          new double[] {
            84, -14, 62, 2, 48, -40, 22 + s, 0, 4 + s, -42, -24 + s, 0, -46, -40, -64, 2, -84, -14
          };
      case 1 -> new double[] {84, 4, 70, -34, side * 46 + s, -78, -74, -30, -84, 6};
      case 2 ->
          side > 0
              ? new double[] {84, -10, 66, -62, 44, -84, 8 + s, -30, -30 + s, -6, -58, -18, -84, 8}
              : new double[] {
                84, 8, 58, -18, 30 + s, -6, -8 + s, -30, -44, -84, -66, -62, -84, -10
              };
      default -> new double[] {84, -8, 56, -10, 28 + s, -8, s, -10, -28 + s, -8, -56, -10, -84, -8};
    };
  }

  private void strands(Pen pen, double[] edge) {
    int notches = 0;
    for (int i = 4; i + 3 < edge.length && notches < 3; i += 4) {
      pen.ink(
          curve(
              edge[i],
              edge[i + 1],
              edge[i] * 0.86,
              edge[i + 1] - 26,
              edge[i] * 0.66,
              edge[i + 1] - 46),
          0.6);
      notches++;
    }
  }

  private Shape gleam() {
    Area band = new Area(ellipse(-6, -62, 108, 56));
    band.subtract(new Area(ellipse(-6, -48, 116, 54)));
    band.subtract(new Area(ellipse(64, -110, 22, 60)));
    return band;
  }

  private Shape crown() {
    double s = person.shift() * 0.6;
    double t = 8 * lively;
    return Paths.polygon(
        -92, 40, -124, 20, -112, -16, -150, -40, -120, -66, -148, -108, -102, -114, -100 + t, -160,
        -58, -138, -34 + t, -190, 2, -150, 50 + t, -186, 62, -138, 112 + t, -158, 106, -110, 150,
        -100, 122, -62, 150, -30, 114, -14, 124, 22, 92, 40, 84, -8, 66, 6, 50, -44, 24 + s, 8,
        4 + s, -44, -26 + s, 8, -48, -42, -68, 6, -84, -8);
  }

  private void spikes(Pen pen) {
    Shape crown = crown();
    pen.area(crown, colour);
    pen.shade(crown, Paths.polygon(60, -150, 160, -130, 160, 40, 80, 40, 92, -20, 88, -90), colour);
    pen.light(crown, gleam(), colour);
  }
}
