package shirushi.ui.view;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;

/**
 * One beside the other on one line, all from its top; one of them takes the room that is left, and
 * is as high as it then needs.
 */
final class Across implements LayoutManager {
  private final int gap;
  private final Component wide;

  /**
   * @param gap in pixels of the screen
   * @param wide takes the room that is left
   */
  Across(int gap, Component wide) {
    this.gap = gap;
    this.wide = wide;
  }

  private int room(Container parent) {
    Insets in = parent.getInsets();
    int room = parent.getWidth() - in.left - in.right;
    for (Component child : parent.getComponents()) {
      if (child != wide && child.isVisible()) {
        room -= child.getPreferredSize().width + gap;
      }
    }
    return room;
  }

  @Override
  public Dimension preferredLayoutSize(Container parent) {
    Insets in = parent.getInsets();
    int width = in.left + in.right - gap;
    int height = 0;
    int room = room(parent);
    for (Component child : parent.getComponents()) {
      if (child.isVisible()) {
        Dimension size = child == wide ? Column.sized(child, room) : child.getPreferredSize();
        width += size.width + gap;
        height = Math.max(height, size.height);
      }
    }
    return new Dimension(width, height + in.top + in.bottom);
  }

  @Override
  public void layoutContainer(Container parent) {
    Insets in = parent.getInsets();
    int room = room(parent);
    int x = in.left;
    for (Component child : parent.getComponents()) {
      if (child.isVisible()) {
        Dimension size = child == wide ? Column.sized(child, room) : child.getPreferredSize();
        int width = child == wide ? room : size.width;
        child.setBounds(x, in.top, width, size.height);
        x += width + gap;
      }
    }
  }

  @Override
  public Dimension minimumLayoutSize(Container parent) {
    return preferredLayoutSize(parent);
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
