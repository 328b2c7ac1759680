package shirushi.ui.view;

import java.awt.Component;
import java.util.Optional;
import javax.swing.JButton;
import shirushi.host.Document;
import shirushi.host.NoAi;
import shirushi.language.Words;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Type;
import shirushi.ui.Part;

/** Closes the document to AI, with a reason; or says who did. */
final class LockSheet extends Sheet implements Piece {
  private final PalettePanel panel;
  private final boolean locked;
  private final PromptField reason;

  LockSheet(PalettePanel panel) {
    super(panel, panel.labels().get("locked"));
    Words labels = panel.labels();
    reason = new PromptField(labels.get("lock.ask"), 3, text -> {});
    Optional<NoAi> lock = panel.model().lock().lock();
    this.panel = panel;
    locked = lock.isPresent();
    panel.keep(this);
    if (lock.isPresent()) {
      put(LockedPiece.card(panel, lock.get()));
      return;
    }
    put(new Prose(labels.get("lock.explain"), Type.body(), Colours.now().text()));
    put(new Field(labels.get("lock.ask"), new Framed(reason), reason));
    JButton button =
        Buttons.main(
            Glyph.LOCK,
            labels.get("lock.do"),
            () -> {
              panel.model().lock().lock(reason.getText().strip());
              panel.closeSheet();
            });
    button.setEnabled(!panel.model().document().equals(Document.NONE));
    put(button);
  }

  /** What it was opened for has been done. */
  @Override
  public void show(Part part) {
    if (part == Part.PANEL && locked != panel.model().lock().lock().isPresent()) {
      panel.closeSheet();
    }
  }

  @Override
  Component first() {
    return reason.isShowing() ? reason : super.first();
  }
}
