package shirushi.ui.view;

import java.awt.Component;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import shirushi.style.Space;

/** A control under its name. */
final class Field extends JPanel {
  Field(String name, JComponent control) {
    this(name, control, control);
  }

  /**
   * @param named the control the name is for, where it stands among others
   */
  Field(String name, JComponent control, Component named) {
    super(new Column(Space.px(2)));
    setOpaque(false);
    JLabel label = Buttons.quiet(name);
    label.setLabelFor(named);
    add(label);
    add(control);
  }
}
