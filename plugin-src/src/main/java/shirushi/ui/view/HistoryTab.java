package shirushi.ui.view;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import shirushi.job.HistoryEntry;
import shirushi.language.Words;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;
import shirushi.ui.History;
import shirushi.ui.Part;

/** What was painted for this document: how, to be used again, or to be deleted. */
final class HistoryTab implements Piece {
  private final PalettePanel panel;
  private final History history;
  private final Scrolled column = new Scrolled(Space.near());
  private List<HistoryEntry> shown = List.of();
  private boolean sure;

  HistoryTab(PalettePanel panel) {
    this.panel = panel;
    history = panel.model().history();
    build();
    panel.keep(this);
  }

  JScrollPane pane() {
    return column.pane();
  }

  @Override
  public void show(Part part) {
    if (part == Part.HISTORY && !history.entries().equals(shown)) {
      shown = List.copyOf(history.entries());
      sure = false;
      build();
    }
  }

  private void build() {
    Words labels = panel.labels();
    column.removeAll();
    String note = labels.get(shown.isEmpty() ? "history.empty" : "history.local");
    column.add(new Prose(note, Type.small(), Colours.now().quiet()));
    shown.forEach(entry -> column.add(row(entry)));
    if (!shown.isEmpty()) {
      String word = labels.get(sure ? "history.sure" : "button.forgetAll");
      JButton all = Buttons.word(Glyph.TRASH, word, this::forgetAll);
      if (sure) {
        all.setForeground(Colours.now().alarm());
      }
      column.add(all);
    }
    column.revalidate();
    column.repaint();
  }

  /** Asks once more on the button itself. */
  private void forgetAll() {
    if (sure) {
      history.forgetAll();
    } else {
      sure = true;
      build();
    }
  }

  private Framed row(HistoryEntry entry) {
    Words labels = panel.labels();
    Colours colours = Colours.now();
    Picture picture = new Picture(56);
    picture.getAccessibleContext().setAccessibleName(entry.prompt());
    panel.thumbnails().load(entry.thumbnail(), picture::show);
    JPanel texts = new JPanel(new Column(0));
    texts.setOpaque(false);
    texts.add(new OneLine(entry.prompt(), Type.body(), colours.text()));
    texts.add(new OneLine(time(entry), Type.small(), colours.quiet()));
    String more =
        entry.applied()
            ? labels.get("history.applied")
            : labels.get("label.seed") + " " + entry.seed();
    texts.add(new OneLine(more, Type.small(), entry.applied() ? colours.ai() : colours.quiet()));
    JPanel buttons = new JPanel(new Column(0));
    buttons.setOpaque(false);
    String words = ": " + entry.prompt();
    buttons.add(Buttons.icon(Glyph.REDO, labels.get("button.again") + words, () -> again(entry)));
    buttons.add(
        Buttons.icon(
            Glyph.TRASH, labels.get("button.forget") + words, () -> history.forget(entry)));
    JPanel line = new JPanel(new Across(Space.near(), texts));
    line.setOpaque(false);
    line.setBorder(Space.border(4, 4, 4, 2));
    line.add(picture);
    line.add(texts);
    line.add(buttons);
    return new Framed(line).raised();
  }

  private void again(HistoryEntry entry) {
    history.again(entry);
    panel.tab(ViewState.Tab.PAINT);
  }

  private String time(HistoryEntry entry) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(panel.labels().language().locale())
        .withZone(ZoneId.systemDefault())
        .format(entry.time());
  }
}
