package shirushi.host.easel.view;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GridLayout;
import java.awt.RenderingHints;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JTextField;
import shirushi.language.Words;
import shirushi.style.Colours;
import shirushi.style.Space;

/** The colour in hand: wheel, digits, and those that were painted with. */
final class ColourPanel extends JPanel {
  private static final int ACROSS = 7;
  private static final int CHIP = 24;

  private final Toolbox tools;
  private final Words words;
  private final ColourWheel wheel;
  private final JTextField digits = new JTextField(7);
  private final JPanel chips =
      Parts.clear(new JPanel(new GridLayout(2, ACROSS, Space.tight(), Space.tight())));
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
    add(chips, BorderLayout.PAGE_END);
    refresh();
  }

  /** Shows what the toolbox has. */
  void refresh() {
    wheel.show(tools.hsv());
    if (!digits.isFocusOwner() || !digits.getText().equals(text(tools.colour()))) {
      digits.setText(text(tools.colour()));
    }
    if (!shown.equals(tools.recent()) || chips.getComponentCount() == 0) {
      shown = tools.recent();
      chips.removeAll();
      for (int i = 0; i < Toolbox.RECENT; i++) {
        chips.add(
            i < shown.size()
                ? chip(shown.get(i))
                : new JPanel(null, false) {
                  @Override
                  public boolean isOpaque() {
                    return false;
                  }
                });
      }
      chips.revalidate();
      chips.repaint();
    }
  }

  private JButton chip(int argb) {
    JButton chip =
        Parts.button(
            new Chip(argb), words.get("colour.take", text(argb)), () -> tools.colour(argb));
    chip.setPreferredSize(new Dimension(Space.px(CHIP), Space.px(CHIP)));
    chip.setMargin(new java.awt.Insets(0, 0, 0, 0));
    return chip;
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

  private record Chip(int argb) implements Icon {
    @Override
    public int getIconWidth() {
      return Space.px(CHIP - 4);
    }

    @Override
    public int getIconHeight() {
      return Space.px(CHIP - 4);
    }

    @Override
    public void paintIcon(Component on, Graphics graphics, int x, int y) {
      Graphics2D g = (Graphics2D) graphics.create();
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      int arc = Space.px(5);
      g.setColor(Colours.now().edge());
      g.fillRoundRect(x, y, getIconWidth(), getIconHeight(), arc, arc);
      g.setColor(new Color(argb));
      g.fillRoundRect(x + 1, y + 1, getIconWidth() - 2, getIconHeight() - 2, arc - 1, arc - 1);
      g.dispose();
    }
  }
}
