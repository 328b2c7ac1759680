package shirushi.host.remote.view;

import java.util.OptionalLong;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.WindowConstants;

/** The panel in a window of its own, above the program's. */
final class Floating implements Mount {
  private final JFrame frame;

  Floating(String title, JComponent panel) {
    frame = new JFrame(title);
    frame.setType(JFrame.Type.UTILITY);
    frame.setAlwaysOnTop(true);
    frame.setAutoRequestFocus(false);
    frame.setDefaultCloseOperation(WindowConstants.HIDE_ON_CLOSE);
    frame.getContentPane().add(panel);
    frame.pack();
    frame.setLocationByPlatform(true);
    frame.setVisible(true);
  }

  @Override
  public boolean isIn(OptionalLong window) {
    return window.isEmpty();
  }

  @Override
  public void size(int width, int height) {
    // Its own affair: the artist sizes it.
  }

  @Override
  public void visible(boolean seen) {
    frame.setVisible(seen);
  }

  @Override
  public void focus() {
    frame.toFront();
  }

  @Override
  public void close() {
    frame.getContentPane().removeAll();
    frame.dispose();
  }
}
