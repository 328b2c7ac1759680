package shirushi.ui.view;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;

/** Squares in rows: as many in each as have the least size, and then as large as there is room. */
final class Tiles implements LayoutManager {
  private final int gap;
  private final int least;

  /**
   * @param gap in pixels of the screen
   * @param least side of a square in pixels of the screen
   */
  Tiles(int gap, int least) {
    this.gap = gap;
    this.least = least;
  }

  int columns(Container parent) {
    Insets in = parent.getInsets();
    return Math.max(1, (parent.getWidth() - in.left - in.right + gap) / (least + gap));
  }

  private int side(Container parent) {
    Insets in = parent.getInsets();
    int columns = columns(parent);
    return Math.max(1, (parent.getWidth() - in.left - in.right + gap) / columns - gap);
  }

  @Override
  public Dimension preferredLayoutSize(Container parent) {
    Insets in = parent.getInsets();
    int rows = (parent.getComponentCount() + columns(parent) - 1) / columns(parent);
    int height = rows * side(parent) + Math.max(0, rows - 1) * gap;
    return new Dimension(least + in.left + in.right, height + in.top + in.bottom);
  }

  @Override
  public void layoutContainer(Container parent) {
    Insets in = parent.getInsets();
    int side = side(parent);
    int columns = columns(parent);
    for (int i = 0; i < parent.getComponentCount(); i++) {
      Component child = parent.getComponent(i);
      int x = in.left + i % columns * (side + gap);
      int y = in.top + i / columns * (side + gap);
      child.setBounds(x, y, side, side);
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
