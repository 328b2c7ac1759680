package shirushi.host.remote.view;

import java.awt.KeyEventPostProcessor;
import java.awt.KeyboardFocusManager;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.text.JTextComponent;

/**
 * Keys that the panel has no use for, such as Ctrl+Z beside a text: they are meant for the painting
 * program, whose shortcuts do not reach into another process's window. Event thread only.
 */
public final class SpareKeys implements KeyEventPostProcessor {
  private final Consumer<String> program;

  /**
   * @param program hears of a key by its name, as {@code Ctrl+Shift+Z} or {@code F8}
   */
  public SpareKeys(Consumer<String> program) {
    this.program = program;
  }

  /** From now on, for all windows. */
  public void begin() {
    KeyboardFocusManager.getCurrentKeyboardFocusManager().addKeyEventPostProcessor(this);
  }

  public void end() {
    KeyboardFocusManager.getCurrentKeyboardFocusManager().removeKeyEventPostProcessor(this);
  }

  @Override
  public boolean postProcessKeyEvent(KeyEvent event) {
    if (event.getID() == KeyEvent.KEY_PRESSED && !event.isConsumed()) {
      name(event).ifPresent(program);
    }
    return false;
  }

  /** Empty where the key is not for the program. */
  static Optional<String> name(KeyEvent event) {
    int code = event.getKeyCode();
    boolean function = code >= KeyEvent.VK_F1 && code <= KeyEvent.VK_F12;
    boolean letter =
        code >= KeyEvent.VK_A && code <= KeyEvent.VK_Z
            || code >= KeyEvent.VK_0 && code <= KeyEvent.VK_9;
    if (!function && !letter || !function && isWriting(event)) {
      return Optional.empty();
    }
    String modifiers =
        (event.isControlDown() ? "Ctrl+" : "")
            + (event.isAltDown() ? "Alt+" : "")
            + (event.isShiftDown() ? "Shift+" : "");
    String key = function ? "F" + (code - KeyEvent.VK_F1 + 1) : String.valueOf((char) code);
    return Optional.of(modifiers + key);
  }

  /** Where one writes, letters are text, and undo is for the text. */
  private static boolean isWriting(KeyEvent event) {
    boolean command = (event.getModifiersEx() & InputEvent.CTRL_DOWN_MASK) != 0;
    boolean undo = event.getKeyCode() == KeyEvent.VK_Z || event.getKeyCode() == KeyEvent.VK_Y;
    return event.getComponent() instanceof JTextComponent && (!command || undo);
  }
}
