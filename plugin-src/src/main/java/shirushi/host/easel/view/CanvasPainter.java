package shirushi.host.easel.view;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import shirushi.canvas.Raster;
import shirushi.host.easel.Projection;
import shirushi.style.Colours;
import shirushi.style.Contrast;

/** Draws the picture on its ground, each thing by a method of its own. */
final class CanvasPainter {
  private static final int CHECK = 8;
  private static final double COARSE = 2;

  /** How long one drawing may put a large picture together; strokes and keys come between. */
  private static final long PATIENCE_NANOS = 12_000_000;

  /** The same where nothing of it was seen yet: better late than in pieces. */
  private static final long FIRST_NANOS = 500_000_000;

  private final TexturePaint checks = checks();

  /**
   * What is drawn.
   *
   * @param density pixels of the screen in a unit of the view
   * @param width of the picture
   * @param height of the picture
   */
  record Sight(Projection projection, Lens lens, double density, int width, int height) {
    private double zoom() {
      return lens.scale() * density;
    }

    private int level() {
      return projection.level(zoom());
    }

    private Rectangle region(Rectangle view) {
      return lens.picture(view, width, height);
    }

    private Rectangle2D paper() {
      return new Rectangle2D.Double(
          lens.x(), lens.y(), lens.scale() * width, lens.scale() * height);
    }
  }

  /** Beside the picture: a grey without hue. */
  static Color surround() {
    Color ground = Colours.now().ground();
    boolean dark = Contrast.on(ground).equals(Color.WHITE);
    return Contrast.mix(ground, Color.BLACK, dark ? 0.32f : 0.2f);
  }

  /** Everything, as far as it is {@link #refresh}ed. */
  void all(Graphics2D g, Sight sight, Rectangle view) {
    g.setColor(surround());
    g.fill(view);
    Rectangle2D paper = sight.paper();
    paper(g, paper);
    picture(g, sight);
    edge(g, paper);
  }

  private void paper(Graphics2D g, Rectangle2D paper) {
    Graphics2D exact = (Graphics2D) g.create();
    exact.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    exact.setPaint(checks);
    exact.fill(paper);
    exact.dispose();
  }

  private static void edge(Graphics2D g, Rectangle2D paper) {
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
   * Puts a part of the view together, as far as there is time.
   *
   * @return whether nothing is left to be done
   */
  boolean refresh(Sight sight, Rectangle view) {
    Rectangle region = sight.region(view);
    boolean known = sight.projection().drawn(region, sight.level());
    return region.isEmpty()
        || sight.projection().refresh(region, sight.level(), known ? PATIENCE_NANOS : FIRST_NANOS);
  }

  /** Only what lies in the clip, from tiles of the size that fits the zoom. */
  private static void picture(Graphics2D g, Sight sight) {
    Rectangle region = sight.region(g.getClipBounds());
    boolean sharp = sight.zoom() >= COARSE || sight.zoom() == 1;
    Graphics2D tiles = (Graphics2D) g.create();
    tiles.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        sharp
            ? RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR
            : RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    tiles.transform(sight.lens().transform());
    for (Projection.Piece piece : sight.projection().known(region, sight.level())) {
      AffineTransform at = AffineTransform.getTranslateInstance(piece.x(), piece.y());
      at.scale(piece.scale(), piece.scale());
      tiles.drawImage(piece.image(), at, null);
    }
    tiles.dispose();
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
