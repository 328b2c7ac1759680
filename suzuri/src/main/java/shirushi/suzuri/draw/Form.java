package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Bodies in the light, which comes from above and from the left. */
final class Form {
  private static final Rectangle2D EVERYWHERE = new Rectangle2D.Double(-2000, -2000, 5000, 5000);

  private Form() {}

  /**
   * A rounded body: its colour, its outline, and a shadow along the side away from the light.
   *
   * @param depth how broad the shadow is, in units of the sheet
   */
  static void solid(Pen pen, Shape shape, Color colour, double depth) {
    pen.fill(shape, colour);
    pen.shade(shape, rest(shape, -0.8 * depth, -depth), colour);
    pen.ink(shape, 1);
  }

  /** A patch of colour without an outline; a thin one where there is no colour. */
  static void within(Pen pen, Shape patch, Color colour) {
    pen.fill(patch, colour);
    if (!pen.style().painted()) {
      pen.ink(patch, 0.6);
    }
  }

  /** The shadow that a thing throws on what it stands on. */
  static void ground(Pen pen, double x, double y, double radius) {
    if (pen.style().painted()) {
      pen.flat(Paths.ellipse(x, y, radius, radius * 0.16), Colours.alpha(Colours.INK, 0.2));
    }
  }

  /** Broader or narrower by a factor, about the sheet's middle. */
  static Shape widened(Shape shape, double factor) {
    return new AffineTransform(factor, 0, 0, 1, 500 * (1 - factor), 0)
        .createTransformedShape(shape);
  }

  /**
   * Everything but the shape, moved: with the shape itself it shares the side that was left bare.
   * Not an {@link java.awt.geom.Area}, which would cost more than all the rest of a drawing.
   */
  static Shape rest(Shape shape, double dx, double dy) {
    Path2D rest = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    rest.append(EVERYWHERE, false);
    rest.append(shape.getPathIterator(AffineTransform.getTranslateInstance(dx, dy)), false);
    return rest;
  }
}
