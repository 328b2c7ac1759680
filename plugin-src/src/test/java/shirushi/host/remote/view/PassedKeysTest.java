package shirushi.host.remote.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.BorderLayout;
import java.awt.Canvas;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.Panel;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.lang.reflect.Method;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys go to the window under the pointer where it lies in the one with the focus. */
class PassedKeysTest {
  private final BlockingQueue<Integer> heard = new LinkedBlockingQueue<>();
  private Frame frame;
  private Robot robot;

  @BeforeEach
  void show() throws Exception {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display to show a window on");
    assumeTrue(
        Toolkit.getDefaultToolkit().getClass().getName().startsWith("sun.awt.X11."),
        "the display is not X11's");
    assumeTrue(
        Toolkit.getDefaultToolkit()
            .getClass()
            .getModule()
            .isOpen("sun.awt.X11", PassedKeys.class.getModule()),
        "this Java was not started with sun.awt.X11 open");
    robot = new Robot();
    robot.setAutoDelay(50);
    EventQueue.invokeAndWait(
        () -> {
          frame = new Frame();
          Canvas canvas = new Canvas();
          canvas.addKeyListener(
              new KeyAdapter() {
                @Override
                public void keyPressed(KeyEvent event) {
                  heard.add(event.getKeyCode());
                }
              });
          Panel ground = new Panel(new BorderLayout());
          ground.add(canvas);
          frame.add(ground);
          frame.setBounds(100, 100, 300, 200);
          frame.setVisible(true);
          canvas.requestFocus();
        });
    robot.mouseMove(250, 220);
    robot.waitForIdle();
  }

  @AfterEach
  void close() throws Exception {
    if (frame != null) {
      EventQueue.invokeAndWait(frame::dispose);
    }
  }

  @Test
  void thePanelsWindowsAskForNoKeysUntilTheyAreWantedAgain() throws Exception {
    type();
    assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(KeyEvent.VK_B);
    passed(false);
    type();
    assertThat(heard.poll(500, TimeUnit.MILLISECONDS)).isNull();
    passed(true);
    type();
    assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(KeyEvent.VK_B);
  }

  private void type() {
    robot.keyPress(KeyEvent.VK_B);
    robot.keyRelease(KeyEvent.VK_B);
    robot.waitForIdle();
  }

  private void passed(boolean wanted) throws Exception {
    Method root = Class.forName("sun.awt.X11.XToolkit").getDeclaredMethod("getDefaultRootWindow");
    root.setAccessible(true);
    long window = (long) root.invoke(null);
    EventQueue.invokeAndWait(() -> PassedKeys.within(window, wanted));
    robot.waitForIdle();
  }
}
