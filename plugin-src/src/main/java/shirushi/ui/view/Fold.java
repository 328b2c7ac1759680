package shirushi.ui.view;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.awt.RenderingHints;
import java.util.function.Consumer;
import javax.swing.JToggleButton;
import javax.swing.SwingConstants;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;

/** What is out of the way until one opens it: the head that does, to be placed by who made it. */
final class Fold extends JToggleButton {
  /**
   * @param toggled is told whether the artist opened it
   */
  Fold(String name, boolean open, Consumer<Boolean> toggled) {
    super(name, Glyph.RIGHT.icon(12), open);
    setSelectedIcon(Glyph.DOWN.icon(12));
    setFont(Type.strong());
    setHorizontalAlignment(SwingConstants.LEADING);
    setIconTextGap(Space.tight());
    setMargin(new Insets(2, 0, 2, 2));
    putClientProperty(
        FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_BORDERLESS);
    setContentAreaFilled(false);
    addActionListener(event -> toggled.accept(isSelected()));
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    if (isFocusOwner()) {
      Graphics2D g = (Graphics2D) graphics.create();
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      Ring.paint(g, getWidth(), getHeight(), Space.px(7));
      g.dispose();
    }
  }
}
