package shirushi.ui.view;

import java.awt.BorderLayout;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JPanel;
import shirushi.language.Words;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;
import shirushi.ui.ModelEntry;
import shirushi.ui.Part;

/**
 * What need not be set to paint: folded, and not even made, until it is wanted. And the model,
 * which always shows.
 */
final class DetailsPiece extends JPanel implements Piece {
  private final PalettePanel panel;
  private final JButton model;
  private final Prose unknown;
  private Details details;

  DetailsPiece(PalettePanel panel) {
    super(new Column(Space.near()));
    this.panel = panel;
    Words labels = panel.labels();
    setOpaque(false);
    model = Buttons.icon(Glyph.MODEL, "", () -> panel.sheet(new ModelSheet(panel)));
    model.setFont(Type.body());
    model.setIconTextGap(Space.tight());
    unknown = new Prose(labels.get("unknown.short"), Type.small(), Colours.now().alarm());
    JPanel line = new JPanel(new BorderLayout());
    line.setOpaque(false);
    boolean open = panel.state().details;
    line.add(new Fold(labels.get("details"), open, this::fold), BorderLayout.CENTER);
    line.add(model, BorderLayout.LINE_END);
    add(line);
    add(unknown);
    panel.keep(this);
    fold(open);
  }

  private void fold(boolean open) {
    panel.state().details = open;
    if (open && details == null) {
      details = new Details(panel);
      add(details);
      panel.showFresh();
    }
    if (details != null) {
      details.setVisible(open);
    }
    revalidate();
  }

  @Override
  public void show(Part part) {
    if (part == Part.MODELS) {
      showModel();
    }
  }

  private void showModel() {
    Optional<ModelEntry> chosen = panel.model().models().chosen();
    String name = chosen.map(entry -> entry.statement().name()).orElse("–");
    boolean known = chosen.map(entry -> entry.statement().training().known()).orElse(true);
    model.setText(Elided.text(name, model.getFontMetrics(model.getFont()), Space.px(110)));
    model.setIcon((known ? Glyph.MODEL : Glyph.WARNING).icon());
    model.setForeground(known ? Colours.now().text() : Colours.now().alarm());
    Buttons.named(model, panel.labels().get("label.model") + ": " + name);
    unknown.setVisible(!known);
    revalidate();
  }
}
