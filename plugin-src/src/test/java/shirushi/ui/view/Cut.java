package shirushi.ui.view;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JSpinner;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JViewport;

/** Finds what has less room on the screen than its words need. */
final class Cut {
  private final List<String> found = new ArrayList<>();

  private Cut() {}

  /** What is cut off under a component, in words. */
  static List<String> off(Component root) {
    Cut cut = new Cut();
    cut.look(root);
    return cut.found;
  }

  private void look(Component each) {
    boolean arrow = each instanceof AbstractButton && each.getParent() instanceof JSpinner;
    if (!each.isShowing() || arrow) {
      return;
    }
    leaves(each);
    if (each instanceof OneLine line) {
      boolean whole = line.getAccessibleContext().getAccessibleName().equals(line.getText());
      if (!whole && line.getToolTipText() == null) {
        say(each, "is cut, and there is no tip that has it whole");
      }
    } else if (each instanceof JTextArea area) {
      fits(area, new Dimension(0, area.getPreferredSize().height));
      hint(area);
    } else if (each instanceof JTextField field) {
      placeholder(field);
    } else if (each instanceof JLabel
        || each instanceof AbstractButton && !(each instanceof Thumb)) {
      fits(each, each.getPreferredSize());
    } else if (each instanceof JComboBox || each instanceof JSpinner) {
      fits(each, each.getPreferredSize());
    }
    // The arrows of numbers and lists have no words on them.
    if (each instanceof Container container && !(each instanceof JComboBox)) {
      for (Component child : container.getComponents()) {
        look(child);
      }
    }
  }

  private void fits(Component each, Dimension needed) {
    if (each.getWidth() < needed.width || each.getHeight() < needed.height) {
      say(each, "needs " + needed.width + "×" + needed.height);
    }
  }

  /** Where it leaves what holds it; downwards, panes scroll. */
  private void leaves(Component each) {
    Container in = each.getParent();
    boolean scrolls = in instanceof JViewport;
    boolean across = each.getX() < 0 || each.getX() + each.getWidth() > in.getWidth();
    boolean down = each.getY() < 0 || each.getY() + each.getHeight() > in.getHeight();
    if (across || down && !scrolls) {
      say(each, "leaves what holds it, " + in.getWidth() + "×" + in.getHeight());
    }
  }

  private void hint(JTextArea area) {
    if (area instanceof PromptField field) {
      Insets in = field.getInsets();
      int room = field.getWidth() - in.left - in.right;
      if (field.getFontMetrics(field.getFont()).stringWidth(field.hint()) > room) {
        say(area, "has no room for its hint");
      }
    }
  }

  private void placeholder(JTextField field) {
    Object text = field.getClientProperty("JTextField.placeholderText");
    Insets in = field.getInsets();
    int room = field.getWidth() - in.left - in.right;
    if (text != null && field.getFontMetrics(field.getFont()).stringWidth(text.toString()) > room) {
      say(field, "has no room for “" + text + "”");
    }
  }

  private void say(Component each, String what) {
    String name =
        each instanceof JComponent component
            ? component.getAccessibleContext().getAccessibleName()
            : "";
    found.add(
        each.getClass().getSimpleName()
            + " “"
            + name
            + "” of "
            + each.getWidth()
            + "×"
            + each.getHeight()
            + " "
            + what);
  }
}
