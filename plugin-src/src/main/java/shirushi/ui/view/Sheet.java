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
 * up; the arrow before its title and Escape lead back. The focus stays in it while it is there.
 */
class Sheet extends JPanel {
  private final Scrolled column = new Scrolled(Space.far());
  private final JButton back;

  Sheet(PalettePanel panel, String title) {
    super(new BorderLayout());
    setFocusCycleRoot(true);
    setFocusTraversalPolicy(new LayoutFocusTraversalPolicy());
    getAccessibleContext().setAccessibleName(title);
    back = Buttons.icon(Glyph.LEFT, panel.labels().get("button.back"), panel::closeSheet);
    JLabel head = new JLabel(title);
    head.setFont(Type.title());
    JPanel top = new JPanel(new BorderLayout(Space.near(), 0));
    top.setBorder(Space.border(6, 6, 4, 12));
    top.add(head, BorderLayout.CENTER);
    top.add(back, BorderLayout.LINE_START);
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
    return back;
  }

  @Override
  protected void paintComponent(Graphics g) {
    super.paintComponent(g);
    g.setColor(Colours.now().edge());
    g.fillRect(0, 0, getWidth(), 1);
  }
}
