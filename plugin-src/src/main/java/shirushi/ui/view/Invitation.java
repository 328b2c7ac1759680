package shirushi.ui.view;

import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import javax.swing.JButton;
import javax.swing.JPanel;
import shirushi.host.Document;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;
import shirushi.ui.Part;

/** All there is of the palette while it is closed. */
final class Invitation extends JPanel implements Piece {
  private final PalettePanel panel;
  private final JButton open;
  private final Prose text;

  Invitation(PalettePanel panel) {
    super(new GridBagLayout());
    this.panel = panel;
    open = Buttons.word(Glyph.SEAL, panel.labels().get("panel.open"), panel.model()::open);
    text = new Prose("", Type.small(), Colours.now().quiet());
    JPanel middle = new JPanel(new Column(Space.far()));
    middle.setBorder(Space.border(0, 24, 0, 24));
    middle.add(open);
    middle.add(text);
    middle.add(
        Buttons.word(panel.labels().get("panel.hide"), () -> panel.surroundings().shown(false)));
    GridBagConstraints across = new GridBagConstraints();
    across.fill = GridBagConstraints.HORIZONTAL;
    across.weightx = 1;
    add(middle, across);
    panel.keep(this);
  }

  @Override
  public void show(Part part) {
    if (part == Part.PANEL) {
      boolean none = panel.model().document().equals(Document.NONE);
      text.setText(panel.labels().get(none ? "panel.noDocument" : "panel.off"));
      open.setEnabled(!none);
    }
  }
}
