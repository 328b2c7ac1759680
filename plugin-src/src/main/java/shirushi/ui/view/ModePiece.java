package shirushi.ui.view;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import shirushi.job.Mode;
import shirushi.language.Words;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.ui.Choices;
import shirushi.ui.Part;
import shirushi.ui.Phrase;

/** What is painted from; and where the canvas grows, by how much on each side. */
final class ModePiece extends JPanel implements Piece {
  private static final Map<Mode, Glyph> MODES = new EnumMap<>(Mode.class);

  static {
    MODES.put(Mode.WORDS, Glyph.WORDS);
    MODES.put(Mode.CANVAS, Glyph.CANVAS);
    MODES.put(Mode.SELECTION, Glyph.SELECTION);
    MODES.put(Mode.EXTEND, Glyph.EXTEND);
  }

  private final PalettePanel panel;
  private final Choices choices;
  private final Segments<Mode> modes;
  private Sides sides;

  ModePiece(PalettePanel panel) {
    super(new Column(Space.near()));
    this.panel = panel;
    choices = panel.model().choices();
    Words labels = panel.labels();
    setOpaque(false);
    modes = new Segments<>(labels.get("label.mode"), choices::mode);
    MODES.forEach(
        (mode, glyph) -> {
          JToggleButton button = modes.add(mode, glyph.icon(18), labels.get("mode.short." + mode));
          button.getAccessibleContext().setAccessibleName(labels.get("mode." + mode));
        });
    add(modes);
    panel.keep(this);
  }

  @Override
  public void show(Part part) {
    if (part == Part.CHOICES || part == Part.PANEL) {
      modes.chosen(choices.mode());
      for (Mode mode : MODES.keySet()) {
        Optional<Phrase> why = choices.available(mode);
        JToggleButton button = modes.button(mode);
        button.setEnabled(why.isEmpty());
        String name = panel.labels().get("mode." + mode);
        button.setToolTipText(
            why.map(phrase -> name + ": " + panel.model().say(phrase)).orElse(name));
      }
      sides(choices.mode() == Mode.EXTEND);
      revalidate();
    }
  }

  private void sides(boolean wanted) {
    if (wanted && sides == null) {
      sides = new Sides(panel.labels(), choices.edges());
      add(sides);
    }
    if (sides != null) {
      sides.show(choices.edges().border());
      sides.setVisible(wanted);
    }
  }
}
