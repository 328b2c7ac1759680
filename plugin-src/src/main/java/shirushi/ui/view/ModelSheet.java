package shirushi.ui.view;

import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import shirushi.language.Language;
import shirushi.language.Words;
import shirushi.model.ModelStatement;
import shirushi.model.ModelWording;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;
import shirushi.ui.ModelEntry;
import shirushi.ui.Models;
import shirushi.ui.Part;

/**
 * The models, each with what its maker states. One whose training data nobody knows is red, and is
 * used only after the artist said, here and once, that they know.
 */
final class ModelSheet extends Sheet implements Piece {
  private final PalettePanel panel;
  private final Models models;

  ModelSheet(PalettePanel panel) {
    super(panel, panel.labels().get("label.model"));
    this.panel = panel;
    models = panel.model().models();
    fill();
    panel.keep(this);
  }

  private void fill() {
    clear();
    if (models.entries().isEmpty()) {
      put(new Prose(panel.labels().get("models.reading"), Type.body(), Colours.now().quiet()));
    }
    models.entries().forEach(entry -> put(card(entry)));
    revalidate();
    repaint();
  }

  @Override
  public void show(Part part) {
    if (part == Part.MODELS) {
      fill();
    }
  }

  private Framed card(ModelEntry entry) {
    Words labels = panel.labels();
    Colours colours = Colours.now();
    ModelStatement statement = entry.statement();
    ModelWording own = statement.in(labels.language().code());
    boolean known = statement.training().known();
    boolean chosen = models.chosen().map(ModelEntry::id).equals(Optional.of(entry.id()));
    JPanel card = new JPanel(new Column(Space.px(6)));
    card.setOpaque(false);
    card.setBorder(Space.border(6, 8, 8, 8));
    JRadioButton choice = new JRadioButton(statement.name(), chosen);
    choice.setFont(Type.strong());
    choice.setOpaque(false);
    choice.setEnabled(entry.fault().isEmpty());
    choice.addActionListener(event -> models.choose(entry));
    card.add(choice);
    entry.fault().ifPresent(fault -> card.add(new Prose(fault, Type.small(), colours.alarm())));
    if (!statement.description().isBlank()) {
      String description = worded(own.description(), statement.description());
      card.add(new Prose(description, Type.small(), colours.text()));
    }
    if (known) {
      String kind = "kind." + statement.training().kind();
      String text = worded(own.training(), statement.training().text());
      said(card, "label.training", labels.has(kind) ? labels.get(kind) + "\n" + text : text);
    } else {
      warn(card);
    }
    said(card, "label.licence", statement.license());
    said(card, "label.by", own.by().isEmpty() ? statement.by() : own.by());
    if (chosen && models.mustConfirm()) {
      confirm(card);
    }
    Framed framed = new Framed(card);
    return known ? framed.raised() : framed.alarm();
  }

  /** In the artist's language where its maker wrote it; otherwise the maker's words as such. */
  private String worded(String own, String makers) {
    if (!own.isEmpty()) {
      return own;
    }
    Words labels = panel.labels();
    boolean same = labels.language() == Language.ENGLISH;
    return same ? makers : labels.get("statement.quoted", makers);
  }

  private void said(JPanel card, String key, String text) {
    Colours colours = Colours.now();
    boolean blank = text.isBlank();
    String value = blank ? panel.labels().get("label.unknown") : text;
    JPanel pair = new JPanel(new Column(0));
    pair.setOpaque(false);
    JLabel label = Buttons.quiet(panel.labels().get(key));
    label.setForeground(colours.text());
    label.setFont(Type.small().deriveFont(java.awt.Font.BOLD));
    pair.add(label);
    pair.add(new Prose(value, Type.small(), colours.text()));
    card.add(pair);
  }

  private void warn(JPanel card) {
    Colours colours = Colours.now();
    JLabel icon = new JLabel(Glyph.WARNING.icon(16, colours.alarm()));
    Prose text =
        new Prose(panel.labels().get("model.unknownTraining"), Type.strong(), colours.alarm());
    JPanel line = new JPanel(new Across(Space.px(6), text));
    line.setOpaque(false);
    line.add(icon);
    line.add(text);
    card.add(line);
  }

  /** Two steps on purpose: to tick, then to press. */
  private void confirm(JPanel card) {
    Words labels = panel.labels();
    JCheckBox sure = new JCheckBox();
    sure.setOpaque(false);
    sure.getAccessibleContext().setAccessibleName(labels.get("model.tick"));
    Prose words = new Prose(labels.get("model.tick"), Type.body(), Colours.now().text());
    words.addMouseListener(
        new java.awt.event.MouseAdapter() {
          @Override
          public void mouseClicked(java.awt.event.MouseEvent event) {
            sure.doClick();
          }
        });
    JButton use = Buttons.word(labels.get("model.use"), models::confirm);
    use.setEnabled(false);
    sure.addActionListener(event -> use.setEnabled(sure.isSelected()));
    JPanel line = new JPanel(new Across(Space.px(6), words));
    line.setOpaque(false);
    line.add(sure);
    line.add(words);
    card.add(line);
    card.add(use);
  }
}
