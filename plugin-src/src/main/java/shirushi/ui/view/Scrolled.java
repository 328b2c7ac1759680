package shirushi.ui.view;

import java.awt.Dimension;
import java.awt.Insets;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JViewport;
import javax.swing.ScrollPaneConstants;
import javax.swing.Scrollable;
import javax.swing.SwingUtilities;
import shirushi.style.Space;

/** A column that is as wide as its window and scrolls down; a scroll bar takes none of its room. */
final class Scrolled extends JPanel implements Scrollable {
  Scrolled(int gap) {
    super(new Column(gap));
    setOpaque(false);
  }

  /** This, in a pane that scrolls it. */
  JScrollPane pane() {
    JScrollPane pane =
        new JScrollPane(
            this,
            ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
            ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    pane.setBorder(null);
    pane.setOpaque(false);
    pane.getViewport().setOpaque(false);
    pane.getVerticalScrollBar().setUnitIncrement(Space.px(24));
    return pane;
  }

  /** The bar stands in what else is margin, so nothing moves when it comes. */
  @Override
  public Insets getInsets() {
    int side = Space.far();
    int bar = 0;
    if (SwingUtilities.getAncestorOfClass(JScrollPane.class, this) instanceof JScrollPane pane
        && pane.getVerticalScrollBar().isVisible()) {
      bar = pane.getVerticalScrollBar().getPreferredSize().width;
    }
    return new Insets(Space.near(), side, Space.far(), Math.max(0, side - bar));
  }

  @Override
  public Dimension getPreferredSize() {
    if (getParent() instanceof JViewport window && window.getWidth() != getWidth()) {
      setSize(window.getWidth(), getHeight());
    }
    return super.getPreferredSize();
  }

  @Override
  public Dimension getPreferredScrollableViewportSize() {
    return getPreferredSize();
  }

  @Override
  public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
    return Space.px(24);
  }

  @Override
  public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
    return visible.height - Space.px(24);
  }

  @Override
  public boolean getScrollableTracksViewportWidth() {
    return true;
  }

  @Override
  public boolean getScrollableTracksViewportHeight() {
    return false;
  }
}
