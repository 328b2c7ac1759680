package shirushi.ui.view;

import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.SwingConstants;
import shirushi.host.Document;
import shirushi.language.Words;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;
import shirushi.ui.Part;

/** All there is of the palette while it is closed: what it is, and the way in. */
final class Invitation implements Piece {
  private static final int SEAL = 28;

  private final PalettePanel panel;
  private final Scrolled column = new Scrolled(Space.far());
  private final JButton open;
  private final Prose state;

  Invitation(PalettePanel panel) {
    this.panel = panel;
    Words labels = panel.labels();
    Colours colours = Colours.now();
    JLabel seal = new JLabel(Glyph.SEAL.icon(SEAL, colours.accentInk()), SwingConstants.LEADING);
    seal.setBorder(Space.border(28, 0, 0, 0));
    JLabel title = new JLabel(labels.get("panel.title"));
    title.setFont(Type.title());
    state = new Prose("", Type.small(), colours.quiet());
    open = Buttons.main(null, labels.get("panel.open"), panel::open);
    open.setMargin(Buttons.large());
    column.add(seal);
    column.add(title);
    column.add(new Prose(labels.get("panel.what"), Type.body(), colours.text()));
    column.add(state);
    column.add(open);
    column.add(Buttons.quiet(labels.get("panel.hide"), () -> panel.surroundings().makeRoom()));
    panel.keep(this);
  }

  JScrollPane pane() {
    return column.pane();
  }

  @Override
  public void show(Part part) {
    if (part == Part.PANEL) {
      boolean none = panel.model().document().equals(Document.NONE);
      state.setText(panel.labels().get(none ? "panel.noDocument" : "panel.off"));
      open.setEnabled(!none);
      column.revalidate();
    }
  }
}
