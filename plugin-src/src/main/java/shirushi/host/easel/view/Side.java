package shirushi.host.easel.view;

import java.awt.Dimension;
import javax.swing.JPanel;
import shirushi.style.Space;

/**
 * Right of the canvas: colours over layers. Where it is low, the colours are smaller, so that some
 * layers are seen.
 */
final class Side extends JPanel {
  private static final int WIDTH = 252;
  private static final int NARROWEST = 164;

  private final ColourPanel colours;
  private final LayerPanel layers;

  Side(ColourPanel colours, LayerPanel layers) {
    super(null);
    this.colours = colours;
    this.layers = layers;
    add(colours);
    add(layers);
    setPreferredSize(new Dimension(Space.px(WIDTH), 0));
    setMinimumSize(new Dimension(Space.px(NARROWEST), 0));
  }

  @Override
  public void doLayout() {
    int wanted = colours.getPreferredSize().height;
    int least = Math.min(wanted, colours.getMinimumSize().height);
    int room = getHeight() - layers.getMinimumSize().height;
    int height = Math.max(least, Math.min(wanted, room));
    colours.setBounds(0, 0, getWidth(), height);
    layers.setBounds(0, height, getWidth(), Math.max(0, getHeight() - height));
  }
}
