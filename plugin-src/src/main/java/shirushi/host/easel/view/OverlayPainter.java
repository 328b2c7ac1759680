package shirushi.host.easel.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import shirushi.canvas.Mask;
import shirushi.canvas.Raster;
import shirushi.host.Ghost;
import shirushi.style.Colours;
import shirushi.style.Space;

/** Draws what lies over the picture and is no part of it, each thing by a method of its own. */
final class OverlayPainter {
  private static final float DASH = 4;

  private float march;
  private Raster ghostPixels;
  private BufferedImage ghostImage;
  private Shape ghostLine;

  /** The dashes go on by a step. */
  void march() {
    march = (march + 1) % (2 * DASH);
  }

  /** A preview: as it would be, with a dashed line around what it paints. */
  void ghost(Graphics2D graphics, Ghost ghost, Lens lens) {
    if (ghostPixels != ghost.pixels()) {
      ghostPixels = ghost.pixels();
      ghostImage = CanvasPainter.image(ghostPixels);
      ghostLine = line(ghostPixels);
    }
    Graphics2D g = smooth(graphics);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    AffineTransform place = lens.transform();
    place.translate(ghost.x(), ghost.y());
    place.scale(
        ghost.width() / (double) ghostImage.getWidth(),
        ghost.height() / (double) ghostImage.getHeight());
    g.drawImage(ghostImage, place, null);
    Shape line = place.createTransformedShape(ghostLine);
    dashed(g, line, Space.px(2), 2 * DASH, 0, Color.WHITE, Colours.now().ai());
    g.dispose();
  }

  /** Around what is half opaque at least. */
  static Shape line(Raster pixels) {
    if (pixels.opaque()) {
      return new Rectangle(pixels.width(), pixels.height());
    }
    int[] argb = pixels.argb();
    byte[] alpha = new byte[argb.length];
    for (int i = 0; i < argb.length; i++) {
      alpha[i] = (byte) (argb[i] >>> 24);
    }
    return Contour.of(Mask.of(pixels.width(), pixels.height(), alpha));
  }

  /** A line of black and white dashes, seen on every picture. */
  void ants(Graphics2D graphics, Shape line) {
    Graphics2D g = (Graphics2D) graphics.create();
    AffineTransform screen = g.getTransform();
    float width = Math.max(1, Math.round(screen.getScaleX()));
    g.setTransform(new AffineTransform());
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    Shape exact = onPixels(line.getPathIterator(screen, 0.5), width);
    dashed(g, exact, width, width * DASH, width * march, Color.BLACK, Color.WHITE);
    g.dispose();
  }

  /** So that the dashes are put on the very pixels of the line below them. */
  private static Path2D onPixels(PathIterator line, float width) {
    Path2D.Double exact = new Path2D.Double();
    double[] at = new double[2];
    double middle = width % 2 / 2;
    for (; !line.isDone(); line.next()) {
      int kind = line.currentSegment(at);
      double x = Math.floor(at[0]) + middle;
      double y = Math.floor(at[1]) + middle;
      switch (kind) {
        case PathIterator.SEG_MOVETO -> exact.moveTo(x, y);
        case PathIterator.SEG_LINETO -> exact.lineTo(x, y);
        default -> exact.closePath();
      }
    }
    return exact;
  }

  /** Where the picture would end: still dashes in the colour of AI. */
  void frame(Graphics2D graphics, Shape shape, Lens lens) {
    Graphics2D g = smooth(graphics);
    Shape line = lens.transform().createTransformedShape(shape);
    dashed(g, line, Space.px(1), 2 * DASH, 0, CanvasPainter.surround(), Colours.now().ai());
    g.dispose();
  }

  private static void dashed(
      Graphics2D g, Shape shape, float width, float dash, float phase, Color under, Color over) {
    g.setStroke(new BasicStroke(width));
    g.setColor(under);
    g.draw(shape);
    float[] dashes = {dash, dash};
    g.setStroke(
        new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, phase));
    g.setColor(over);
    g.draw(shape);
  }

  void tip(Graphics2D graphics, Point at, double diameter) {
    double radius = diameter / 2;
    if (radius < Cursors.LEAST) {
      return;
    }
    Graphics2D g = smooth(graphics);
    Ellipse2D circle = new Ellipse2D.Double(at.x - radius, at.y - radius, 2 * radius, 2 * radius);
    g.setStroke(new BasicStroke(2.4f));
    g.setColor(new Color(0, 0, 0, 110));
    g.draw(circle);
    g.setStroke(new BasicStroke(1.1f));
    g.setColor(new Color(255, 255, 255, 230));
    g.draw(circle);
    g.dispose();
  }

  private static Graphics2D smooth(Graphics2D graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return g;
  }
}
