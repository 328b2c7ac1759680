package shirushi.host.easel.view;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.RenderingHints;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFormattedTextField;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import shirushi.style.Colours;
import shirushi.style.Contrast;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;

/**
 * Something said, with what can be answered. Where the focus is in it, Enter is the button that has
 * the focus, else the first answer, and Escape the last one.
 */
final class Card extends JPanel {
  static final int BREADTH = 460;

  private static final int SHADE = 7;

  /** What is beside the words: borders and the mark. */
  private static final int BESIDE = 100;

  /**
   * An answer.
   *
   * @param words on its button
   */
  record Answer(String words, Runnable then) {}

  private final List<JTextArea> texts = new ArrayList<>();
  private int breadth = Space.px(BREADTH);
  private final JPanel body = new JPanel(new BorderLayout(0, Space.near()));
  private final List<Answer> answers;
  private final Consumer<Card> close;
  private JComponent first;

  /**
   * @param answers the usual one first, the one that does nothing last
   * @param close takes the card away; what the answer does comes after
   */
  Card(String text, List<Answer> answers, Consumer<Card> close) {
    super(new BorderLayout(Space.far(), Space.near()));
    this.answers = answers;
    this.close = close;
    setOpaque(false);
    setAlignmentX(CENTER_ALIGNMENT);
    setBorder(Space.border(SHADE + 12, SHADE + 16, SHADE + 12, SHADE + 16));
    body.setOpaque(false);
    body.add(words(text), BorderLayout.PAGE_START);
    body.add(buttons(), BorderLayout.PAGE_END);
    add(body, BorderLayout.CENTER);
    getAccessibleContext().setAccessibleName(text);
    Parts.key(this, "ESCAPE", () -> answered(answers.get(answers.size() - 1)));
    Parts.key(this, "ENTER", this::entered);
  }

  private JTextArea words(String text) {
    JTextArea area = new JTextArea(text);
    area.setEditable(false);
    area.setFocusable(false);
    area.setOpaque(false);
    area.setLineWrap(true);
    area.setWrapStyleWord(true);
    area.setBorder(null);
    area.setFont(Type.body());
    area.setForeground(Colours.now().text());
    texts.add(area);
    wrap(area);
    return area;
  }

  /** The height of wrapped text is known only once its width is. */
  private void wrap(JTextArea area) {
    area.setPreferredSize(null);
    area.setSize(Math.max(1, breadth - Space.px(BESIDE)), Short.MAX_VALUE);
    area.setPreferredSize(area.getPreferredSize());
  }

  /** Is no wider than that, and so much the higher. */
  void within(int pixels) {
    int fitting = Math.min(Space.px(BREADTH), pixels);
    if (fitting != breadth) {
      breadth = fitting;
      texts.forEach(this::wrap);
      revalidate();
    }
  }

  /** What kind of thing is said. */
  void mark(Glyph glyph, Color ink) {
    JLabel mark = new JLabel(glyph.icon(20, ink));
    mark.setVerticalAlignment(JLabel.TOP);
    add(mark, BorderLayout.LINE_START);
  }

  /** What only some can read, small below the words. */
  void detail(String text) {
    JTextArea area = words(text);
    area.setFont(Type.small());
    area.setForeground(Colours.now().quiet());
    wrap(area);
    body.add(area, BorderLayout.CENTER);
  }

  /** Something to fill in above the answers; it gets the focus. */
  void form(JComponent form) {
    body.add(form, BorderLayout.CENTER);
    first = form;
    letThrough(form);
  }

  /** The card's keys are not to be used up by what is filled in. */
  private static void letThrough(Component part) {
    if (part instanceof JFormattedTextField field) {
      field.getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "none");
      field.getInputMap().put(KeyStroke.getKeyStroke("ESCAPE"), "none");
    } else if (part instanceof JComponent whole) {
      for (Component each : whole.getComponents()) {
        letThrough(each);
      }
    }
  }

  private JPanel buttons() {
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
      first = button;
    }
    return row;
  }

  private void entered() {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    if (owner instanceof JButton button) {
      button.doClick();
      return;
    }
    if (owner instanceof JFormattedTextField field) {
      try {
        field.commitEdit();
      } catch (ParseException e) {
        field.setValue(field.getValue()); // what is no number is not taken, as when it is left
      }
    }
    answered(answers.get(0));
  }

  private void answered(Answer answer) {
    close.accept(this);
    answer.then().run();
  }

  boolean says(Card other) {
    return getAccessibleContext()
        .getAccessibleName()
        .equals(other.getAccessibleContext().getAccessibleName());
  }

  /** Also where a chooser that was closed has not given the focus back to the window yet. */
  void focus() {
    first.requestFocus();
  }

  boolean hasFocusInside() {
    Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
    return owner != null && isAncestorOf(owner);
  }

  @Override
  public Dimension getMaximumSize() {
    return getPreferredSize();
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(breadth, super.getPreferredSize().height);
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
