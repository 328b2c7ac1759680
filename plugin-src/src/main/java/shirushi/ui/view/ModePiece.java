package shirushi.ui.view;

import java.awt.GridLayout;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import shirushi.host.Border;
import shirushi.job.Mode;
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

  private static final int MOST_BORDER = 4096;
  private static final int BORDER_STEP = 64;

  private final PalettePanel panel;
  private final Choices choices;
  private final Segments<Mode> modes;
  private final JPanel sides = new JPanel(new GridLayout(2, 2, Space.near(), Space.near()));
  private final Stepper[] border;

  ModePiece(PalettePanel panel) {
    super(new Column(Space.near()));
    this.panel = panel;
    choices = panel.model().choices();
    Labels labels = panel.labels();
    setOpaque(false);
    modes = new Segments<>(labels.get("label.mode"), choices::mode);
    MODES.forEach(
        (mode, glyph) -> {
          JToggleButton button = modes.add(mode, glyph.icon(18), labels.get("mode.short." + mode));
          button.getAccessibleContext().setAccessibleName(labels.get("mode." + mode));
        });
    border =
        new Stepper[] {
          side("label.border.left"),
          side("label.border.right"),
          side("label.border.top"),
          side("label.border.bottom")
        };
    sides.setOpaque(false);
    add(modes);
    add(sides);
    panel.keep(this);
  }

  private Stepper side(String key) {
    String name = panel.labels().get(key);
    Stepper stepper = new Stepper(name, 0, MOST_BORDER, BORDER_STEP, "0", value -> grow());
    sides.add(new Field(name, stepper));
    return stepper;
  }

  private void grow() {
    choices.border(
        new Border(border[0].whole(), border[2].whole(), border[1].whole(), border[3].whole()));
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
      Border now = choices.border();
      border[0].show(now.left());
      border[1].show(now.right());
      border[2].show(now.top());
      border[3].show(now.bottom());
      sides.setVisible(choices.mode() == Mode.EXTEND);
      revalidate();
    }
  }
}
