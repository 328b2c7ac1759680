package shirushi.host.easel.view;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.RenderingHints;
import java.util.List;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import shirushi.language.Words;
import shirushi.style.Colours;
import shirushi.style.Contrast;
import shirushi.style.Glyph;
import shirushi.style.Space;

/**
 * What the window says and asks: cards over the canvas, the latest on top. Nothing waits for them,
 * and Escape closes the one that has the focus.
 */
final class Notices extends JPanel {
  private static final int MOST = 3;
  private static final int BREADTH = 460;
  private static final int SHADE = 7;

  /**
   * An answer to a question.
   *
   * @param words on its button
   */
  record Answer(String words, Runnable then) {}

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

  /**
   * Whether a card has the focus, which the pointer is not to take from it, or will have it once
   * the window does.
   */
  static boolean asking(java.awt.Component view) {
    java.awt.Window window = SwingUtilities.getWindowAncestor(view);
    java.awt.Component owner = window == null ? null : window.getMostRecentFocusOwner();
    return owner != null && SwingUtilities.getAncestorOfClass(Notices.class, owner) != null;
  }

  /** Something went wrong, or was refused. */
  void fail(Fault fault) {
    Card card = new Card(Glyph.WARNING, Colours.now().alarm(), fault.sentence());
    fault.detail().ifPresent(card::detail);
    card.answers(List.of(new Answer(words.get("answer.close"), () -> {})));
    show(card, false);
  }

  /** Something that is good to know. */
  void tell(String text) {
    Card card = new Card(Glyph.INFO, Colours.now().accentInk(), text);
    card.answers(List.of(new Answer(words.get("answer.close"), () -> {})));
    show(card, false);
  }

  /**
   * Asks, with the focus on the first answer. Escape takes the last one.
   *
   * @param topic a new question replaces one of the same topic
   */
  void ask(String topic, String text, List<Answer> answers) {
    ask(topic, text, null, answers);
  }

  /** Asks with something to fill in above the answers; it gets the focus. */
  void ask(String topic, String text, JComponent form, List<Answer> answers) {
    for (java.awt.Component each : getComponents()) {
      if (topic.equals(each.getName())) {
        remove(each);
      }
    }
    Card card = new Card(null, null, text);
    card.setName(topic);
    if (form != null) {
      card.form(form);
    }
    card.answers(answers);
    show(card, true);
  }

  private void show(Card card, boolean focus) {
    add(card, 0);
    while (getComponentCount() > MOST) {
      remove(MOST);
    }
    changed();
    if (focus) {
      card.focus();
    }
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

  private final class Card extends JPanel {
    private final JPanel body = new JPanel(new BorderLayout(0, Space.near()));
    private JComponent first;
    private List<Answer> answers = List.of();

    Card(Glyph glyph, Color ink, String text) {
      super(new BorderLayout(Space.far(), Space.near()));
      setOpaque(false);
      setAlignmentX(CENTER_ALIGNMENT);
      setBorder(Space.border(SHADE + 12, SHADE + 16, SHADE + 12, SHADE + 16));
      if (glyph != null) {
        JLabel mark = new JLabel(glyph.icon(20, ink));
        mark.setVerticalAlignment(JLabel.TOP);
        add(mark, BorderLayout.LINE_START);
      }
      body.setOpaque(false);
      body.add(words(text), BorderLayout.PAGE_START);
      add(body, BorderLayout.CENTER);
      getAccessibleContext().setAccessibleName(text);
      Parts.key(this, "ESCAPE", () -> answered(answers.get(answers.size() - 1)));
      Parts.key(this, "ENTER", this::entered);
    }

    /** The button that has the focus; from a field, the first answer. */
    private void entered() {
      if (KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner()
          instanceof JButton button) {
        button.doClick();
      } else {
        answered(answers.get(0));
      }
    }

    private JTextArea words(String text) {
      JTextArea area = new JTextArea(text);
      area.setEditable(false);
      area.setFocusable(false);
      area.setOpaque(false);
      area.setLineWrap(true);
      area.setWrapStyleWord(true);
      area.setBorder(null);
      area.setFont(shirushi.style.Type.body());
      area.setForeground(Colours.now().text());
      // The height of wrapped text is known only once its width is.
      area.setSize(Space.px(BREADTH - 100), Short.MAX_VALUE);
      area.setPreferredSize(area.getPreferredSize());
      return area;
    }

    /** What only some can read, small below the words. */
    void detail(String text) {
      JTextArea area = words(text);
      area.setFont(shirushi.style.Type.small());
      area.setForeground(Colours.now().quiet());
      area.setPreferredSize(null);
      area.setPreferredSize(area.getPreferredSize());
      body.add(area, BorderLayout.CENTER);
    }

    void form(JComponent form) {
      body.add(form, BorderLayout.CENTER);
      first = form;
    }

    void answers(List<Answer> possible) {
      answers = possible;
      JPanel row = new JPanel(new FlowLayout(FlowLayout.TRAILING, Space.near(), 0));
      row.setOpaque(false);
      for (int i = answers.size() - 1; i >= 0; i--) {
        Answer answer = answers.get(i);
        JButton button = new JButton(answer.words());
        button.addActionListener(e -> answered(answer));
        if (i == 0 && answers.size() > 1) {
          button.putClientProperty("JButton.buttonType", "default");
          button.setBackground(Colours.now().accent());
          button.setForeground(Colours.now().onAccent());
        }
        row.add(button);
        if (i == 0 && first == null) {
          first = button;
        }
      }
      body.add(row, BorderLayout.PAGE_END);
    }

    private void answered(Answer answer) {
      close(this);
      answer.then().run();
    }

    void focus() {
      first.requestFocusInWindow();
    }

    boolean hasFocusInside() {
      java.awt.Component owner =
          KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
      return owner != null && isAncestorOf(owner);
    }

    @Override
    public java.awt.Dimension getMaximumSize() {
      return new java.awt.Dimension(Space.px(BREADTH), getPreferredSize().height);
    }

    @Override
    public java.awt.Dimension getPreferredSize() {
      return new java.awt.Dimension(Space.px(BREADTH), super.getPreferredSize().height);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
      Graphics2D g = (Graphics2D) graphics.create();
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      int arc = Space.px(10);
      int shade = Space.px(SHADE);
      for (int i = 0; i < shade; i++) {
        g.setColor(new Color(0, 0, 0, 5 + 3 * i));
        int size = 2 * i;
        g.fillRoundRect(
            i, i + 1, getWidth() - size, getHeight() - size - 1, arc + shade - i, arc + shade - i);
      }
      g.setColor(Contrast.mix(Colours.now().edge(), Colours.now().raised(), 0.5f));
      int width = getWidth() - 2 * shade;
      int height = getHeight() - 2 * shade;
      g.fillRoundRect(shade, shade, width, height, arc, arc);
      g.setColor(Colours.now().raised());
      g.fillRoundRect(shade + 1, shade + 1, width - 2, height - 2, arc - 1, arc - 1);
      g.dispose();
    }
  }
}
