package shirushi.host.easel.view;

import java.awt.Dimension;
import javax.swing.JLayeredPane;
import shirushi.style.Space;

/** The canvas with the notices over its upper part. */
final class CanvasArea extends JLayeredPane {
  private final CanvasView canvas;
  private final Notices notices;

  CanvasArea(CanvasView canvas, Notices notices) {
    this.canvas = canvas;
    this.notices = notices;
    add(canvas, DEFAULT_LAYER);
    add(notices, PALETTE_LAYER);
  }

  @Override
  public void doLayout() {
    canvas.setBounds(0, 0, getWidth(), getHeight());
    notices.within(getWidth());
    Dimension size = notices.getPreferredSize();
    int width = Math.min(size.width, getWidth());
    notices.setBounds(
        (getWidth() - width) / 2, Space.far(), width, Math.min(size.height, getHeight()));
  }

  @Override
  public Dimension getPreferredSize() {
    return canvas.getPreferredSize();
  }

  @Override
  public Dimension getMinimumSize() {
    return canvas.getMinimumSize();
  }
}
