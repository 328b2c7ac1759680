package shirushi.ui.view;

import java.awt.Component;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;
import shirushi.ui.Notice;
import shirushi.ui.Part;

/** The one sentence that is said, until it is put away. It holds nothing up. */
final class NoticePiece extends JPanel implements Piece {
  private final PalettePanel panel;

  NoticePiece(PalettePanel panel) {
    super(new Column(0));
    this.panel = panel;
    setOpaque(false);
    setBorder(Space.border(2, 12, 4, 12));
    panel.keep(this);
  }

  @Override
  public void show(Part part) {
    if (part == Part.NOTICE) {
      removeAll();
      Optional<Notice> notice = panel.model().notice();
      notice.ifPresent(said -> add(box(said)));
      setVisible(notice.isPresent());
      revalidate();
      repaint();
    }
  }

  private Component box(Notice notice) {
    Colours colours = Colours.now();
    String text = panel.model().say(notice.phrase());
    Glyph glyph = notice.trouble() ? Glyph.WARNING : Glyph.INFO;
    JLabel icon =
        new JLabel(glyph.icon(16, notice.trouble() ? colours.alarm() : colours.accentInk()));
    icon.setBorder(Space.border(2, 0, 0, 0));
    Prose said = new Prose(text, Type.body(), colours.text());
    JButton close =
        Buttons.icon(Glyph.DISCARD, panel.labels().get("button.dismiss"), panel.model()::dismiss);
    JPanel line = new JPanel(new Across(Space.near(), said));
    line.setOpaque(false);
    line.setBorder(Space.border(5, 8, 5, 2));
    line.add(icon);
    line.add(said);
    line.add(close);
    line.getAccessibleContext().setAccessibleName(text);
    Framed box = new Framed(line);
    return notice.trouble() ? box.alarm() : box.raised();
  }
}
