package shirushi.ui.view;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.SwingConstants;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;

/** What is out of the way until one opens it. */
final class Fold extends JPanel {
  private final JToggleButton head;
  private final JComponent content;

  /**
   * @param changed runs when the artist opened or closed it
   */
  Fold(String name, JComponent content, Runnable changed) {
    super(new Column(Space.near()));
    this.content = content;
    setOpaque(false);
    head = new JToggleButton(name, Glyph.RIGHT.icon(12));
    head.setSelectedIcon(Glyph.DOWN.icon(12));
    head.setFont(Type.strong());
    head.setHorizontalAlignment(SwingConstants.LEADING);
    head.setIconTextGap(Space.tight());
    head.putClientProperty(
        FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_BORDERLESS);
    head.setMargin(new java.awt.Insets(2, 2, 2, 2));
    head.putClientProperty(
        FlatClientProperties.STYLE, "selectedBackground: null; selectedForeground: null");
    head.addActionListener(
        event -> {
          open(head.isSelected());
          changed.run();
        });
    add(head);
    add(content);
    open(false);
  }

  void open(boolean open) {
    head.setSelected(open);
    content.setVisible(open);
    revalidate();
  }

  boolean open() {
    return head.isSelected();
  }
}
