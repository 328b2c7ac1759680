package shirushi.ui.view;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.LayoutManager;

/**
 * Pictures in rows: as many in each as have the least width, and then as wide as there is room. A
 * child's preferred size tells its shape.
 */
final class Tiles implements LayoutManager {
  private static final float TALLEST = 1.5f;

  private final int gap;
  private final int least;

  /**
   * @param gap in pixels of the screen
   * @param least width of a picture in pixels of the screen
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

  /** Of the row that begins with a child: that of its highest, but never much of a tower. */
  private int height(Container parent, int first) {
    int side = side(parent);
    int height = 1;
    int end = Math.min(parent.getComponentCount(), first + columns(parent));
    for (int i = first; i < end; i++) {
      Dimension shape = parent.getComponent(i).getPreferredSize();
      height = Math.max(height, Math.round((float) side * shape.height / shape.width));
    }
    return Math.min(height, Math.round(side * TALLEST));
  }

  @Override
  public Dimension preferredLayoutSize(Container parent) {
    Insets in = parent.getInsets();
    int columns = columns(parent);
    int height = in.top + in.bottom;
    for (int first = 0; first < parent.getComponentCount(); first += columns) {
      height += height(parent, first) + (first > 0 ? gap : 0);
    }
    return new Dimension(least + in.left + in.right, height);
  }

  @Override
  public void layoutContainer(Container parent) {
    Insets in = parent.getInsets();
    int side = side(parent);
    int columns = columns(parent);
    int y = in.top;
    for (int first = 0; first < parent.getComponentCount(); first += columns) {
      int height = height(parent, first);
      int end = Math.min(parent.getComponentCount(), first + columns);
      for (int i = first; i < end; i++) {
        parent.getComponent(i).setBounds(in.left + (i - first) * (side + gap), y, side, height);
      }
      y += height + gap;
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
