package shirushi.host.easel.view;

import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.beans.PropertyChangeListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import shirushi.style.Space;

/**
 * What the window asks: one card over everything, the latest, which alone can be used until it is
 * answered. To be the window's glass pane. Nothing in the program waits for an answer.
 */
final class Questions extends JPanel {
  private static final Color VEIL = new Color(0, 0, 0, 70);

  private final JComponent over;
  private final Runnable back;
  private Optional<Component> writing = Optional.empty();
  private final Deque<Card> asked = new ArrayDeque<>();
  private final PropertyChangeListener moved = e -> hold(e.getNewValue());

  /**
   * @param over at whose upper edge the cards appear
   * @param back takes the focus when nothing more is asked, but where somebody was writing: they go
   *     on
   */
  Questions(JComponent over, Runnable back) {
    super(null);
    this.over = over;
    this.back = back;
    setOpaque(false);
    setFocusCycleRoot(true);
    MouseAdapter nobody = new MouseAdapter() {}; // who listens to the mouse keeps it from others
    addMouseListener(nobody);
    addMouseMotionListener(nobody);
    addMouseWheelListener(nobody);
  }

  /**
   * Asks, with the focus on the first answer. Escape takes the last one.
   *
   * @param topic a new question replaces one of the same topic
   */
  void ask(String topic, String text, List<Card.Answer> answers) {
    ask(topic, new Card(text, answers, this::close));
  }

  /** Asks with something to fill in above the answers; it gets the focus. */
  void ask(String topic, String text, JComponent form, List<Card.Answer> answers) {
    Card card = new Card(text, answers, this::close);
    card.form(form);
    ask(topic, card);
  }

  private void ask(String topic, Card card) {
    card.setName(topic);
    if (asked.isEmpty()) {
      writing = Optional.empty();
      interrupted(KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
    }
    asked.removeIf(each -> topic.equals(each.getName()));
    asked.push(card);
    showLatest();
  }

  private void close(Card card) {
    asked.remove(card);
    showLatest();
    if (asked.isEmpty()) {
      writing.filter(Component::isShowing).ifPresentOrElse(Component::requestFocusInWindow, back);
    }
  }

  private void showLatest() {
    removeAll();
    if (!asked.isEmpty()) {
      add(asked.peek());
    }
    setVisible(!asked.isEmpty());
    revalidate();
    repaint();
    if (!asked.isEmpty()) {
      asked.peek().focus();
    }
  }

  /** A menu that a question was chosen from gives the focus back only after it. */
  private void interrupted(Component owner) {
    if (Typing.in(owner) && !isAncestorOf(owner)) {
      writing = Optional.of(owner);
    }
  }

  /** Whoever takes the focus, such as a chooser that gives it back, has it for nobody else. */
  private void hold(Object owner) {
    if (!asked.isEmpty()
        && owner instanceof Component other
        && !asked.peek().isAncestorOf(other)
        && SwingUtilities.getWindowAncestor(other) == SwingUtilities.getWindowAncestor(this)) {
      interrupted(other);
      asked.peek().focus();
    }
  }

  @Override
  public void addNotify() {
    super.addNotify();
    KeyboardFocusManager.getCurrentKeyboardFocusManager()
        .addPropertyChangeListener("focusOwner", moved);
  }

  @Override
  public void removeNotify() {
    KeyboardFocusManager.getCurrentKeyboardFocusManager()
        .removePropertyChangeListener("focusOwner", moved);
    super.removeNotify();
  }

  /** Menus and canvas do not hear of the keys that are pressed here. */
  @Override
  protected boolean processKeyBinding(
      KeyStroke stroke, KeyEvent event, int condition, boolean pressed) {
    return true;
  }

  @Override
  public void doLayout() {
    for (Component card : getComponents()) {
      ((Card) card).within(getWidth());
      Dimension size = card.getPreferredSize();
      int width = size.width;
      Point middle = SwingUtilities.convertPoint(over, over.getWidth() / 2, Space.far(), this);
      int left = Math.max(0, Math.min(getWidth() - width, middle.x - width / 2));
      card.setBounds(left, middle.y, width, Math.min(size.height, getHeight() - middle.y));
    }
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    graphics.setColor(VEIL);
    graphics.fillRect(0, 0, getWidth(), getHeight());
  }
}
