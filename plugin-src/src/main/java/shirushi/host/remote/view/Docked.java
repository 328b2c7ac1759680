package shirushi.host.remote.view;

import java.awt.BorderLayout;
import java.awt.Frame;
import java.awt.Panel;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.OptionalLong;
import javax.swing.JComponent;
import javax.swing.JRootPane;
import javax.swing.Timer;
import shirushi.host.HostException;

/** The panel in a native window of the program's, on X11. */
final class Docked implements Mount {
  private static final int TRIES = 20;
  private static final int EVERY_MILLIS = 50;
  private static final String FRAME = "sun.awt.X11.XEmbeddedFrame";

  private final long window;
  private final Frame frame;
  private final JRootPane root = new JRootPane();
  private final Timer asking = new Timer(EVERY_MILLIS, event -> askAgain());
  private int tries;

  Docked(long window, int width, int height, JComponent panel) throws HostException {
    this.window = window;
    frame = frame(window);
    frame.setLayout(new BorderLayout());
    root.getContentPane().add(panel);
    // A heavy one in between: popups find their place by it.
    Panel ground = new Panel(new BorderLayout());
    ground.add(root);
    frame.add(ground);
    frame.setBounds(0, 0, width, height);
    frame.setVisible(true);
    frame.validate();
    PassedKeys.within(window, false);
    frame.addWindowFocusListener(
        new WindowAdapter() {
          @Override
          public void windowGainedFocus(WindowEvent event) {
            PassedKeys.within(window, true);
          }

          @Override
          public void windowLostFocus(WindowEvent event) {
            PassedKeys.within(window, false);
          }
        });
  }

  /** An internal class of the JDK: there is no other way into a window of another process. */
  private static Frame frame(long window) throws HostException {
    try {
      return (Frame)
          Class.forName(FRAME).getConstructor(long.class, boolean.class).newInstance(window, false);
    } catch (InvocationTargetException e) {
      throw new HostException("the panel cannot be shown in here: " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new HostException("this Java cannot show the panel in here: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean isIn(OptionalLong other) {
    return other.isPresent() && other.getAsLong() == window;
  }

  @Override
  public void size(int width, int height) {
    frame.setBounds(0, 0, width, height);
    frame.validate();
  }

  @Override
  public void visible(boolean seen) {
    frame.setVisible(seen);
  }

  /** X11 refuses a window that is not on the screen yet, without a word. */
  @Override
  public void focus() {
    asking.restart();
    tries = TRIES;
    frame.requestFocus();
  }

  private void askAgain() {
    tries--;
    if (frame.isFocused() || tries == 0) {
      asking.stop();
    } else {
      frame.requestFocus();
    }
  }

  @Override
  public void close() {
    asking.stop();
    root.getContentPane().removeAll();
    frame.dispose();
  }
}
