package shirushi.ui.view;

import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import shirushi.style.Contrast;

/** Finds text that stands on a ground, as that was really painted, on which it is hard to read. */
final class Faint {
  private final List<String> found = new ArrayList<>();
  private final JComponent root;
  private final BufferedImage painted;

  private Faint(JComponent root) {
    this.root = root;
    painted = new BufferedImage(root.getWidth(), root.getHeight(), BufferedImage.TYPE_INT_RGB);
    var g = painted.createGraphics();
    root.printAll(g);
    g.dispose();
  }

  /** The faint texts under a component, in words. */
  static List<String> texts(JComponent root) {
    Faint faint = new Faint(root);
    faint.look(root);
    return faint.found;
  }

  private void look(Component each) {
    if (!each.isShowing()) {
      return;
    }
    String text = text(each);
    if (!text.isBlank() && each.isEnabled() && !covered(each)) {
      Color ground = ground(each);
      double ratio = Contrast.ratio(each.getForeground(), ground);
      if (ratio < Contrast.TEXT) {
        found.add("“%s” %s on %s: %.2f".formatted(text, each.getForeground(), ground, ratio));
      }
    }
    if (each instanceof Container container) {
      for (Component child : container.getComponents()) {
        look(child);
      }
    }
  }

  private static String text(Component each) {
    if (each instanceof JLabel label) {
      return String.valueOf(label.getText());
    } else if (each instanceof AbstractButton button) {
      return String.valueOf(button.getText());
    }
    // What is selected has colours of its own.
    return each instanceof JTextComponent field && field.getSelectedText() == null
        ? field.getText()
        : "";
  }

  /** A sheet or a list of completions may lie over it, or it is scrolled away. */
  private boolean covered(Component each) {
    Point middle =
        SwingUtilities.convertPoint(each, each.getWidth() / 2, each.getHeight() / 2, root);
    Component top = SwingUtilities.getDeepestComponentAt(root, middle.x, middle.y);
    return top == null || !SwingUtilities.isDescendingFrom(top, each);
  }

  /** The colour that most of its place has: letters take up less than what is between them. */
  private Color ground(Component each) {
    Rectangle place =
        SwingUtilities.convertRectangle(
                each, new Rectangle(0, 0, each.getWidth(), each.getHeight()), root)
            .intersection(new Rectangle(0, 0, painted.getWidth(), painted.getHeight()));
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = place.y; y < place.y + place.height; y++) {
      for (int x = place.x; x < place.x + place.width; x++) {
        counts.merge(painted.getRGB(x, y), 1, Integer::sum);
      }
    }
    int most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return new Color(most);
  }
}
