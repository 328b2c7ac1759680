package shirushi.ui.view;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GridLayout;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.Icon;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import shirushi.style.Colours;
import shirushi.style.Space;

/**
 * A row of choices of which one is chosen; arrow keys go from one to the next. In a box, they are
 * settings; without one and underlined, they are tabs.
 *
 * @param <T> what is chosen from
 */
final class Segments<T> extends JPanel {
  private final Map<T, JToggleButton> buttons = new LinkedHashMap<>();
  private final Consumer<T> told;
  private final boolean tabs;

  /** In a box. */
  Segments(String name, Consumer<T> told) {
    this(name, told, false);
  }

  /**
   * @param told what the artist chose
   */
  Segments(String name, Consumer<T> told, boolean tabs) {
    super(tabs ? new Line(Space.tight(), null) : new GridLayout(1, 0, 0, 0));
    this.told = told;
    this.tabs = tabs;
    setOpaque(false);
    getAccessibleContext().setAccessibleName(name);
    setBorder(tabs ? null : Space.border(2, 2, 2, 2));
    go(KeyEvent.VK_LEFT, -1);
    go(KeyEvent.VK_RIGHT, 1);
  }

  /** One more at the end, its word below its icon; the icon may be null. */
  JToggleButton add(T value, Icon icon, String text) {
    Segment button = new Segment(text, icon, tabs);
    button.addActionListener(event -> told.accept(value));
    buttons.put(value, button);
    add(button);
    return button;
  }

  /** Shows what is chosen; tells nobody. */
  void chosen(T value) {
    buttons.forEach((each, button) -> button.setSelected(each.equals(value)));
  }

  JToggleButton button(T value) {
    return buttons.get(value);
  }

  private void go(int key, int by) {
    String name = "go" + by;
    getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key, 0), name);
    getActionMap()
        .put(
            name,
            new AbstractAction() {
              @Override
              public void actionPerformed(ActionEvent event) {
                step(by);
              }
            });
  }

  private void step(int by) {
    JToggleButton[] all = buttons.values().toArray(JToggleButton[]::new);
    for (int i = 0; i < all.length; i++) {
      if (all[i].isFocusOwner() || all[i].isSelected() && !focused(all)) {
        JToggleButton next = all[Math.floorMod(i + by, all.length)];
        next.requestFocusInWindow();
        next.doClick(0);
        return;
      }
    }
  }

  private static boolean focused(JComponent... all) {
    for (JComponent each : all) {
      if (each.isFocusOwner()) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    if (tabs) {
      return;
    }
    Colours colours = Colours.now();
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    int arc = Space.px(10);
    g.setColor(colours.edge());
    g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
    g.setColor(colours.field());
    g.fillRoundRect(1, 1, getWidth() - 2, getHeight() - 2, arc - 2, arc - 2);
    g.dispose();
  }
}
