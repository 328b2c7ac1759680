package shirushi.host.easel.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javax.swing.JPanel;
import javax.swing.JTextField;
import shirushi.language.Words;
import shirushi.style.Space;

/** The colour in hand: wheel, digits, and those that were painted with. */
final class ColourPanel extends JPanel {
  private static final int ACROSS = 7;

  private final Toolbox tools;
  private final Words words;
  private final ColourWheel wheel;
  private final JTextField digits = new JTextField(7);
  private final List<Chip> chips = new ArrayList<>();
  private List<Integer> shown = List.of();

  /**
   * @param done the artist goes on painting
   */
  ColourPanel(Toolbox tools, Words words, Runnable done) {
    super(new BorderLayout(0, Space.near()));
    this.tools = tools;
    this.words = words;
    setBorder(Space.border(10, 12, 12, 12));
    wheel = new ColourWheel(tools::colour);
    wheel.getAccessibleContext().setAccessibleName(words.get("colour.wheel"));
    digits.getAccessibleContext().setAccessibleName(words.get("colour.digits"));
    digits.setHorizontalAlignment(JTextField.CENTER);
    digits.addActionListener(
        e -> {
          typed();
          done.run();
        });
    digits.addFocusListener(
        new java.awt.event.FocusAdapter() {
          @Override
          public void focusLost(java.awt.event.FocusEvent e) {
            typed();
          }
        });
    JPanel head = Parts.clear(new JPanel(new BorderLayout()));
    head.add(Parts.head(words.get("colour.title")), BorderLayout.LINE_START);
    head.add(digits, BorderLayout.LINE_END);
    add(head, BorderLayout.PAGE_START);
    add(wheel, BorderLayout.CENTER);
    add(chips(), BorderLayout.PAGE_END);
    refresh();
  }

  /** Only the wheel can be smaller. */
  @Override
  public Dimension getMinimumSize() {
    int spare = wheel.getPreferredSize().height - wheel.getMinimumSize().height;
    return new Dimension(super.getMinimumSize().width, getPreferredSize().height - spare);
  }

  /** A place for each colour that can come, so that none of them moves what is below. */
  private JPanel chips() {
    JPanel rows = Parts.clear(new JPanel(new GridLayout(0, ACROSS, Space.tight(), Space.tight())));
    for (int i = 0; i < Toolbox.RECENT; i++) {
      Chip chip = new Chip(words, tools::colour);
      chip.setVisible(false);
      chips.add(chip);
      rows.add(chip);
    }
    return rows;
  }

  /** Shows what the toolbox has. */
  void refresh() {
    wheel.show(tools.hsv());
    if (!digits.isFocusOwner() || !digits.getText().equals(text(tools.colour()))) {
      digits.setText(text(tools.colour()));
    }
    if (!shown.equals(tools.recent())) {
      shown = tools.recent();
      for (int i = 0; i < shown.size(); i++) {
        chips.get(i).show(shown.get(i));
        chips.get(i).setVisible(true);
      }
    }
  }

  private void typed() {
    OptionalInt colour = colour(digits.getText());
    if (colour.isPresent() && (colour.getAsInt() ^ tools.colour()) << 8 != 0) {
      tools.colour(colour.getAsInt());
    } else {
      digits.setText(text(tools.colour()));
    }
  }

  static String text(int argb) {
    return String.format(Locale.ROOT, "#%06X", argb & 0xFFFFFF);
  }

  /** Three or six hexadecimal digits with or without the number sign; empty for anything else. */
  static OptionalInt colour(String text) {
    String hex = text.strip().replaceFirst("^#", "");
    if (hex.matches("[0-9a-fA-F]{3}")) {
      hex = hex.replaceAll("(.)", "$1$1");
    }
    return hex.matches("[0-9a-fA-F]{6}")
        ? OptionalInt.of(Integer.parseInt(hex, 16) | 0xFF000000)
        : OptionalInt.empty();
  }
}
