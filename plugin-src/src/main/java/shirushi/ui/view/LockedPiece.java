package shirushi.ui.view;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import javax.swing.JLabel;
import javax.swing.JPanel;
import shirushi.host.NoAi;
import shirushi.language.Words;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;
import shirushi.ui.Part;

/** “No AI here”: who says so, since when and why, and the way back for who may go it. */
final class LockedPiece extends JPanel implements Piece {
  private final PalettePanel panel;
  private Optional<NoAi> shown = Optional.empty();

  LockedPiece(PalettePanel panel) {
    super(new Column(0));
    this.panel = panel;
    setOpaque(false);
  }

  @Override
  public void show(Part part) {
    Optional<NoAi> lock = panel.model().lock().lock();
    if (part == Part.PANEL && !lock.equals(shown)) {
      shown = lock;
      removeAll();
      lock.ifPresent(each -> add(card(panel, each)));
      revalidate();
    }
  }

  static Framed card(PalettePanel panel, NoAi lock) {
    Words labels = panel.labels();
    Colours colours = Colours.now();
    JPanel card = new JPanel(new Column(Space.near()));
    card.setOpaque(false);
    card.setBorder(Space.border(10, 12, 12, 12));
    JLabel head = new JLabel(labels.get("locked"), Glyph.NO_AI.icon(20), JLabel.LEADING);
    head.setFont(Type.title());
    head.setIconTextGap(Space.near());
    card.add(head);
    panel
        .model()
        .lock()
        .reason()
        .ifPresent(
            phrase -> card.add(new Prose(panel.model().say(phrase), Type.body(), colours.text())));
    String since =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(labels.language().locale())
            .withZone(ZoneId.systemDefault())
            .format(lock.since());
    card.add(new Prose(since, Type.small(), colours.quiet()));
    card.add(new Unlock(panel));
    return new Framed(card).raised();
  }
}
