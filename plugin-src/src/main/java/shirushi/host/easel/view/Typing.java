package shirushi.host.easel.view;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import javax.swing.text.JTextComponent;

/** Whether somebody writes, and letters are not tools. */
final class Typing {
  private Typing() {}

  static boolean now() {
    return in(KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
  }

  /** Whether one writes there; null is no place. */
  static boolean in(Component place) {
    return place instanceof JTextComponent text && text.isEditable();
  }
}
