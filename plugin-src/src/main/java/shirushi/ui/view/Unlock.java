package shirushi.ui.view;

import javax.swing.JButton;
import javax.swing.JPanel;
import shirushi.language.Words;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;

/** Opens a locked document to AI again; two steps on purpose, and the second says what it does. */
final class Unlock extends JPanel {
  private final JButton ask;
  private final JButton stay;
  private final JPanel sure = new JPanel(new Column(Space.near()));

  Unlock(PalettePanel panel) {
    super(new Column(0));
    Words labels = panel.labels();
    setOpaque(false);
    ask = Buttons.word(Glyph.UNLOCK, labels.get("button.unlock"), () -> sure(true));
    stay = Buttons.word(labels.get("unlock.stay"), () -> sure(false));
    sure.setOpaque(false);
    sure.add(new Prose(labels.get("unlock.explain"), Type.body(), Colours.now().text()));
    sure.add(Buttons.main(Glyph.UNLOCK, labels.get("unlock.do"), panel.model().lock()::unlock));
    sure.add(stay);
    sure.setVisible(false);
    add(ask);
    add(sure);
  }

  private void sure(boolean asked) {
    ask.setVisible(!asked);
    sure.setVisible(asked);
    (asked ? stay : ask).requestFocusInWindow();
    revalidate();
  }
}
