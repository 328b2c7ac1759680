package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.geom.Point2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.AbstractButton;
import javax.swing.FocusManager;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import shirushi.host.easel.Easel;
import shirushi.host.file.Seals;
import shirushi.language.Language;

/** The whole window, with events as a mouse and a keyboard would send them. */
abstract class WindowFixture {
  static final int WHITE = 0xFFFFFFFF;
  private static final long PATIENCE_MILLIS = 20_000;

  @TempDir Path folder;
  Path file;
  Path habits;
  Easel easel;
  EaselWindow window;
  CanvasView canvas;
  boolean left;

  @BeforeAll
  static void needsAScreen() {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display to show a window on");
  }

  @BeforeEach
  void open() throws Exception {
    file = folder.resolve("cat.ora");
    habits = folder.resolve("habits.properties");
    Preferences english = new Preferences(habits);
    english.language(Language.ENGLISH);
    english.write();
    onEventThread(
        () -> {
          easel =
              new Easel(
                  WindowFixture::soon,
                  shirushi.origin.Tool.UNKNOWN,
                  format -> Seals.NONE,
                  folder.resolve("kept"));
          easel.create(400, 300, WHITE);
          easel.save(file);
          window = new EaselWindow(easel, new Preferences(habits), () -> left = true);
          window.setVisible(true);
          return null;
        });
    onEventThread(() -> canvas = only(CanvasView.class));
  }

  @AfterEach
  void close() throws Exception {
    onEventThread(
        () -> {
          if (!left) {
            window.leave();
          }
          return null;
        });
    // The folder is deleted next: nothing is to be written there any more.
    await(window::done);
  }

  // --- hands

  void stroke(double... points) throws Exception {
    mouse(MouseEvent.MOUSE_PRESSED, points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      mouse(MouseEvent.MOUSE_DRAGGED, points[i], points[i + 1]);
    }
    mouse(MouseEvent.MOUSE_RELEASED, points[points.length - 2], points[points.length - 1]);
  }

  /** At a point of the picture. */
  void mouse(int id, double x, double y) throws Exception {
    onEventThread(
        () -> {
          Point2D at = canvas.lens().view(x, y);
          int held = id == MouseEvent.MOUSE_RELEASED ? 0 : InputEvent.BUTTON1_DOWN_MASK;
          canvas.dispatchEvent(
              new MouseEvent(
                  canvas,
                  id,
                  0,
                  held,
                  (int) Math.round(at.getX()),
                  (int) Math.round(at.getY()),
                  1,
                  false,
                  MouseEvent.BUTTON1));
          return null;
        });
  }

  /** As Swing handles a key that the focused component does not use. */
  void press(String keys) throws Exception {
    KeyStroke stroke = KeyStroke.getKeyStroke(keys);
    onEventThread(
        () ->
            SwingUtilities.processKeyBindings(
                new KeyEvent(
                    canvas,
                    KeyEvent.KEY_PRESSED,
                    0,
                    stroke.getModifiers(),
                    stroke.getKeyCode(),
                    KeyEvent.CHAR_UNDEFINED)));
  }

  void click(String words) throws Exception {
    onEventThread(
        () -> {
          all(window, AbstractButton.class).stream()
              .filter(button -> words.equals(button.getText()))
              .min(Comparator.comparing(button -> !button.isShowing()))
              .orElseThrow(() -> new AssertionError("there is no button " + words))
              .doClick(0);
          return null;
        });
  }

  // --- eyes

  int seen(int x, int y) throws Exception {
    return onEventThread(() -> easel.picture().painting().pick(x, y));
  }

  Toolbox tools() {
    return canvas.tools();
  }

  List<String> texts() throws Exception {
    return onEventThread(
        () -> all(window, JTextComponent.class).stream().map(JTextComponent::getText).toList());
  }

  <C> C only(Class<C> kind) {
    return all(window, kind).stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + kind.getSimpleName()));
  }

  /** Menus included, which hang on no component until they are opened. */
  static <C> List<C> all(Component root, Class<C> kind) {
    List<C> found = new ArrayList<>();
    if (kind.isInstance(root)) {
      found.add(kind.cast(root));
    }
    if (root instanceof javax.swing.JMenu menu) {
      found.addAll(all(menu.getPopupMenu(), kind));
    } else if (root instanceof Container container) {
      for (Component child : container.getComponents()) {
        found.addAll(all(child, kind));
      }
    }
    return found;
  }

  // --- patience

  private static void soon(Runnable task) {
    if (SwingUtilities.isEventDispatchThread()) {
      task.run();
    } else {
      SwingUtilities.invokeLater(task);
    }
  }

  static <T> T onEventThread(Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    SwingUtilities.invokeAndWait(future);
    return future.get();
  }

  static void await(Callable<Boolean> condition) throws Exception {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!onEventThread(condition)) {
      assertThat(System.currentTimeMillis())
          .as(
              () ->
                  "waited too long; the keys go to "
                      + FocusManager.getCurrentManager().getFocusOwner())
          .isLessThan(end);
      Thread.sleep(20);
    }
  }
}
