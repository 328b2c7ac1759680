package shirushi.host.easel.view;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import javax.swing.JButton;
import shirushi.language.Words;
import shirushi.style.Colours;
import shirushi.style.Space;

/** The colour in hand over the one that waits; pressed, they change places. */
final class Swatches extends JButton {
  private static final int WIDTH = 36;
  private static final int SQUARE = 22;

  private final Toolbox tools;

  Swatches(Toolbox tools, Words words) {
    this.tools = tools;
    String text = words.get("colour.swap");
    setToolTipText(text + " (X)");
    getAccessibleContext().setAccessibleName(text);
    setContentAreaFilled(false);
    setBorder(null);
    Dimension size = new Dimension(Space.px(WIDTH), Space.px(WIDTH));
    setPreferredSize(size);
    setMaximumSize(size);
    addActionListener(e -> tools.swap());
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    int side = Space.px(SQUARE);
    int left = (getWidth() - Space.px(WIDTH)) / 2 + 1;
    int behind = Space.px(WIDTH) - side - 2;
    square(g, left + behind, behind + 1, side, tools.other());
    square(g, left, 1, side, tools.colour());
    g.dispose();
  }

  private void square(Graphics2D g, int x, int y, int side, int argb) {
    int arc = Space.px(6);
    g.setColor(isFocusOwner() ? Colours.now().accentInk() : Colours.now().ground());
    g.fillRoundRect(x - 2, y - 2, side + 4, side + 4, arc + 3, arc + 3);
    g.setColor(Colours.now().edge());
    g.fillRoundRect(x, y, side, side, arc, arc);
    g.setColor(new Color(argb));
    g.fillRoundRect(x + 1, y + 1, side - 2, side - 2, arc - 1, arc - 1);
  }
}
