package shirushi.host.easel.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import shirushi.canvas.Raster;
import shirushi.host.Ghost;
import shirushi.host.easel.Projection;
import shirushi.style.Colours;
import shirushi.style.Contrast;
import shirushi.style.Space;

/** Draws what {@link CanvasView} shows, each thing by a method of its own. */
final class CanvasPainter {
  private static final int CHECK = 8;
  private static final float DASH = 4;
  private static final double COARSE = 2;

  /** How long one drawing may put a large picture together; strokes and keys come between. */
  private static final long PATIENCE_NANOS = 12_000_000;

  private final TexturePaint checks = checks();
  private float march;
  private Raster ghostPixels;
  private BufferedImage ghostImage;

  /** The dashes go on by a step. */
  void march() {
    march = (march + 1) % (2 * DASH);
  }

  /** Beside the picture: a grey without hue. */
  static Color surround() {
    Color ground = Colours.now().ground();
    boolean dark = Contrast.on(ground).equals(Color.WHITE);
    return Contrast.mix(ground, Color.BLACK, dark ? 0.32f : 0.2f);
  }

  void surround(Graphics2D g, Rectangle bounds) {
    g.setColor(surround());
    g.fillRect(0, 0, bounds.width, bounds.height);
  }

  void paper(Graphics2D g, Rectangle2D paper) {
    Graphics2D exact = (Graphics2D) g.create();
    exact.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    exact.setPaint(checks);
    exact.fill(paper);
    exact.dispose();
  }

  void edge(Graphics2D g, Rectangle2D paper) {
    g.setColor(new Color(0, 0, 0, 90));
    g.setStroke(new BasicStroke(1));
    g.draw(
        new Rectangle2D.Double(
            Math.floor(paper.getX()) - 1,
            Math.floor(paper.getY()) - 1,
            Math.ceil(paper.getWidth()) + 1,
            Math.ceil(paper.getHeight()) + 1));
  }

  /**
   * Only what lies in the clip, from tiles of the size that fits the zoom.
   *
   * @return whether all is shown as it is now; if not, it is to be drawn again soon
   */
  boolean picture(
      Graphics2D g, Projection projection, Lens lens, double density, int width, int height) {
    Rectangle clip = g.getClipBounds();
    Rectangle region = lens.picture(clip, width, height);
    if (region.isEmpty()) {
      return true;
    }
    double zoom = lens.scale() * density;
    int level = projection.level(zoom);
    boolean shown = projection.refresh(region, level, PATIENCE_NANOS);
    Graphics2D tiles = (Graphics2D) g.create();
    tiles.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        zoom >= COARSE || zoom == 1
            ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
            : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    tiles.transform(lens.transform());
    for (Projection.Piece piece : projection.known(region, level)) {
      AffineTransform at = AffineTransform.getTranslateInstance(piece.x(), piece.y());
      at.scale(piece.scale(), piece.scale());
      tiles.drawImage(piece.image(), at, null);
    }
    tiles.dispose();
    return shown;
  }

  /** A preview: as it would be, with a dashed edge that says that it is not there yet. */
  void ghost(Graphics2D graphics, Ghost ghost, Lens lens) {
    if (ghostPixels != ghost.pixels()) {
      ghostPixels = ghost.pixels();
      ghostImage = image(ghostPixels);
    }
    Graphics2D g = smooth(graphics);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    Rectangle2D at =
        new Rectangle2D.Double(
            lens.x() + lens.scale() * ghost.x(),
            lens.y() + lens.scale() * ghost.y(),
            lens.scale() * ghost.width(),
            lens.scale() * ghost.height());
    AffineTransform place = AffineTransform.getTranslateInstance(at.getX(), at.getY());
    place.scale(at.getWidth() / ghostImage.getWidth(), at.getHeight() / ghostImage.getHeight());
    g.drawImage(ghostImage, place, null);
    dashed(g, at, Space.px(2), 2 * DASH, 0, Color.WHITE, Colours.now().ai());
    g.dispose();
  }

  /** A line of black and white dashes, seen on every picture. */
  void ants(Graphics2D graphics, Shape shape, Lens lens) {
    Graphics2D g = smooth(graphics);
    dashed(
        g,
        lens.transform().createTransformedShape(shape),
        1,
        DASH,
        march,
        Color.BLACK,
        Color.WHITE);
    g.dispose();
  }

  private static void dashed(
      Graphics2D g, Shape shape, float width, float dash, float phase, Color under, Color over) {
    g.setStroke(new BasicStroke(width));
    g.setColor(under);
    g.draw(shape);
    g.setStroke(
        new BasicStroke(
            width,
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_MITER,
            10,
            new float[] {dash, dash},
            phase));
    g.setColor(over);
    g.draw(shape);
  }

  void tip(Graphics2D graphics, Point at, double diameter) {
    Graphics2D g = smooth(graphics);
    double radius = diameter / 2;
    if (radius >= Cursors.LEAST) {
      Ellipse2D circle = new Ellipse2D.Double(at.x - radius, at.y - radius, 2 * radius, 2 * radius);
      g.setStroke(new BasicStroke(2.4f));
      g.setColor(new Color(0, 0, 0, 110));
      g.draw(circle);
      g.setStroke(new BasicStroke(1.1f));
      g.setColor(new Color(255, 255, 255, 230));
      g.draw(circle);
    }
    g.dispose();
  }

  private static Graphics2D smooth(Graphics2D graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return g;
  }

  static BufferedImage image(Raster raster) {
    BufferedImage image =
        new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, raster.width(), raster.height(), raster.argb(), 0, raster.width());
    return image;
  }

  private static TexturePaint checks() {
    BufferedImage four = new BufferedImage(2 * CHECK, 2 * CHECK, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 2 * CHECK; y++) {
      for (int x = 0; x < 2 * CHECK; x++) {
        four.setRGB(x, y, (x < CHECK) == (y < CHECK) ? 0xFFFFFF : 0xE3E3E3);
      }
    }
    return new TexturePaint(four, new Rectangle(2 * CHECK, 2 * CHECK));
  }
}
