package shirushi;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.InputMethodEvent;
import java.awt.event.KeyEvent;
import java.awt.font.TextHitInfo;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/** What an artist does with a window, and sees of it. Not for the event thread. */
final class Hands {
  static final long PATIENCE_MILLIS = 60_000;

  private Hands() {}

  /** As an input method hands over what was composed. */
  static void commit(JTextComponent field, String text) throws Exception {
    onEvents(
        () -> {
          field.dispatchEvent(
              new InputMethodEvent(
                  field,
                  InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                  new AttributedString(text).getIterator(),
                  text.length(),
                  TextHitInfo.leading(0),
                  TextHitInfo.leading(0)));
          return null;
        });
  }

  static void key(JComponent component, String keys) throws Exception {
    KeyStroke stroke = KeyStroke.getKeyStroke(keys);
    onEvents(
        () ->
            SwingUtilities.processKeyBindings(
                new KeyEvent(
                    component,
                    KeyEvent.KEY_PRESSED,
                    0,
                    stroke.getModifiers(),
                    stroke.getKeyCode(),
                    KeyEvent.CHAR_UNDEFINED)));
  }

  static <C extends Component> List<C> shown(Class<C> kind, Component root) {
    return all(kind, root).stream().filter(Component::isShowing).toList();
  }

  static <C> List<C> all(Class<C> kind, Component root) {
    List<C> found = new ArrayList<>();
    if (kind.isInstance(root)) {
      found.add(kind.cast(root));
    }
    if (root instanceof Container container) {
      for (Component child : container.getComponents()) {
        found.addAll(all(kind, child));
      }
    }
    return found;
  }

  /** By what stands on it, or its name. */
  static Optional<AbstractButton> button(Component root, String words) {
    return shown(AbstractButton.class, root).stream()
        .filter(
            each ->
                words.equals(each.getText())
                    || words.equals(each.getAccessibleContext().getAccessibleName()))
        .findFirst();
  }

  static Optional<JTextComponent> prompt(Component palette) {
    return shown(JTextComponent.class, palette).stream()
        .filter(each -> "Prompt".equals(each.getAccessibleContext().getAccessibleName()))
        .findFirst();
  }

  static List<JToggleButton> thumbnails(Component palette) {
    return shown(JToggleButton.class, palette).stream()
        .filter(each -> each.getClass().getSimpleName().equals("Thumb"))
        .toList();
  }

  static <T> T onEvents(Callable<T> task) throws Exception {
    FutureTask<T> future = new FutureTask<>(task);
    SwingUtilities.invokeAndWait(future);
    return future.get();
  }

  static void await(Callable<Boolean> condition) throws Exception {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!onEvents(condition)) {
      assertThat(System.currentTimeMillis()).as("waited too long").isLessThan(end);
      Thread.sleep(20);
    }
  }
}
