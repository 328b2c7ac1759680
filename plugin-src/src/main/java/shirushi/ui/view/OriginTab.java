package shirushi.ui.view;

import java.awt.Dimension;
import java.awt.Insets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JToggleButton;
import shirushi.host.Listed;
import shirushi.language.Words;
import shirushi.origin.OriginKind;
import shirushi.style.Badge;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;
import shirushi.ui.Origins;
import shirushi.ui.Part;

/** Where each layer comes from, by shape and word; and the answer to who asks. */
final class OriginTab implements Piece {
  private final PalettePanel panel;
  private final Origins origins;
  private final Scrolled column = new Scrolled(Space.px(10));
  private final Map<OriginKind, JToggleButton> filters = new EnumMap<>(OriginKind.class);
  private final JPanel rows = new JPanel(new Column(Space.px(2)));
  private final JButton say;

  OriginTab(PalettePanel panel) {
    this.panel = panel;
    origins = panel.model().origins();
    Words labels = panel.labels();
    JPanel chips = new JPanel(new Line(Space.px(6), null));
    chips.setOpaque(false);
    for (OriginKind kind : OriginKind.values()) {
      JToggleButton chip = new JToggleButton("", Badge.icon(kind, 14));
      chip.setFont(Type.small());
      chip.setMargin(new Insets(2, 5, 2, 6));
      chip.setIconTextGap(Space.tight());
      chip.addActionListener(event -> origins.show(kind, chip.isSelected()));
      filters.put(kind, chip);
      chips.add(chip);
    }
    rows.setOpaque(false);
    column.add(chips);
    column.add(rows);
    column.add(new Prose(labels.get("origin.note"), Type.small(), Colours.now().quiet()));
    column.add(
        Buttons.word(
            Glyph.EVIDENCE,
            labels.get("button.evidence"),
            () -> panel.sheet(new EvidenceSheet(panel))));
    say = Buttons.word(Glyph.SEAL, labels.get("button.say"), panel.model().exports()::say);
    if (panel.model().exports().possible()) {
      column.add(
          Buttons.word(
              Glyph.SAVE, labels.get("button.export"), () -> panel.sheet(new ExportSheet(panel))));
      column.add(say);
    }
    panel.keep(this);
  }

  JScrollPane pane() {
    return column.pane();
  }

  @Override
  public void show(Part part) {
    if (part == Part.ORIGIN || part == Part.PANEL) {
      filters.forEach(
          (kind, chip) -> {
            chip.setSelected(origins.shows(kind));
            String text = panel.origins().name(kind) + "  " + origins.count(kind);
            chip.setText(text);
            chip.getAccessibleContext().setAccessibleName(text);
          });
      Optional<Path> unsaid = panel.model().exports().offer();
      say.setVisible(unsaid.isPresent());
      say.setToolTipText(unsaid.map(Path::toString).orElse(null));
      rows.removeAll();
      origins.layers().forEach(layer -> rows.add(row(layer)));
      column.revalidate();
      column.repaint();
    }
  }

  private Framed row(Listed layer) {
    Colours colours = Colours.now();
    OriginKind kind = OriginKind.of(layer.tag());
    JLabel shape = new JLabel(Badge.icon(kind, 18));
    shape.setBorder(Space.border(3, 0, 3, 0));
    String word = panel.origins().name(kind);
    JPanel texts = new JPanel(new Column(0));
    texts.setOpaque(false);
    texts.add(
        new OneLine(layer.name(), Type.body(), layer.visible() ? colours.text() : colours.quiet()));
    JLabel what = new JLabel(word);
    what.setFont(Type.small());
    what.setForeground(Badge.ink(kind));
    JPanel under = new JPanel(new Across(Space.px(6), null));
    under.setOpaque(false);
    under.add(what);
    texts.add(under);
    JPanel line = new JPanel(new Across(Space.near(), texts));
    line.setOpaque(false);
    line.setBorder(Space.border(5, 8, 5, 6));
    line.add(shape);
    line.add(texts);
    if (!layer.visible()) {
      JLabel hidden = new JLabel(Glyph.EYE_OFF.icon(16, colours.quiet()));
      hidden.setToolTipText(panel.labels().get("origin.hidden"));
      hidden.getAccessibleContext().setAccessibleName(panel.labels().get("origin.hidden"));
      line.add(hidden);
    }
    line.getAccessibleContext().setAccessibleName(layer.name() + ": " + word);
    Framed row = new Framed(line).raised();
    row.setMinimumSize(new Dimension(0, 0));
    return row;
  }
}
