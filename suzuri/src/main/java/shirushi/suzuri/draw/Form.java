package shirushi.suzuri.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;

/** Bodies in the light, which comes from above and from the left. */
final class Form {
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

  /** What a shape, moved, no longer covers of itself. */
  static Area rest(Shape shape, double dx, double dy) {
    Area rest = new Area(shape);
    rest.subtract(
        new Area(AffineTransform.getTranslateInstance(dx, dy).createTransformedShape(shape)));
    return rest;
  }
}
