package shirushi.ui.view;

import javax.swing.JPanel;
import shirushi.style.Space;
import shirushi.ui.Choices;
import shirushi.ui.Part;

/** How much is painted anew, and how many pictures. */
final class AmountPiece extends JPanel implements Piece {
  private final PalettePanel panel;
  private final Strength strength;
  private final Stepper count;

  AmountPiece(PalettePanel panel) {
    this.panel = panel;
    Labels labels = panel.labels();
    Choices choices = panel.model().choices();
    strength =
        new Strength(labels.get("label.strength"), 5, share -> choices.strength((float) share));
    strength.setToolTipText(labels.get("tip.strength"));
    count =
        new Stepper(
            labels.get("label.count"),
            1,
            Choices.MOST_COUNT,
            1,
            "0",
            value -> choices.count((int) value));
    setLayout(new Across(Space.far(), strength));
    setOpaque(false);
    add(strength);
    add(new Field(labels.get("label.count"), count));
    panel.keep(this);
  }

  @Override
  public void show(Part part) {
    if (part == Part.CHOICES || part == Part.RESULTS) {
      Choices choices = panel.model().choices();
      strength.show(choices.strength());
      // From words alone there is nothing to change; more like a result, there is.
      strength.setEnabled(choices.mode().usesCanvas() || !panel.model().results().all().isEmpty());
      count.show(choices.count());
    }
  }
}
