package shirushi.host.easel.view;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.function.IntConsumer;
import javax.swing.JButton;
import shirushi.language.Words;
import shirushi.style.Colours;
import shirushi.style.Space;

/** A colour that was painted with, to be taken again; as large as there is room. */
final class Chip extends JButton {
  private static final int SIDE = 24;

  private final Words words;
  private int argb;

  Chip(Words words, IntConsumer taken) {
    this.words = words;
    putClientProperty("JButton.buttonType", "toolBarButton");
    setPreferredSize(new Dimension(Space.px(SIDE), Space.px(SIDE)));
    addActionListener(e -> taken.accept(argb));
    show(argb);
  }

  void show(int colour) {
    argb = colour;
    String text = words.get("colour.take", ColourPanel.text(colour));
    setToolTipText(text);
    getAccessibleContext().setAccessibleName(text);
    repaint();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    super.paintComponent(graphics);
    Graphics2D g = (Graphics2D) graphics.create();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    int side = Math.min(getWidth(), getHeight()) - Space.px(4);
    int arc = Space.px(5);
    g.translate((getWidth() - side) / 2, (getHeight() - side) / 2);
    g.setColor(Colours.now().edge());
    g.fillRoundRect(0, 0, side, side, arc, arc);
    g.setColor(new Color(argb));
    g.fillRoundRect(1, 1, side - 2, side - 2, arc - 1, arc - 1);
    g.dispose();
  }
}
