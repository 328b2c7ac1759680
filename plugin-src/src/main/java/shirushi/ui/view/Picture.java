package shirushi.ui.view;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import javax.swing.JPanel;
import shirushi.style.Colours;
import shirushi.style.Space;

/** A small picture, whole, in the middle of its place. */
final class Picture extends JPanel {
  private final int side;
  private Image image;

  /**
   * @param side in pixels at the usual text size
   */
  Picture(int side) {
    super(null);
    this.side = side;
    setOpaque(false);
  }

  /** Null for none. */
  void show(Image other) {
    if (image != other) {
      image = other;
      repaint();
    }
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Space.px(side), Space.px(side));
  }

  @Override
  public Dimension getMinimumSize() {
    return getPreferredSize();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    paint(g, image, 0, 0, getWidth(), getHeight());
    g.dispose();
  }

  /** Draws an image as large as fits, over the colour of fields. */
  static void paint(Graphics2D g, Image image, int x, int y, int width, int height) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.setColor(Colours.now().field());
    g.fillRect(x, y, width, height);
    if (image == null) {
      return;
    }
    double w = image.getWidth(null);
    double h = image.getHeight(null);
    double scale = Math.min(width / w, height / h);
    int wide = (int) Math.max(1, Math.round(w * scale));
    int high = (int) Math.max(1, Math.round(h * scale));
    double dense = g.getTransform().getScaleX(); // pixels of the screen to one of Swing's
    Image near = Halved.towards(image, (int) (wide * dense), (int) (high * dense));
    g.drawImage(near, x + (width - wide) / 2, y + (height - high) / 2, wide, high, null);
  }
}
