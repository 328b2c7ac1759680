package shirushi.ui.view;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.Component;
import java.awt.GraphicsEnvironment;
import java.awt.KeyboardFocusManager;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import javax.swing.AbstractButton;
import javax.swing.KeyStroke;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import shirushi.language.Language;
import shirushi.style.Theme;

/** A test of the real panel before a real easel, with hands to use it. */
abstract class OnStage {
  @TempDir Path folder;
  Stage stage;

  @BeforeAll
  static void needsAScreen() {
    assumeFalse(GraphicsEnvironment.isHeadless(), "there is no display to show a window on");
  }

  @BeforeEach
  void open() throws Exception {
    stage = new Stage(folder, Language.ENGLISH, Theme.LIGHT);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  // --- hands

  void press(String keys) throws Exception {
    KeyStroke stroke = KeyStroke.getKeyStroke(keys);
    char letter = stroke.getKeyCode() == KeyEvent.VK_ENTER ? '\n' : KeyEvent.CHAR_UNDEFINED;
    Events.run(
        () -> {
          for (int id : new int[] {KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED}) {
            Component to = owner();
            to.dispatchEvent(
                new KeyEvent(to, id, 0, stroke.getModifiers(), stroke.getKeyCode(), letter));
          }
        });
    stage.settle();
  }

  void focus(Component wanted) throws Exception {
    Events.on(wanted::requestFocusInWindow);
    Events.await(wanted::isFocusOwner);
  }

  static void point(Component at, int event) throws Exception {
    Events.run(() -> at.dispatchEvent(new MouseEvent(at, event, 0, 0, 5, 5, 0, false)));
  }

  /** The tab has the same word on it. */
  AbstractButton paint() throws Exception {
    StartPiece start = stage.only(StartPiece.class);
    return Events.on(() -> Eyes.all(start, AbstractButton.class).get(0));
  }

  static Component owner() {
    return KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
  }
}
