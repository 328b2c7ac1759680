package shirushi.suzuri.draw;

import static shirushi.suzuri.draw.Paths.blob;
import static shirushi.suzuri.draw.Paths.circle;
import static shirushi.suzuri.draw.Paths.curve;
import static shirushi.suzuri.draw.Paths.ellipse;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;

/**
 * What hangs and what is tied: the mass behind the head, tails, braids, buns.
 *
 * @param band of the ribbons that tie it
 * @param lively -1 to 1
 */
record Tresses(Color colour, Color band, double lively) {
  /** The mass behind the head, down to {@code foot}, {@code width} to each side there. */
  void back(Pen pen, double width, double foot, boolean ragged, boolean round) {
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
    pen.area(mass, foot > 150 || round ? Colours.mix(colour, deep(), 0.55) : deep());
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
      mass.curveTo(x + 46, y + step * 0.25, next + 40, y + step * 0.6, next - 12, y + step);
      x = next - 12;
      y += step;
    }
    mass.quadTo(w * 0.7, foot + 34, w * 0.45, foot + 4);
    mass.quadTo(w * 0.2, foot + 34, 0, foot + 4);
    mass.quadTo(-w * 0.2, foot + 34, -w * 0.45, foot + 4);
    mass.quadTo(-w * 0.7, foot + 34, -w + 12, foot);
    x = -w + 12;
    for (int i = bends - 1; i >= 0; i--) {
      double next = -(110 + (w - 110) * i / bends) + (i == 0 ? 0 : 12);
      mass.curveTo(x - 36, y - step * 0.4, next - 54, y - step * 0.75, next, y - step);
      x = next;
      y -= step;
    }
  }

  /** A single tail, always to the right: no word says the side, and half a tail each isn't one. */
  void tail(Pen pen) {
    Shape tail =
        blob(
            60,
            -120,
            110,
            -158,
            176,
            -120,
            214,
            -10,
            206 + 8 * lively,
            110,
            168,
            214,
            150,
            120,
            128,
            10,
            92,
            -70);
    pen.area(tail, Colours.mix(colour, deep(), 0.35));
    pen.ink(curve(120, -110, 170, -20, 176, 130), 0.7);
    pen.area(ellipse(84, -112, 24, 26), band);
  }

  void twinTail(Pen pen, double s) {
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

  void braid(Pen pen, double s) {
    double x = s * 112;
    double y = 62;
    for (int i = 0; i < 4; i++) {
      Shape knot = ellipse(x + s * (i % 2 == 0 ? 6 : -6), y, 34 - i, 33);
      pen.area(knot, i % 2 == 0 ? colour : Colours.mix(colour, deep(), 0.4));
      y += 50;
      x += s * 5;
    }
    pen.area(ellipse(x, y - 14, 20, 11), band);
    Shape end = Paths.polygon(x - 17, y - 6, x + 17, y - 6, x + 10, y + 34, x - 10, y + 34);
    pen.area(end, colour);
  }

  void bun(Pen pen, double x, double y, double r) {
    Shape bun = circle(x, y, r);
    pen.area(bun, colour);
    pen.shade(bun, circle(x, y + r * 0.75, r * 0.8), colour);
    pen.ink(
        curve(x - r * 0.5, y + r * 0.1, x - r * 0.05, y - r * 0.4, x + r * 0.45, y - r * 0.2), 0.7);
  }

  private Color deep() {
    return Colours.shadow(colour);
  }
}
