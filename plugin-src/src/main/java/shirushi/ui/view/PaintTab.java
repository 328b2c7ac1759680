package shirushi.ui.view;

import java.awt.Component;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import shirushi.origin.policy.Declaration;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;
import shirushi.ui.Orders;
import shirushi.ui.Part;
import shirushi.ui.Phrase;

/** From words to results, top to bottom as one works; in a locked document, why not. */
final class PaintTab implements Piece {
  private final PalettePanel panel;
  private final Scrolled column = new Scrolled(Space.px(10));
  private final LockedPiece locked;
  private final JButton paint;
  private final Prose reason;
  private final JButton declare;
  private final JPanel start = new JPanel(new Column(Space.tight()));
  private final List<Component> unlocked;

  PaintTab(PalettePanel panel) {
    this.panel = panel;
    Labels labels = panel.labels();
    locked = panel.keep(new LockedPiece(panel));
    paint = Buttons.main(Glyph.PAINT, labels.get("button.paint"), this::paint);
    paint.setMargin(new java.awt.Insets(Space.px(7), 0, Space.px(7), 0));
    paint.setToolTipText(labels.get("paint.tip"));
    reason = new Prose("", Type.small(), Colours.now().quiet());
    declare =
        Buttons.word(labels.get("button.declare"), () -> panel.sheet(new DeclareSheet(panel)));
    start.setOpaque(false);
    start.add(paint);
    start.add(reason);
    start.add(declare);
    unlocked =
        List.of(
            new ModePiece(panel),
            new PromptPiece(panel),
            new AmountPiece(panel),
            start,
            new DetailsPiece(panel),
            new RunningPiece(panel),
            new ResultsPiece(panel),
            new QueuePiece(panel));
    column.add(locked);
    unlocked.forEach(column::add);
    panel.keep(this);
  }

  JScrollPane pane() {
    return column.pane();
  }

  private void paint() {
    panel.model().orders().paint();
  }

  @Override
  public void show(Part part) {
    if (part == Part.PANEL) {
      boolean closed = panel.model().lock().lock().isPresent();
      locked.setVisible(closed);
      // What was painted before can still be looked at, and put away.
      unlocked.stream()
          .filter(each -> !(each instanceof ResultsPiece))
          .filter(each -> !(each instanceof RunningPiece))
          .filter(each -> !(each instanceof QueuePiece))
          .forEach(each -> each.setVisible(!closed));
    }
    if (part == Part.QUEUE || part == Part.PANEL || part == Part.CHOICES) {
      Orders orders = panel.model().orders();
      String why = orders.cannotPaint().map(this::say).orElse("");
      paint.setEnabled(why.isEmpty());
      reason.setText(why);
      reason.setVisible(!why.isEmpty());
      declare.setVisible(
          panel.model().choices().mode().usesCanvas()
              && panel.model().wishes().refusal().isPresent()
              && panel.model().wishes().declaration().equals(Declaration.NONE));
      column.revalidate();
    }
  }

  private String say(Phrase phrase) {
    return panel.model().words().get(phrase);
  }
}
