package shirushi.ui.view;

import java.awt.Component;
import java.awt.Container;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JScrollBar;
import javax.swing.JSlider;
import javax.swing.JSpinner;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/** What there is to see in a window. Event thread only. */
final class Eyes {
  private Eyes() {}

  /**
   * The one that is showing and is called this, by its word or its name for those who can't see.
   */
  static AbstractButton button(Component root, String name) {
    return all(root, AbstractButton.class).stream()
        .filter(Component::isShowing)
        .filter(
            it ->
                name.equals(it.getText())
                    || name.equals(it.getAccessibleContext().getAccessibleName()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no button " + name));
  }

  static <C extends Component> C only(Component root, Class<C> kind) {
    return all(root, kind).stream()
        .filter(Component::isShowing)
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + kind.getSimpleName()));
  }

  static <C> List<C> all(Component root, Class<C> kind) {
    List<C> found = new ArrayList<>();
    if (kind.isInstance(root)) {
      found.add(kind.cast(root));
    }
    if (root instanceof Container container) {
      for (Component child : container.getComponents()) {
        found.addAll(all(child, kind));
      }
    }
    return found;
  }

  /** What can be used where it is showing, by mouse or keyboard. */
  static List<JComponent> controls(Component root) {
    return all(root, JComponent.class).stream()
        .filter(Component::isShowing)
        .filter(Component::isFocusable)
        .filter(
            it ->
                it instanceof AbstractButton
                    || it instanceof JTextComponent
                    || it instanceof JSlider
                    || it instanceof JComboBox)
        .filter(it -> SwingUtilities.getAncestorOfClass(JScrollBar.class, it) == null)
        // The arrows of numbers and of lists: the keys beside them do the same.
        .filter(it -> !(it instanceof AbstractButton && it.getParent() instanceof JSpinner))
        .filter(it -> !(it instanceof AbstractButton && it.getParent() instanceof JComboBox))
        .toList();
  }
}
