package shirushi.ui.view;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;
import java.util.ArrayList;
import java.util.List;

/**
 * One beside the other, in the middle of the line; what doesn't fit goes on the next line. One of
 * them may take the room that is left.
 */
final class Line implements LayoutManager {
  private final int gap;
  private final Component wide;

  /**
   * @param gap in pixels of the screen
   * @param wide takes the room that is left, and never makes the line break; null for none
   */
  Line(int gap, Component wide) {
    this.gap = gap;
    this.wide = wide;
  }

  private record Placed(List<Component> children, int width, int height) {}

  private List<Placed> lines(Container parent, int room) {
    List<Placed> lines = new ArrayList<>();
    List<Component> line = new ArrayList<>();
    int width = 0;
    int height = 0;
    for (Component child : parent.getComponents()) {
      if (!child.isVisible()) {
        continue;
      }
      Dimension size = child.getPreferredSize();
      int least = child == wide ? child.getMinimumSize().width : size.width;
      if (!line.isEmpty() && room > 0 && width + gap + least > room) {
        lines.add(new Placed(line, width, height));
        line = new ArrayList<>();
        width = 0;
        height = 0;
      }
      width += (line.isEmpty() ? 0 : gap) + least;
      height = Math.max(height, size.height);
      line.add(child);
    }
    if (!line.isEmpty()) {
      lines.add(new Placed(line, width, height));
    }
    return lines;
  }

  @Override
  public Dimension preferredLayoutSize(Container parent) {
    Insets in = parent.getInsets();
    int sides = in.left + in.right;
    List<Placed> lines = lines(parent, parent.getWidth() - sides);
    int height = in.top + in.bottom + Math.max(0, lines.size() - 1) * gap;
    for (Placed line : lines) {
      height += line.height();
    }
    int width = lines(parent, 0).stream().mapToInt(Placed::width).max().orElse(0);
    return new Dimension(width + sides, height);
  }

  @Override
  public void layoutContainer(Container parent) {
    Insets in = parent.getInsets();
    int room = parent.getWidth() - in.left - in.right;
    int y = in.top;
    for (Placed line : lines(parent, room)) {
      int x = in.left;
      for (Component child : line.children()) {
        Dimension size = child.getPreferredSize();
        int width = child == wide ? child.getMinimumSize().width + room - line.width() : size.width;
        child.setBounds(x, y + (line.height() - size.height) / 2, width, size.height);
        x += width + gap;
      }
      y += line.height() + gap;
    }
  }

  @Override
  public Dimension minimumLayoutSize(Container parent) {
    Insets in = parent.getInsets();
    int width = 0;
    for (Component child : parent.getComponents()) {
      if (child.isVisible()) {
        width =
            Math.max(
                width,
                child == wide ? child.getMinimumSize().width : child.getPreferredSize().width);
      }
    }
    return new Dimension(width + in.left + in.right, preferredLayoutSize(parent).height);
  }

  @Override
  public void addLayoutComponent(String name, Component component) {
    // Nothing is kept of them.
  }

  @Override
  public void removeLayoutComponent(Component component) {
    // Nothing is kept of them.
  }
}
