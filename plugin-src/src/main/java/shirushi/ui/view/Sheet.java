package shirushi.ui.view;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Graphics;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.LayoutFocusTraversalPolicy;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;

/**
 * Something to decide or to read, laid over the panel: it stays in the panel, holds nothing else
 * up, and Escape closes it. The focus stays in it while it is there.
 */
class Sheet extends JPanel {
  private final Scrolled column = new Scrolled(Space.far());
  private final JButton close;

  Sheet(PalettePanel panel, String title) {
    super(new BorderLayout());
    setFocusCycleRoot(true);
    setFocusTraversalPolicy(new LayoutFocusTraversalPolicy());
    getAccessibleContext().setAccessibleName(title);
    close = Buttons.icon(Glyph.DISCARD, panel.labels().get("button.dismiss"), panel::closeSheet);
    JLabel head = new JLabel(title);
    head.setFont(Type.title());
    JPanel top = new JPanel(new BorderLayout(Space.near(), 0));
    top.setBorder(Space.border(8, 12, 4, 8));
    top.add(head, BorderLayout.CENTER);
    top.add(close, BorderLayout.LINE_END);
    add(top, BorderLayout.NORTH);
    JScrollPane pane = column.pane();
    add(pane, BorderLayout.CENTER);
    Keys.within(this, "ESCAPE", panel::closeSheet);
  }

  final void put(JComponent... parts) {
    for (JComponent part : parts) {
      column.add(part);
    }
  }

  final void clear() {
    column.removeAll();
  }

  /** What has the focus first. */
  Component first() {
    return close;
  }

  @Override
  protected void paintComponent(Graphics g) {
    super.paintComponent(g);
    g.setColor(Colours.now().edge());
    g.fillRect(0, 0, getWidth(), 1);
  }
}
