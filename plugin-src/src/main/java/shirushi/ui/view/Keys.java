package shirushi.ui.view;

import java.awt.event.ActionEvent;
import java.util.function.BooleanSupplier;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** What keys do. */
final class Keys {
  private Keys() {}

  /** In this component or in what it holds. */
  static void within(JComponent component, String stroke, Runnable action) {
    bind(component, JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, stroke, action);
  }

  /** In this component alone, before what the key does there otherwise. */
  static void on(JComponent component, String stroke, Runnable action) {
    bind(component, JComponent.WHEN_FOCUSED, stroke, action);
  }

  private static void bind(JComponent component, int when, String stroke, Runnable action) {
    String name = "shirushi " + stroke;
    component.getInputMap(when).put(KeyStroke.getKeyStroke(stroke), name);
    component.getActionMap().put(name, action(action));
  }

  /**
   * On this component, in place of what the key does otherwise, but only while there is a reason.
   */
  static void sometimes(
      JComponent component, String stroke, BooleanSupplier reason, Runnable action) {
    KeyStroke key = KeyStroke.getKeyStroke(stroke);
    Object before = component.getInputMap().get(key);
    Action otherwise = before == null ? null : component.getActionMap().get(before);
    String name = "shirushi " + stroke;
    component.getInputMap().put(key, name);
    component
        .getActionMap()
        .put(
            name,
            new AbstractAction() {
              @Override
              public void actionPerformed(ActionEvent event) {
                if (reason.getAsBoolean()) {
                  action.run();
                } else if (otherwise != null) {
                  otherwise.actionPerformed(event);
                }
              }
            });
  }

  private static AbstractAction action(Runnable run) {
    return new AbstractAction() {
      @Override
      public void actionPerformed(ActionEvent event) {
        run.run();
      }
    };
  }
}
