package shirushi.host.easel.view;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * What the view shows of the picture, kept in pixels of the screen: what lies over it moves without
 * the picture being drawn again.
 */
final class Frame {
  private final CanvasPainter painter;
  private Optional<BufferedImage> image = Optional.empty();
  private CanvasPainter.Sight sight;
  private Dimension size = new Dimension();
  private Color ground;
  private Rectangle stale = new Rectangle();

  Frame(CanvasPainter painter) {
    this.painter = painter;
  }

  /** Is of this sight from now on; of another one, nothing is kept. */
  void fit(CanvasPainter.Sight other, Dimension view) {
    if (other.equals(sight) && view.equals(size) && CanvasPainter.surround().equals(ground)) {
      return;
    }
    if (!view.equals(size) || sight == null || sight.density() != other.density()) {
      int width = (int) Math.ceil(view.width * other.density());
      int height = (int) Math.ceil(view.height * other.density());
      image = Optional.of(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));
    }
    sight = other;
    size = view;
    ground = CanvasPainter.surround();
    stale = new Rectangle(view);
  }

  /** Whether nothing is kept. */
  boolean isNew() {
    return stale.contains(new Rectangle(size));
  }

  /** A part of the view looks different. */
  void stale(Rectangle part) {
    Rectangle inside = part.intersection(new Rectangle(size));
    stale = stale.isEmpty() ? inside : inside.isEmpty() ? stale : stale.union(inside);
  }

  /** What of a part looks different by now. */
  Rectangle staleOf(Rectangle part) {
    return stale.intersection(part);
  }

  /** Draws a part of the view anew. */
  void render(Rectangle part) {
    Graphics2D g = image.orElseThrow().createGraphics();
    g.scale(sight.density(), sight.density());
    g.clip(part);
    painter.all(g, sight, new Rectangle(size));
    g.dispose();
    stale = part.contains(stale) ? new Rectangle() : stale;
  }

  void draw(Graphics2D graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.scale(1 / sight.density(), 1 / sight.density());
    g.drawImage(image.orElseThrow(), 0, 0, null);
    g.dispose();
  }
}
