package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;

/**
 * Two eyes, a nose and a mouth, placed evenly about a middle line.
 *
 * @param x the middle of the face
 * @param y the height of the eyes
 * @param apart from the middle to each eye's centre
 * @param size half the height of an eye
 */
record AnimalFace(double x, double y, double apart, double size) {
  private static final Color BLUSH = new Color(0xF58C8C);
  private static final Color TONGUE = new Color(0xF07F86);
  private static final Color MOUTH = new Color(0x8C3A44);
  private static final Color SCLERA = new Color(0xFFF8E6);

  void eyes(Scene scene, Pen pen, Coat coat) {
    for (int side = -1; side <= 1; side += 2) {
      pen.accent(Paths.ellipse(x + side * apart, y, size, size));
      if (scene.is(Axis.EXPRESSION, "eyes closed")) {
        closed(pen, coat, x + side * apart);
      } else {
        open(scene, pen, coat, x + side * apart);
      }
    }
  }

  private void closed(Pen pen, Coat coat, double at) {
    double half = size;
    Shape lid = Paths.curve(at - half, y, at, y + size * 0.7, at + half, y);
    coat.mark(pen, lid, 2.2);
  }

  private void open(Scene scene, Pen pen, Coat coat, double at) {
    if (scene.has(Axis.EYE_COLOUR)) {
      coloured(pen, coat, at, Colours.eye(scene.get(Axis.EYE_COLOUR)));
    } else if (coat.dark()) {
      coloured(pen, coat, at, SCLERA);
    } else {
      pen.black(Paths.ellipse(at, y, size * 0.78, size * 0.95));
      gleam(pen, at);
    }
  }

  private void coloured(Pen pen, Coat coat, double at, Color iris) {
    Ellipse2D eye = Paths.ellipse(at, y, size * 0.95, size);
    pen.black(Paths.ellipse(at, y, size * 1.08, size * 1.12));
    pen.fill(eye, iris);
    pen.shade(eye, Paths.ellipse(at, y - size, size * 1.3, size * 0.75), iris);
    pen.black(Paths.ellipse(at, y + size * 0.05, size * 0.42, size * 0.72));
    gleam(pen, at);
  }

  private void gleam(Pen pen, double at) {
    pen.flat(Paths.circle(at - size * 0.26, y - size * 0.38, size * 0.27), Color.WHITE);
    pen.flat(Paths.circle(at + size * 0.3, y + size * 0.38, size * 0.13), Color.WHITE);
  }

  /** Warm cheeks, below and outside the eyes. */
  void blush(Pen pen) {
    for (int side = -1; side <= 1; side += 2) {
      pen.glow(x + side * apart * 1.45, y + size * 1.45, size * 1.1, BLUSH, 0.55);
    }
  }

  /**
   * The mouth under a nose: two soft curves, or open when the animal smiles.
   *
   * @param top where the nose ends
   * @param half half the mouth's width
   */
  void mouth(Scene scene, Pen pen, Coat coat, double top, double half) {
    pen.accent(Paths.ellipse(x, top + half * 0.6, half, half * 0.8));
    if (scene.is(Axis.EXPRESSION, "smiling")) {
      double open = top + half * 0.3;
      Shape mouth =
          Paths.blob(
              x - half * 0.75,
              open,
              x,
              open + half * 0.12,
              x + half * 0.75,
              open,
              x + half * 0.45,
              open + half * 0.85,
              x,
              open + half * 1.1,
              x - half * 0.45,
              open + half * 0.85);
      pen.area(mouth, MOUTH);
      Shape tongue = Paths.ellipse(x, open + half * 0.95, half * 0.45, half * 0.4);
      if (pen.style().painted()) {
        pen.flat(Pen.common(mouth, tongue), pen.style().tone(TONGUE));
      } else {
        pen.black(mouth);
      }
    }
    for (int side = -1; side <= 1; side += 2) {
      coat.mark(
          pen,
          Paths.curve(
              x,
              top,
              x + side * half * 0.12,
              top + half * 0.3,
              x + side * half * 0.6,
              top + half * 0.48,
              x + side * half,
              top + half * 0.12),
          1.1);
    }
  }
}
