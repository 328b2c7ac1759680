package shirushi.suzuri.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/**
 * A hand that draws in one style. The sheet is 1000 units wide and high, y downwards, whatever its
 * size in pixels. What is drawn later covers what was drawn earlier. One thread.
 */
final class Pen {
  static final Rectangle2D SHEET = new Rectangle2D.Double(0, 0, 1000, 1000);

  private final Graphics2D g;
  private final Style style;
  private final SplittableRandom random;
  private final Graphics2D accents;

  Pen(Graphics2D g, Style style, SplittableRandom random) {
    this(g, style, random, null);
  }

  /**
   * @param accents a second sheet for {@link #accent}, or null where nobody asks
   */
  Pen(Graphics2D g, Style style, SplittableRandom random, Graphics2D accents) {
    this.g = g;
    this.style = style;
    this.random = random;
    this.accents = accents;
  }

  Style style() {
    return style;
  }

  /** The same hand, with everything moved: scaling doesn't change the width of its lines much. */
  Pen moved(AffineTransform transform) {
    Graphics2D moved = moved(g, transform);
    double scale = Math.sqrt(Math.abs(transform.getDeterminant()));
    Style same =
        new Style(
            style.look(), style.line() / scale, style.palette(), style.hatched(), style.ink());
    return new Pen(moved, same, random, accents == null ? null : moved(accents, transform));
  }

  private static Graphics2D moved(Graphics2D g, AffineTransform transform) {
    Graphics2D moved = (Graphics2D) g.create();
    moved.transform(transform);
    return moved;
  }

  /** Notes that this is small and says much, such as a mouth or a moon. Draws nothing. */
  void accent(Shape shape) {
    if (accents != null) {
      accents.fill(shape);
    }
  }

  /** Colour with an outline; the paper's white with an outline in line art. */
  void area(Shape shape, Color colour) {
    area(shape, colour, 1);
  }

  /**
   * @param weight of the outline: 1 is the style's usual line
   */
  void area(Shape shape, Color colour, double weight) {
    fill(shape, colour);
    ink(shape, weight);
  }

  /** Colour without an outline; the paper's white in line art. */
  void fill(Shape shape, Color colour) {
    if (!style.painted()) {
      flat(shape, Colours.PAPER);
      return;
    }
    Color tone = style.tone(colour);
    if (style.wash()) {
      wash(shape, tone);
    } else {
      flat(shape, tone);
    }
  }

  /** From one colour at the shape's top to another at its foot. */
  void gradient(Shape shape, Color top, Color foot) {
    if (!style.painted()) {
      flat(shape, Colours.PAPER);
      return;
    }
    Rectangle2D b = shape.getBounds2D();
    g.setPaint(
        new GradientPaint(
            0, (float) b.getMinY(), style.tone(top), 0, (float) b.getMaxY(), style.tone(foot)));
    g.fill(shape);
  }

  /** The ink itself as an area, in every look: pupils, lashes, an open mouth in line art. */
  void black(Shape shape) {
    flat(shape, style.ink());
  }

  /** Exactly this colour in every look, line art too. */
  void flat(Shape shape, Color colour) {
    g.setPaint(colour);
    g.fill(shape);
  }

  /** A line of ink; nothing in looks without outlines. */
  void ink(Shape path, double weight) {
    if (style.outlined()) {
      line(path, weight);
    }
  }

  /** A line of ink in every look: features that would be lost without it, such as a mouth. */
  void line(Shape path, double weight) {
    double width = style.line() * weight;
    if (style.wash()) {
      g.setPaint(Colours.alpha(style.ink(), 0.75));
      width *= 0.8;
    } else {
      g.setPaint(style.ink());
    }
    g.setStroke(round(width));
    g.draw(path);
  }

  /** A coloured stroke of a width in units; ink of that width in line art. */
  void stroke(Shape path, Color colour, double width) {
    g.setPaint(style.painted() ? style.tone(colour) : style.ink());
    g.setStroke(round(style.painted() ? width : Math.min(width, style.line())));
    g.draw(path);
  }

  /** The shadow that falls on a coloured shape: a hard tone, a soft wash or hatching. */
  void shade(Shape within, Shape shadow, Color base) {
    if (style.look().equals("flat")) {
      return;
    }
    Area part = common(within, shadow);
    if (style.painted()) {
      Color tone = style.tone(Colours.shadow(base));
      flat(part, style.wash() ? Colours.alpha(tone, 0.45) : tone);
    }
    if (style.hatched()) {
      hatch(part);
    }
  }

  /** A gleam on a coloured shape; left out where there is no colour to gleam. */
  void light(Shape within, Shape gleam, Color base) {
    if (style.painted() && !style.look().equals("flat")) {
      Color tone = style.tone(Colours.light(base));
      flat(common(within, gleam), Colours.alpha(tone, style.wash() ? 0.5 : 0.9));
    }
  }

  /** Parallel strokes across a shape. */
  void hatch(Shape part) {
    Graphics2D inside = (Graphics2D) g.create();
    inside.clip(part);
    inside.setPaint(Colours.alpha(style.ink(), 0.75));
    inside.setStroke(round(Math.max(5, style.line() * 0.7)));
    Rectangle2D b = part.getBounds2D();
    for (double x = b.getMinX() - b.getHeight(); x < b.getMaxX(); x += 28) {
      inside.draw(new Line2D.Double(x, b.getMaxY(), x + b.getHeight(), b.getMinY()));
    }
    inside.dispose();
  }

  /** A soft glow around a point, over what is there; nothing in line art. */
  void glow(double x, double y, double radius, Color colour, double strength) {
    if (!style.painted()) {
      return;
    }
    Color tone = style.tone(colour);
    g.setPaint(
        new RadialGradientPaint(
            new Point2D.Double(x, y),
            (float) radius,
            new float[] {0, 1},
            new Color[] {Colours.alpha(tone, strength), Colours.alpha(tone, 0)},
            CycleMethod.NO_CYCLE));
    g.fill(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  /** What two shapes share. */
  static Area common(Shape a, Shape b) {
    Area area = new Area(a);
    area.intersect(new Area(b));
    return area;
  }

  /** Pigment that pools at the rim and varies within. */
  private void wash(Shape shape, Color colour) {
    flat(shape, Colours.mix(colour, Colours.PAPER, 0.16));
    Graphics2D inside = (Graphics2D) g.create();
    inside.clip(shape);
    Rectangle2D b = shape.getBounds2D();
    double reach = Math.max(60, Math.max(b.getWidth(), b.getHeight()));
    for (int i = 0; i < 4; i++) {
      Point2D at =
          new Point2D.Double(
              b.getMinX() + random.nextDouble() * b.getWidth(),
              b.getMinY() + random.nextDouble() * b.getHeight());
      double pale = 0.3 + 0.7 * Colours.luminance(colour);
      Color blot =
          i % 2 == 0
              ? Colours.mix(colour, Colours.PAPER, pale)
              : Colours.shift(colour, 0.01, 1.15, 0.9);
      inside.setPaint(
          new RadialGradientPaint(
              at,
              (float) (reach * (0.25 + 0.3 * random.nextDouble())),
              new float[] {0, 1},
              new Color[] {Colours.alpha(blot, 0.38), Colours.alpha(blot, 0)}));
      inside.fill(shape);
    }
    inside.setPaint(Colours.alpha(Colours.shift(colour, 0, 1.2, 0.72), 0.28));
    inside.setStroke(round(22));
    inside.draw(shape);
    inside.dispose();
  }

  private static BasicStroke round(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }
}
