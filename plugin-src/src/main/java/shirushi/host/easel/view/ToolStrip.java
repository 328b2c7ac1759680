package shirushi.host.easel.view;

import java.awt.Dimension;
import java.util.EnumMap;
import java.util.Map;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import shirushi.language.Words;
import shirushi.style.Glyph;
import shirushi.style.Space;

/** The tools in a column, and the two colours below them. */
final class ToolStrip extends JPanel {
  private static final int WIDTH = 48;
  private static final int BUTTON = 36;

  private final Toolbox tools;
  private final Map<Tool, JToggleButton> buttons = new EnumMap<>(Tool.class);
  private final Swatches swatches;

  ToolStrip(Toolbox tools, Words words) {
    this.tools = tools;
    setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
    setBorder(Space.border(6, 6, 10, 6));
    for (Tool tool : Tool.values()) {
      String name = words.get(tool.key());
      JToggleButton button = Parts.toggle(glyph(tool), name, BUTTON);
      button.setToolTipText(name + " (" + tool.letter() + ")");
      button.setAlignmentX(CENTER_ALIGNMENT);
      button.addActionListener(e -> tools.take(tool));
      buttons.put(tool, button);
      if (tool == Tool.RECTANGLE || tool == Tool.MOVE) {
        add(Box.createVerticalStrut(Space.near()));
      }
      add(button);
      add(Box.createVerticalStrut(Space.px(2)));
    }
    add(Box.createVerticalGlue());
    swatches = new Swatches(tools, words);
    swatches.setAlignmentX(CENTER_ALIGNMENT);
    add(swatches);
    refresh();
  }

  static Glyph glyph(Tool tool) {
    return switch (tool) {
      case BRUSH -> Glyph.BRUSH;
      case ERASER -> Glyph.ERASER;
      case FILL -> Glyph.FILL;
      case PICK -> Glyph.PICK;
      case RECTANGLE -> Glyph.SELECTION;
      case LASSO -> Glyph.LASSO;
      case MOVE -> Glyph.MOVE;
      case HAND -> Glyph.HAND;
    };
  }

  void refresh() {
    buttons.forEach((tool, button) -> button.setSelected(tool == tools.tool()));
    swatches.repaint();
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(Space.px(WIDTH), super.getPreferredSize().height);
  }
}
