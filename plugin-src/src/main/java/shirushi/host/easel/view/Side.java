package shirushi.host.easel.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import shirushi.style.Colours;
import shirushi.style.Space;

/** Right of the canvas: colours over layers, and beside them the palette where it is shown. */
final class Side extends JPanel {
  private static final int WIDTH = 252;
  private static final int PALETTE = 340;

  private final JPanel docked = new JPanel(new BorderLayout());
  private final JComponent dock = lined(docked, 0, 1, 0, 0);

  Side(ColourPanel colours, LayerPanel layers) {
    super(new BorderLayout());
    JPanel own = new JPanel(new BorderLayout());
    own.add(lined(colours, 0, 0, 1, 0), BorderLayout.PAGE_START);
    own.add(layers, BorderLayout.CENTER);
    own.setPreferredSize(new Dimension(Space.px(WIDTH), 0));
    add(lined(own, 0, 1, 0, 0), BorderLayout.LINE_START);
    add(dock, BorderLayout.CENTER);
  }

  void dock(JComponent palette) {
    docked.add(palette, BorderLayout.CENTER);
    int width = Math.max(Space.px(PALETTE), palette.getPreferredSize().width);
    docked.setPreferredSize(new Dimension(width, 0));
  }

  void showPalette(boolean shown) {
    dock.setVisible(shown);
  }

  /** A part with a fine line at some of its sides. */
  static JComponent lined(JComponent part, int top, int before, int bottom, int after) {
    JPanel panel = new JPanel(new BorderLayout());
    panel.setBorder(
        BorderFactory.createMatteBorder(top, before, bottom, after, Colours.now().line()));
    panel.add(part);
    return panel;
  }
}
