package shirushi.style;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import javax.swing.Icon;
import shirushi.origin.OriginKind;

/**
 * Where something comes from, as a small shape. Shapes alone tell them apart: a seal with AI in it,
 * a seal cut in two, a brush's lozenge, a dotted ring.
 */
public final class Badge {
  private static final int SIDE = 16;
  private static final Shape SEAL = new RoundRectangle2D.Float(1.5f, 1.5f, 13, 13, 5, 5);
  private static final Shape LETTERS =
      Outline.of("M 4.4 11 L 6.6 5 L 8.8 11 M 5.2 9 L 8 9 M 11.4 5 L 11.4 11");
  private static final Shape HALF = Outline.of("M 15 1 L 15 15 L 1 15 Z");
  private static final Shape LOZENGE = Outline.of("M 8 1.4 L 14.6 8 L 8 14.6 L 1.4 8 Z");
  private static final Shape RING = new Ellipse2D.Float(2, 2, 12, 12);

  private Badge() {}

  /** In this origin's colour of the theme that is installed when it is painted. */
  public static Icon icon(OriginKind kind) {
    return icon(kind, SIDE);
  }

  /**
   * @param side in pixels at the usual text size
   */
  public static Icon icon(OriginKind kind, int side) {
    return new Icon() {
      @Override
      public int getIconWidth() {
        return Space.px(side);
      }

      @Override
      public int getIconHeight() {
        return Space.px(side);
      }

      @Override
      public void paintIcon(Component on, Graphics graphics, int x, int y) {
        Graphics2D g = Outline.smooth(graphics);
        g.translate(x, y);
        double scale = (double) getIconWidth() / SIDE;
        g.scale(scale, scale);
        paint(kind, g);
        g.dispose();
      }
    };
  }

  public static Color ink(OriginKind kind) {
    Colours colours = Colours.now();
    return switch (kind) {
      case AI -> colours.ai();
      case AI_EDITED -> colours.mixed();
      case HAND -> colours.hand();
      case UNKNOWN -> colours.quiet();
    };
  }

  private static void paint(OriginKind kind, Graphics2D g) {
    Color ink = ink(kind);
    g.setColor(ink);
    g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    switch (kind) {
      case AI -> {
        g.fill(SEAL);
        g.setColor(Contrast.on(ink));
        g.draw(LETTERS);
      }
      case AI_EDITED -> {
        g.draw(new RoundRectangle2D.Float(2.3f, 2.3f, 11.4f, 11.4f, 4, 4));
        g.clip(HALF);
        g.fill(SEAL);
      }
      case HAND -> g.fill(LOZENGE);
      case UNKNOWN -> {
        float[] dots = {0.1f, 3.04f};
        g.setStroke(
            new BasicStroke(1.9f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dots, 0));
        g.draw(RING);
      }
    }
  }
}
