package shirushi.ui.view;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.Icon;
import javax.swing.JToggleButton;
import javax.swing.SwingConstants;
import shirushi.style.Colours;
import shirushi.style.Space;
import shirushi.style.Type;

/** One of {@link Segments}: filled where it is chosen in a box, underlined where it is a tab. */
final class Segment extends JToggleButton {
  private final boolean tab;

  Segment(String text, Icon icon, boolean tab) {
    super(text, icon);
    this.tab = tab;
    setFont(icon == null ? Type.body() : Type.small());
    setHorizontalTextPosition(SwingConstants.CENTER);
    setVerticalTextPosition(SwingConstants.BOTTOM);
    setIconTextGap(Space.px(2));
    setContentAreaFilled(false);
    setBorder(tab ? Space.border(4, 6, 5, 6) : Space.border(3, 3, 3, 3));
    setFocusPainted(false);
  }

  @Override
  public Dimension getMinimumSize() {
    return getPreferredSize();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Colours colours = Colours.now();
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    int arc = Space.px(7);
    if (isSelected() && !tab || getModel().isRollover() && isEnabled()) {
      g.setColor(colours.chosen());
      g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
    }
    if (isSelected()) {
      g.setColor(colours.accentInk());
      if (tab) {
        g.fillRoundRect(0, getHeight() - Space.px(3), getWidth(), Space.px(3), arc, arc);
      } else {
        g.drawRoundRect(0, 0, getWidth() - 1, getHeight() - 1, arc, arc);
      }
    }
    if (isFocusOwner()) {
      Ring.paint(g, getWidth(), getHeight(), arc);
    }
    g.dispose();
    setForeground(tab && !isSelected() ? colours.quiet() : colours.text());
    super.paintComponent(graphics);
  }
}
