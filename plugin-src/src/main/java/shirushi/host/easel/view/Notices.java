package shirushi.host.easel.view;

import java.awt.Component;
import java.util.List;
import javax.swing.BoxLayout;
import javax.swing.JPanel;
import shirushi.language.Words;
import shirushi.style.Colours;
import shirushi.style.Glyph;

/**
 * What the window says: cards over the canvas, the latest on top. Nothing waits for them. What it
 * asks is said by {@link Questions}.
 */
final class Notices extends JPanel {
  private static final int MOST = 2;

  private final Words words;
  private final Runnable back;

  /**
   * @param back takes the focus where a card that had it is closed
   */
  Notices(Words words, Runnable back) {
    this.words = words;
    this.back = back;
    setLayout(new BoxLayout(this, BoxLayout.Y_AXIS));
    setOpaque(false);
  }

  /** Something went wrong, or was refused. */
  void fail(Fault fault) {
    Card card = card(fault.sentence());
    card.mark(Glyph.WARNING, Colours.now().alarm());
    fault.detail().ifPresent(card::detail);
    show(card);
  }

  /** Something that is good to know. */
  void tell(String text) {
    Card card = card(text);
    card.mark(Glyph.INFO, Colours.now().accentInk());
    show(card);
  }

  private Card card(String text) {
    Card.Answer seen = new Card.Answer(words.get("answer.close"), () -> {});
    return new Card(text, List.of(seen), this::close);
  }

  /** Takes the latest away; whether there was one. */
  boolean dismiss() {
    boolean any = getComponentCount() > 0;
    if (any) {
      close((Card) getComponent(0));
    }
    return any;
  }

  /** Is no wider than that. */
  void within(int pixels) {
    for (Component card : getComponents()) {
      ((Card) card).within(pixels);
    }
    invalidate();
  }

  /** What is said again is said once. */
  private void show(Card card) {
    for (Component other : getComponents()) {
      if (((Card) other).says(card)) {
        remove(other);
      }
    }
    add(card, 0);
    while (getComponentCount() > MOST) {
      remove(MOST);
    }
    changed();
  }

  private void close(Card card) {
    boolean focused = card.hasFocusInside();
    remove(card);
    changed();
    if (focused) {
      back.run();
    }
  }

  private void changed() {
    revalidate();
    repaint();
    if (getParent() != null) {
      getParent().revalidate();
      getParent().repaint();
    }
  }
}
