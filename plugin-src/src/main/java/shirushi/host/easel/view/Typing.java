package shirushi.host.easel.view;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import javax.swing.text.JTextComponent;

/** Whether somebody writes, and letters are not tools. */
final class Typing {
  private Typing() {}

  static boolean now() {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    return owner instanceof JTextComponent text && text.isEditable();
  }
}
