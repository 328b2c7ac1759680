package shirushi.host.easel.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Point2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JMenuBar;
import javax.swing.JSlider;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.canvas.Raster;
import shirushi.format.Formats;
import shirushi.host.easel.Easel;
import shirushi.host.easel.Step;
import shirushi.host.file.Seals;
import shirushi.origin.disclosure.Language;

/** The whole window, with events as a mouse and a keyboard would send them. */
class EaselWindowTest {
  private static final int WHITE = 0xFFFFFFFF;
  private static final long PATIENCE_MILLIS = 20_000;

  @TempDir private Path folder;
  private Path file;
  private Path habits;
  private Easel easel;
  private EaselWindow window;
  private CanvasView canvas;
  private boolean left;

  @BeforeAll
  static void needsAScreen() {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display to show a window on");
  }

  @BeforeEach
  void open() throws Exception {
    file = folder.resolve("cat.ora");
    habits = folder.resolve("habits.properties");
    new Preferences(habits).language(Language.ENGLISH);
    onEventThread(
        () -> {
          easel =
              new Easel(
                  EaselWindowTest::soon,
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
            easel.close();
            window.dispose();
          }
          return null;
        });
  }

  @Test
  void aStrokeIsPaintedUndoneRedoneSavedAndThereWhenTheFileIsOpenedAgain() throws Exception {
    press("B");
    stroke(100, 150, 300, 150);
    assertThat(seen(200, 150)).isNotEqualTo(WHITE);
    int painted = seen(200, 150);
    press("ctrl Z");
    assertThat(seen(200, 150)).isEqualTo(WHITE);
    press("ctrl shift Z");
    assertThat(seen(200, 150)).isEqualTo(painted);
    press("ctrl S");
    await(() -> !easel.picture().changed());
    Raster written = Formats.read(file).flatten();
    assertThat(written.argb(200, 150)).isEqualTo(painted);
    assertThat(written.argb(200, 50)).isEqualTo(WHITE);
    await(() -> new Preferences(habits).recent().contains(file.toAbsolutePath()));

    onEventThread(
        () -> {
          easel.create(50, 50, WHITE);
          window.open(file);
          return null;
        });
    await(() -> easel.picture().document().width() == 400);
    assertThat(seen(200, 150)).isEqualTo(painted);
  }

  @Test
  void leavingAsksFirstWhereSomethingIsNotSaved() throws Exception {
    stroke(100, 150, 300, 150);
    press("ctrl Q");
    assertThat(left).isFalse();
    click("Cancel");
    assertThat(left).isFalse();
    press("ctrl Q");
    click("Save");
    await(() -> left);
    assertThat(Formats.read(file).flatten().argb(200, 150)).isNotEqualTo(WHITE);
  }

  @Test
  void leavingWithoutSavingKeepsTheFile() throws Exception {
    byte[] before = Files.readAllBytes(file);
    stroke(100, 150, 300, 150);
    press("ctrl Q");
    click("Don't save");
    await(() -> left);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aLockedLayerRefusesInASentenceOnTheWindow() throws Exception {
    onEventThread(
        () -> {
          easel.picture().layers().locked(easel.picture().current(), true);
          return null;
        });
    stroke(100, 150, 300, 150);
    assertThat(seen(200, 150)).isEqualTo(WHITE);
    assertThat(texts()).anyMatch(text -> text.contains("is locked"));
  }

  @Test
  void theWheelZoomsAtThePointer() throws Exception {
    Point2D before = onEventThread(() -> canvas.lens().picture(60, 70));
    double scale = onEventThread(() -> canvas.lens().scale());
    onEventThread(
        () -> {
          canvas.dispatchEvent(
              new MouseWheelEvent(
                  canvas, MouseEvent.MOUSE_WHEEL, 0, 0, 60, 70, 0, false, 0, 3, -2));
          return null;
        });
    assertThat(onEventThread(() -> canvas.lens().scale())).isGreaterThan(scale);
    assertThat(onEventThread(() -> canvas.lens().picture(60, 70)).distance(before)).isLessThan(1);
  }

  @Test
  void lettersTakeToolsButNotWhereSomebodyWrites() throws Exception {
    press("L");
    assertThat(tools().tool()).isEqualTo(Tool.LASSO);
    JTextComponent digits = onEventThread(() -> only(JTextComponent.class));
    onEventThread(digits::requestFocusInWindow);
    await(digits::isFocusOwner);
    press("B");
    assertThat(tools().tool()).isEqualTo(Tool.LASSO);
  }

  @Test
  void layersAreAddedAndTheirStepsAreNamed() throws Exception {
    press("ctrl shift N");
    assertThat(easel.picture().history().undoName()).contains(Step.ADD_LAYER);
    await(() -> only(JList.class).getModel().getSize() == 2);
    press("DELETE");
    await(() -> only(JList.class).getModel().getSize() == 1);
  }

  @Test
  void theLanguageChangesWithoutANewStartAndThePaletteIsTold() throws Exception {
    List<Language> told = new ArrayList<>();
    JLabel inside = new JLabel("inside");
    onEventThread(
        () -> {
          window.dock(
              new Palette() {
                @Override
                public JComponent component() {
                  return inside;
                }

                private boolean open;

                @Override
                public boolean isOpen() {
                  return open;
                }

                @Override
                public void open(boolean asked) {
                  open = asked;
                  window.showPalette(asked);
                }

                @Override
                public void dressed(Language language) {
                  told.add(language);
                }
              });
          return null;
        });
    click("日本語");
    assertThat(onEventThread(() -> only(JMenuBar.class).getMenu(0).getText())).isEqualTo("ファイル");
    assertThat(told).containsExactly(Language.JAPANESE);
    assertThat(inside.isShowing()).isTrue();
    press("F8");
    assertThat(inside.isShowing()).isTrue();
    press("F8");
    assertThat(inside.isShowing()).isFalse();
    assertThat(onEventThread(() -> only(CanvasView.class))).isSameAs(canvas);
  }

  @Test
  void whateverCanBeUsedHasANameToReadOut() throws Exception {
    List<String> nameless = new ArrayList<>();
    onEventThread(
        () -> {
          for (Component each : all(window, Component.class)) {
            boolean used =
                each instanceof AbstractButton
                    || each instanceof JSlider
                    || each instanceof JTextComponent
                    || each instanceof JList
                    || each instanceof CanvasView
                    || each instanceof ColourWheel;
            if (used && each.isFocusable() && !named(each)) {
              nameless.add(each.toString());
            }
          }
          return null;
        });
    assertThat(nameless).isEmpty();
  }

  private static boolean named(Component component) {
    AccessibleContext context = component.getAccessibleContext();
    boolean inner =
        SwingUtilities.getAncestorOfClass(javax.swing.JScrollBar.class, component) != null;
    return inner || context.getAccessibleName() != null && !context.getAccessibleName().isBlank();
  }

  // --- hands

  private void stroke(double... points) throws Exception {
    mouse(MouseEvent.MOUSE_PRESSED, points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      mouse(MouseEvent.MOUSE_DRAGGED, points[i], points[i + 1]);
    }
    mouse(MouseEvent.MOUSE_RELEASED, points[points.length - 2], points[points.length - 1]);
  }

  /** At a point of the picture. */
  private void mouse(int id, double x, double y) throws Exception {
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
  private void press(String keys) throws Exception {
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

  private void click(String words) throws Exception {
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

  private int seen(int x, int y) throws Exception {
    return onEventThread(() -> easel.picture().painting().pick(x, y));
  }

  private Toolbox tools() {
    return canvas.tools();
  }

  private List<String> texts() throws Exception {
    return onEventThread(
        () -> all(window, JTextComponent.class).stream().map(JTextComponent::getText).toList());
  }

  private <C> C only(Class<C> kind) {
    return all(window, kind).stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + kind.getSimpleName()));
  }

  /** Menus included, which hang on no component until they are opened. */
  private static <C> List<C> all(Component root, Class<C> kind) {
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

  private static <T> T onEventThread(Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    SwingUtilities.invokeAndWait(future);
    return future.get();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!onEventThread(condition)) {
      assertThat(System.currentTimeMillis()).as("waited too long").isLessThan(end);
      Thread.sleep(20);
    }
  }
}
