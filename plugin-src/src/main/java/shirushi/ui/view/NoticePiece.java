package shirushi.ui.view;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;
import shirushi.ui.Notice;
import shirushi.ui.Part;

/**
 * The one sentence that is said. News goes by itself once it was there to be read; trouble stays
 * until it is put away or somebody tries anew. It holds nothing up.
 */
final class NoticePiece extends JPanel implements Piece {
  private static final int LEAST_MILLIS = 6000;
  private static final int MILLIS_A_LETTER = 80;

  private final PalettePanel panel;

  /** Runs while there is news to be seen. */
  final Timer away = new Timer(LEAST_MILLIS, event -> leave());

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
      away.stop();
      Optional<Notice> notice = panel.model().notice();
      notice.ifPresent(this::say);
      setVisible(notice.isPresent());
      revalidate();
      repaint();
    }
  }

  private void say(Notice notice) {
    String text = panel.model().say(notice.phrase());
    add(box(notice, text));
    if (!notice.trouble()) {
      away.setInitialDelay(Math.max(LEAST_MILLIS, MILLIS_A_LETTER * text.length()));
      away.restart();
    }
  }

  /** Whoever is at it goes on reading. */
  private void leave() {
    Component focus = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    boolean focused = focus != null && SwingUtilities.isDescendingFrom(focus, this);
    if (!focused && getMousePosition(true) == null) {
      panel.model().dismiss();
    }
  }

  /** Nothing runs where nothing is seen; who comes back is shown it anew. */
  @Override
  public void removeNotify() {
    away.stop();
    super.removeNotify();
  }

  private Component box(Notice notice, String text) {
    Colours colours = Colours.now();
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
