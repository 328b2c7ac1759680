package shirushi.host.easel.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import javax.swing.JPanel;
import shirushi.style.Space;

/** Right of the canvas: colours over layers. */
final class Side extends JPanel {
  private static final int WIDTH = 252;
  private static final int NARROWEST = 164;

  Side(ColourPanel colours, LayerPanel layers) {
    super(new BorderLayout());
    add(Parts.lined(colours, 0, 0, 1, 0), BorderLayout.PAGE_START);
    add(layers, BorderLayout.CENTER);
    setPreferredSize(new Dimension(Space.px(WIDTH), 0));
    setMinimumSize(new Dimension(Space.px(NARROWEST), 0));
  }
}
