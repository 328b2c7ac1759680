package shirushi.host.remote.view;

import java.awt.image.BufferedImage;
import java.util.OptionalLong;
import javax.swing.JComponent;
import javax.swing.JFrame;

/**
 * The panel as it would be seen: the launcher learns from it which classes the next starts need.
 */
final class Rehearsed implements Mount {
  private final JFrame frame = new JFrame();

  Rehearsed(int width, int height, JComponent panel) {
    frame.getContentPane().add(panel);
    frame.pack();
    frame.setSize(width, height);
    frame.validate();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    frame.getRootPane().paint(image.createGraphics());
  }

  @Override
  public boolean isIn(OptionalLong window) {
    return true;
  }

  @Override
  public void size(int width, int height) {
    frame.setSize(width, height);
  }

  @Override
  public void visible(boolean seen) {
    // It never is.
  }

  @Override
  public void focus() {
    // It has none.
  }

  @Override
  public void close() {
    frame.dispose();
  }
}
