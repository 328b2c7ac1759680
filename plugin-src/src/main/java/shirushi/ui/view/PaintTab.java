package shirushi.ui.view;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Rectangle;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JPanel;
import shirushi.style.Space;
import shirushi.ui.Part;

/** From words to results, top to bottom as one works; in a locked document, why not. */
final class PaintTab implements Piece {
  private final PalettePanel panel;
  private final Scrolled column = new Scrolled(Space.px(10));
  private final LockedPiece locked;
  private final List<Component> making;
  private final ResultsPiece results;

  PaintTab(PalettePanel panel) {
    this.panel = panel;
    locked = panel.keep(new LockedPiece(panel));
    locked.setVisible(false);
    making =
        List.of(
            new ModePiece(panel),
            new PromptPiece(panel),
            new StrengthPiece(panel),
            new StartPiece(panel),
            new DetailsPiece(panel));
    column.add(locked);
    making.forEach(column::add);
    // What was painted before can still be looked at, and put away.
    column.add(new RunningPiece(panel));
    results = new ResultsPiece(panel);
    column.add(results);
    column.add(new QueuePiece(panel));
    panel.keep(this);
  }

  /** The column, and at its foot what is done with results, wherever it is scrolled to. */
  JComponent pane() {
    JPanel pane = new JPanel(new BorderLayout());
    pane.setOpaque(false);
    pane.add(column.pane(), BorderLayout.CENTER);
    pane.add(results.actions(), BorderLayout.SOUTH);
    return pane;
  }

  @Override
  public void show(Part part) {
    if (part == Part.PANEL) {
      boolean closed = panel.model().lock().lock().isPresent();
      if (closed && !locked.isVisible()) {
        column.scrollRectToVisible(new Rectangle(1, 1)); // it stands on top
      }
      locked.setVisible(closed);
      making.forEach(each -> each.setVisible(!closed));
      column.revalidate();
    }
  }
}
