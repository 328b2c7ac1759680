package shirushi.suzuri.draw;

import static shirushi.suzuri.draw.Paths.blob;
import static shirushi.suzuri.draw.Paths.circle;
import static shirushi.suzuri.draw.Paths.curve;
import static shirushi.suzuri.draw.Paths.ellipse;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** Hair in two layers, behind and in front of the face. */
final class Hair {
  private final Person person;
  private final String style;
  private final String length;
  private final Color colour;
  private final Color deep;
  private final Color band;
  private final int fringe;
  private final int side;
  private final boolean twoBuns;
  private final double lively;

  Hair(Person person, SplittableRandom random) {
    this.person = person;
    this.style = person.scene().get(Axis.HAIR_STYLE);
    this.length = person.scene().get(Axis.HAIR_LENGTH);
    this.colour = person.hair();
    this.deep = Colours.shadow(colour);
    Color[] bands = {new Color(0xD93A3F), new Color(0x3F74CF), Color.WHITE, new Color(0xF6D04B)};
    this.band = bands[random.nextInt(bands.length)];
    this.fringe = random.nextInt(person.male() || person.grown() ? 3 : 4);
    this.side = person.turn() > 0.5 ? -1 : person.turn() < -0.5 ? 1 : random.nextBoolean() ? 1 : -1;
    this.twoBuns = !person.grown() && random.nextBoolean();
    this.lively = random.nextDouble(-1, 1);
  }

  /** How far the hair reaches above the face's centre. */
  double top() {
    return switch (style) {
      case "spiky" -> 186;
      case "bun" -> twoBuns ? 188 : 240;
      default -> 156;
    };
  }

  void behind(Pen pen) {
    switch (style) {
      case "bald" -> {}
      case "bob" -> back(pen, 128, 112, false, true);
      case "ponytail" -> {
        tail(pen);
        back(pen, 108, 66, false, false);
      }
      case "twin tails" -> back(pen, 108, 60, false, false);
      case "braids" -> back(pen, 108, 82, false, false);
      case "bun" -> {
        buns(pen);
        back(pen, 108, 62, false, false);
      }
      case "spiky" -> back(pen, 112, length.equals("medium") ? 130 : 78, true, false);
      default -> {
        boolean wavy = style.equals("wavy");
        switch (length) {
          case "long" -> back(pen, wavy ? 168 : 148, 400, wavy, false);
          case "medium" -> back(pen, wavy ? 150 : 130, 196, wavy, false);
          default -> back(pen, wavy ? 124 : 114, 84, wavy, false);
        }
      }
    }
  }

  void inFront(Pen pen) {
    if (style.equals("bald")) {
      baldSides(pen);
      return;
    }
    if (style.equals("twin tails")) {
      twinTail(pen, -1);
      twinTail(pen, 1);
    }
    if (style.equals("braids")) {
      braid(pen, -1);
      braid(pen, 1);
    }
    if (style.equals("spiky")) {
      spikes(pen);
    } else {
      drawCap(pen);
    }
  }

  /** The mass behind the head, down to {@code foot}, {@code width} to each side there. */
  private void back(Pen pen, double width, double foot, boolean ragged, boolean round) {
    Path2D mass = new Path2D.Double();
    double w = width;
    mass.moveTo(-110, -60);
    mass.curveTo(-116, -170, 116, -170, 110, -60);
    if (round) {
      mass.curveTo(140, 20, w + 14, foot - 30, w - 22, foot);
      mass.curveTo(60, foot + 12, -60, foot + 12, -w + 22, foot);
      mass.curveTo(-w - 14, foot - 30, -140, 20, -110, -60);
    } else if (ragged) {
      waves(mass, w, foot);
    } else {
      mass.curveTo(124, 0, w, foot * 0.5, w, foot);
      mass.quadTo(w * 0.55, foot + 22, 0, foot + 8);
      mass.quadTo(-w * 0.55, foot + 22, -w, foot);
      mass.curveTo(-w, foot * 0.5, -124, 0, -110, -60);
    }
    mass.closePath();
    pen.area(mass, foot > 150 || round ? Colours.mix(colour, deep, 0.55) : deep);
    if (foot > 150 && !ragged) {
      for (int s = -1; s <= 1; s += 2) {
        pen.ink(curve(s * 112, 60, s * (w * 0.84), foot * 0.6, s * (w * 0.8), foot - 6), 0.6);
      }
    }
  }

  private void waves(Path2D mass, double w, double foot) {
    int bends = foot > 300 ? 4 : foot > 150 ? 3 : 2;
    double y = -60;
    double step = (foot + 60) / bends;
    double x = 110;
    for (int i = 0; i < bends; i++) {
      double next = 110 + (w - 110) * (i + 1) / bends;
      mass.curveTo(x + 34, y + step * 0.25, next + 30, y + step * 0.6, next - 6, y + step);
      x = next - 6;
      y += step;
    }
    mass.quadTo(w * 0.7, foot + 34, w * 0.45, foot + 4);
    mass.quadTo(w * 0.2, foot + 34, 0, foot + 4);
    mass.quadTo(-w * 0.2, foot + 34, -w * 0.45, foot + 4);
    mass.quadTo(-w * 0.7, foot + 34, -w + 6, foot);
    x = -w + 6;
    for (int i = bends - 1; i >= 0; i--) {
      double next = -(110 + (w - 110) * i / bends) + (i == 0 ? 0 : 6);
      mass.curveTo(x - 24, y - step * 0.4, next - 40, y - step * 0.75, next, y - step);
      x = next;
      y -= step;
    }
  }

  private void tail(Pen pen) {
    double s = side;
    Shape tail =
        blob(
            s * 60,
            -120,
            s * 110,
            -158,
            s * 176,
            -120,
            s * 214,
            -10,
            s * (206 + 8 * lively),
            110,
            s * 168,
            214,
            s * 150,
            120,
            s * 128,
            10,
            s * 92,
            -70);
    pen.area(tail, Colours.mix(colour, deep, 0.35));
    pen.ink(curve(s * 120, -110, s * 170, -20, s * 176, 130), 0.7);
    pen.area(ellipse(s * 84, -112, 24, 26), band);
  }

  private void twinTail(Pen pen, double s) {
    Shape tail =
        blob(
            s * 96,
            -78,
            s * 150,
            -104,
            s * 196,
            -40,
            s * (212 + 8 * lively),
            80,
            s * 190,
            190,
            s * 158,
            236,
            s * 142,
            180,
            s * 138,
            80,
            s * 120,
            -10);
    pen.area(tail, colour);
    pen.shade(
        tail, blob(s * 160, 230, s * 205, 170, s * 215, 20, s * 182, 60, s * 168, 150), colour);
    pen.ink(curve(s * 140, -60, s * 172, 30, s * 166, 150), 0.7);
    pen.area(ellipse(s * 108, -76, 25, 23), band);
  }

  private void braid(Pen pen, double s) {
    double x = s * 112;
    double y = 62;
    for (int i = 0; i < 5; i++) {
      Shape knot = ellipse(x + s * (i % 2 == 0 ? 5 : -5), y, 27 - i, 27);
      pen.area(knot, i % 2 == 0 ? colour : Colours.mix(colour, deep, 0.4));
      y += 40;
      x += s * 4;
    }
    pen.area(ellipse(x, y - 14, 20, 11), band);
    Shape end = Paths.polygon(x - 17, y - 6, x + 17, y - 6, x + 10, y + 34, x - 10, y + 34);
    pen.area(end, colour);
  }

  private void buns(Pen pen) {
    if (twoBuns) {
      for (int s = -1; s <= 1; s += 2) {
        bun(pen, s * 86, -136, 50);
      }
    } else {
      bun(pen, person.shift() * -0.5, -176, 62);
    }
  }

  private void bun(Pen pen, double x, double y, double r) {
    Shape bun = circle(x, y, r);
    pen.area(bun, colour);
    pen.shade(bun, circle(x, y + r * 0.75, r * 0.8), colour);
    pen.ink(
        curve(x - r * 0.5, y + r * 0.1, x - r * 0.05, y - r * 0.4, x + r * 0.45, y - r * 0.2), 0.7);
  }

  private void baldSides(Pen pen) {
    for (int s = -1; s <= 1; s += 2) {
      Shape tuft = blob(s * 92, -40, s * 122, -34, s * 130, 4, s * 118, 42, s * 98, 34, s * 88, -4);
      pen.area(tuft, colour);
    }
    Shape head = ellipse(0, -20, 98, 108);
    pen.light(head, ellipse(-30, -88, 34, 13), person.skin());
  }

  /** What the fringe throws on the forehead. */
  Shape shade() {
    Shape front =
        style.equals("bald") ? new Path2D.Double() : style.equals("spiky") ? crown() : cap();
    return AffineTransform.getTranslateInstance(0, 15).createTransformedShape(front);
  }

  /** Crown and fringe in one outline. */
  private Path2D cap() {
    double[] edge = fringeEdge();
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
    strands(pen, fringeEdge());
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

  private double[] fringeEdge() {
    double s = person.shift() * 0.6;
    return switch (fringe) {
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
