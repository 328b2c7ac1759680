package shirushi.ui.view;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;

/**
 * One below the other, each as wide as there is room and as high as it then needs. What has nothing
 * to show takes no gap either.
 */
final class Column implements LayoutManager {
  /** High enough that no text is asked for less than it needs. */
  private static final int ANY_HEIGHT = 1 << 14;

  private final int gap;

  /**
   * @param gap in pixels of the screen
   */
  Column(int gap) {
    this.gap = gap;
  }

  @Override
  public Dimension preferredLayoutSize(Container parent) {
    Insets in = parent.getInsets();
    int width = 0;
    int height = in.top + in.bottom;
    int shown = 0;
    for (Component child : parent.getComponents()) {
      if (child.isVisible()) {
        Dimension size = sized(child, parent.getWidth() - in.left - in.right);
        width = Math.max(width, size.width);
        height += size.height;
        shown += size.height > 0 ? 1 : 0;
      }
    }
    return new Dimension(width + in.left + in.right, height + Math.max(0, shown - 1) * gap);
  }

  /** What it wants where it gets this width. */
  static Dimension sized(Component child, int width) {
    if (width > 0 && child.getWidth() != width) {
      child.setSize(width, ANY_HEIGHT);
    }
    return child.getPreferredSize();
  }

  @Override
  public void layoutContainer(Container parent) {
    Insets in = parent.getInsets();
    int width = parent.getWidth() - in.left - in.right;
    int y = in.top;
    for (Component child : parent.getComponents()) {
      if (child.isVisible()) {
        int height = sized(child, width).height;
        child.setBounds(in.left, y, width, height);
        y += height > 0 ? height + gap : 0;
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
