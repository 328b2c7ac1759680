package shirushi.ui.view;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.util.Optional;
import javax.swing.JLayeredPane;

/**
 * The sheet that lies over the panel, where one does. It outlives the panel's being closed, in its
 * own document.
 */
final class Laid {
  private final PalettePanel panel;
  private Optional<Sheet> sheet = Optional.empty();
  private String document = "";
  private Component before;

  Laid(PalettePanel panel) {
    this.panel = panel;
  }

  boolean none() {
    return sheet.isEmpty();
  }

  /** What in it has the focus first. */
  Optional<Component> first() {
    return sheet.map(Sheet::first);
  }

  void lay(Sheet next) {
    if (sheet.isEmpty()) {
      before = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    }
    drop();
    sheet = Optional.of(next);
    document = panel.model().document().id();
    panel.showFresh();
    show();
    drawn();
    next.first().requestFocusInWindow();
  }

  /** Takes it away; the focus goes back to where it was. */
  void close() {
    if (sheet.isPresent()) {
      drop();
      drawn();
      if (before != null) {
        before.requestFocusInWindow();
      }
    }
  }

  /** The panel is closed. */
  void leave() {
    sheet.ifPresent(panel::remove);
  }

  /** The panel is open again, be it in another document, where it means nothing. */
  void comeBack() {
    if (document.equals(panel.model().document().id())) {
      show();
    } else {
      drop();
    }
  }

  /**
   * Below the head, down to the foot of the panel.
   *
   * @param top in pixels of the screen
   */
  void place(int top) {
    sheet.ifPresent(
        it -> it.setBounds(0, top, panel.getWidth(), Math.max(0, panel.getHeight() - top)));
  }

  private void show() {
    sheet.ifPresent(it -> panel.add(it, JLayeredPane.MODAL_LAYER));
  }

  private void drop() {
    sheet.ifPresent(panel::remove);
    sheet.filter(Piece.class::isInstance).map(Piece.class::cast).ifPresent(panel::drop);
    sheet = Optional.empty();
  }

  private void drawn() {
    panel.look();
    panel.revalidate();
    panel.repaint();
  }
}
