package shirushi.ui.view;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import javax.swing.JLabel;

/** One line of what someone wrote, cut where its place ends; the whole of it shows on hovering. */
final class OneLine extends JLabel {
  private final String whole;

  OneLine(String whole, Font font, Color ink) {
    super(" ");
    this.whole = whole;
    setFont(font);
    setForeground(ink);
    setToolTipText(whole.isBlank() ? null : whole);
    getAccessibleContext().setAccessibleName(whole);
  }

  @Override
  public void setBounds(int x, int y, int width, int height) {
    super.setBounds(x, y, width, height);
    String fitting = Elided.text(whole, getFontMetrics(getFont()), width);
    String text = fitting.isEmpty() ? " " : fitting;
    if (!text.equals(getText())) {
      setText(text);
    }
  }

  /** It asks for no room of its own. */
  @Override
  public Dimension getPreferredSize() {
    return new Dimension(0, super.getPreferredSize().height);
  }
}
