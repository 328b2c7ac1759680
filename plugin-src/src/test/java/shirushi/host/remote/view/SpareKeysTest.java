package shirushi.host.remote.view;

import static java.awt.event.InputEvent.ALT_DOWN_MASK;
import static java.awt.event.InputEvent.CTRL_DOWN_MASK;
import static java.awt.event.InputEvent.SHIFT_DOWN_MASK;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import org.junit.jupiter.api.Test;

class SpareKeysTest {
  private final Component text = new JTextArea();
  private final Component button = new JPanel();
  private final List<String> heard = new ArrayList<>();

  private static KeyEvent event(Component component, int id, int code, int modifiers) {
    return new KeyEvent(component, id, 0, modifiers, code, KeyEvent.CHAR_UNDEFINED);
  }

  private void press(Component component, int code, int modifiers) {
    new SpareKeys(heard::add)
        .postProcessKeyEvent(event(component, KeyEvent.KEY_PRESSED, code, modifiers));
  }

  @Test
  void theProgramHearsOfLettersFiguresAndFunctionKeysWithWhatIsHeldDown() {
    press(button, KeyEvent.VK_B, 0);
    press(button, KeyEvent.VK_1, SHIFT_DOWN_MASK);
    press(button, KeyEvent.VK_Z, CTRL_DOWN_MASK | SHIFT_DOWN_MASK);
    press(button, KeyEvent.VK_F8, 0);
    press(button, KeyEvent.VK_F12, ALT_DOWN_MASK);
    assertThat(heard).containsExactly("B", "Shift+1", "Ctrl+Shift+Z", "F8", "Alt+F12");
  }

  @Test
  void whereOneWritesLettersAreTextAndUndoIsForIt() {
    press(text, KeyEvent.VK_B, 0);
    press(text, KeyEvent.VK_B, SHIFT_DOWN_MASK);
    press(text, KeyEvent.VK_Z, CTRL_DOWN_MASK);
    press(text, KeyEvent.VK_Y, CTRL_DOWN_MASK);
    assertThat(heard).isEmpty();
    press(text, KeyEvent.VK_S, CTRL_DOWN_MASK);
    press(text, KeyEvent.VK_F8, 0);
    assertThat(heard).containsExactly("Ctrl+S", "F8");
  }

  @Test
  void whatMovesTheFocusOrWasUsedIsThePanels() {
    press(button, KeyEvent.VK_TAB, 0);
    press(button, KeyEvent.VK_SPACE, 0);
    press(button, KeyEvent.VK_CONTROL, CTRL_DOWN_MASK);
    KeyEvent used = event(button, KeyEvent.KEY_PRESSED, KeyEvent.VK_B, 0);
    used.consume();
    SpareKeys keys = new SpareKeys(heard::add);
    keys.postProcessKeyEvent(used);
    keys.postProcessKeyEvent(event(button, KeyEvent.KEY_RELEASED, KeyEvent.VK_B, 0));
    assertThat(heard).isEmpty();
  }
}
