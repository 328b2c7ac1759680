package shirushi.ui.view;

import java.awt.BorderLayout;
import javax.swing.JPanel;
import shirushi.language.Words;
import shirushi.ui.Choices;
import shirushi.ui.Part;

/** How much is painted anew. From words alone everything is: there it doesn't show. */
final class StrengthPiece extends JPanel implements Piece {
  private final Choices choices;
  private final Strength strength;

  StrengthPiece(PalettePanel panel) {
    super(new BorderLayout());
    choices = panel.model().choices();
    Words labels = panel.labels();
    setOpaque(false);
    strength = new Strength(labels.get("label.strength"), this::chosen);
    strength.setToolTipText(labels.get("tip.strength"));
    add(strength);
    panel.keep(this);
  }

  private void chosen(double share) {
    choices.strength(choices.mode(), (float) share);
  }

  @Override
  public void show(Part part) {
    if (part == Part.CHOICES) {
      strength.show(choices.strength(choices.mode()));
      strength.setVisible(choices.mode().usesCanvas());
    }
  }
}
