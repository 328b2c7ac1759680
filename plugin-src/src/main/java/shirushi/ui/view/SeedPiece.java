package shirushi.ui.view;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.math.BigInteger;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import shirushi.language.Words;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;
import shirushi.ui.Choices;
import shirushi.ui.Part;

/** The seed: rolled anew each time, or typed and kept. */
final class SeedPiece extends JPanel implements Piece {
  private static final long MOST = 999_999_999_999_999_999L;

  private final PalettePanel panel;
  private final Choices choices;
  private final JTextField seed = new JTextField();
  private final JToggleButton keep;

  SeedPiece(PalettePanel panel) {
    super(new Column(0));
    this.panel = panel;
    choices = panel.model().choices();
    Words labels = panel.labels();
    setOpaque(false);
    seed.setFont(Type.body());
    seed.setToolTipText(labels.get("tip.seed"));
    seed.putClientProperty("JTextField.placeholderText", labels.get("seed.rolled"));
    seed.getAccessibleContext().setAccessibleName(labels.get("label.seed"));
    seed.addActionListener(event -> typed());
    seed.addFocusListener(
        new FocusAdapter() {
          @Override
          public void focusLost(FocusEvent event) {
            typed();
          }
        });
    keep = Buttons.toggle(Glyph.LOCK, labels.get("button.lockSeed"));
    keep.addActionListener(event -> keep());
    JButton dice = Buttons.icon(Glyph.DICE, labels.get("seed.dice"), () -> lock(roll()));
    JPanel line = new JPanel(new Across(Space.px(2), seed));
    line.setOpaque(false);
    line.add(seed);
    line.add(keep);
    line.add(dice);
    add(new Field(labels.get("label.seed"), line, seed));
    panel.keep(this);
  }

  private static long roll() {
    return ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
  }

  private void keep() {
    if (keep.isSelected()) {
      lock(choices.lockedSeed().orElseGet(SeedPiece::roll));
    } else {
      choices.rollSeeds();
    }
  }

  private void lock(long value) {
    choices.lockSeed(value);
  }

  /**
   * An empty field is a new seed each time; one that is too large is the largest, and what is no
   * number changes nothing.
   */
  private void typed() {
    String text = seed.getText().strip();
    if (text.isEmpty()) {
      if (choices.lockedSeed().isPresent()) {
        choices.rollSeeds();
      }
      return;
    }
    if (text.matches("[0-9]+")) {
      long value = new BigInteger(text).min(BigInteger.valueOf(MOST)).longValue();
      if (!choices.lockedSeed().equals(OptionalLong.of(value))) {
        choices.lockSeed(value);
      }
    }
    show(Part.CHOICES);
  }

  @Override
  public void show(Part part) {
    if (part == Part.CHOICES) {
      OptionalLong locked = choices.lockedSeed();
      seed.setText(locked.isPresent() ? Long.toString(locked.getAsLong()) : "");
      keep.setSelected(locked.isPresent());
    }
  }
}
