package shirushi.host.easel.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.ActionListener;
import java.util.function.Consumer;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import shirushi.language.Words;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;

/** What can be set of the tool in hand, and the palette's button at the end. */
final class OptionsBar extends JPanel {
  private static final int HEIGHT = 44;
  private static final double DECADE = 333;

  private final Toolbox tools;
  private final Words words;
  private final Consumer<Command> command;
  private final JPanel options = Parts.clear(new JPanel());
  private final JToggleButton palette;
  private Tool shown;
  private Runnable refresh = () -> {};

  /**
   * @param command does what a button says
   */
  OptionsBar(Toolbox tools, Words words, Consumer<Command> command) {
    super(new BorderLayout());
    this.tools = tools;
    this.words = words;
    this.command = command;
    setBorder(Space.border(0, 12, 0, 10));
    options.setLayout(new BoxLayout(options, BoxLayout.X_AXIS));
    add(options, BorderLayout.CENTER);
    palette = new JToggleButton(words.get("palette.title"), Glyph.SEAL.icon(18));
    palette.putClientProperty("JButton.buttonType", "toolBarButton");
    palette.setIconTextGap(Space.near());
    Parts.chosen(palette);
    palette.setToolTipText(words.get("command.palette") + " (F8)");
    palette.addActionListener(e -> command.accept(Command.PALETTE));
    JPanel end = Parts.clear(new JPanel(new java.awt.GridBagLayout()));
    end.add(palette);
    add(end, BorderLayout.LINE_END);
    refresh();
  }

  /** Whether the palette has a button, and whether it is shown. */
  void palette(boolean there, boolean open) {
    palette.setVisible(there);
    palette.setSelected(open);
  }

  void refresh() {
    if (shown != tools.tool()) {
      shown = tools.tool();
      options.removeAll();
      build();
      options.revalidate();
      options.repaint();
    }
    refresh.run();
  }

  private void build() {
    JLabel name =
        new JLabel(words.get(shown.key()), ToolStrip.glyph(shown).icon(18), JLabel.LEADING);
    name.setFont(Type.strong());
    name.setIconTextGap(Space.near());
    options.add(name);
    options.add(Box.createHorizontalStrut(Space.px(20)));
    refresh = () -> {};
    switch (shown) {
      case BRUSH, ERASER -> tip();
      case FILL -> tolerance();
      case RECTANGLE, LASSO -> {
        button(Command.SELECT_ALL);
        button(Command.SELECT_NONE);
        button(Command.INVERT);
        hint("hint.select");
      }
      case MOVE -> hint("hint.move");
      case PICK -> hint("hint.pick");
      case HAND -> {
        button(Command.FIT);
        button(Command.ACTUAL_SIZE);
        hint("hint.hand");
      }
    }
  }

  private void tip() {
    Dial size =
        new Dial(
            words.get("option.size"),
            1000,
            OptionsBar::diameter,
            value -> value + " px",
            "1000 px",
            value -> tools.tip(tools.tip().diameter(value)));
    Dial hardness =
        percent("option.hardness", value -> tools.tip(tools.tip().hardness(value / 100f)));
    Dial opacity = percent("option.opacity", value -> tools.tip(tools.tip().opacity(value / 100f)));
    add(size);
    add(hardness);
    add(opacity);
    refresh =
        () -> {
          size.show(Math.round(tools.tip().diameter()));
          hardness.show(Math.round(100 * tools.tip().hardness()));
          opacity.show(Math.round(100 * tools.tip().opacity()));
        };
  }

  private void tolerance() {
    Dial tolerance =
        new Dial(
            words.get("option.tolerance"),
            255,
            value -> value,
            String::valueOf,
            "255",
            tools::tolerance);
    add(tolerance);
    hint("hint.fill");
    refresh = () -> tolerance.show(tools.tolerance());
  }

  private Dial percent(String key, java.util.function.IntConsumer turned) {
    return new Dial(words.get(key), 100, value -> value, value -> value + " %", "100 %", turned);
  }

  /** Small sizes are told apart finely, large ones coarsely. */
  static int diameter(int step) {
    return (int) Math.round(Math.pow(10, step / DECADE));
  }

  private void add(JComponent part) {
    options.add(part);
    options.add(Box.createHorizontalStrut(Space.px(20)));
  }

  private void button(Command does) {
    JButton button = new JButton(words.get(does.key()));
    ActionListener act = e -> command.accept(does);
    button.addActionListener(act);
    options.add(button);
    options.add(Box.createHorizontalStrut(Space.near()));
  }

  private void hint(String key) {
    options.add(Box.createHorizontalStrut(Space.near()));
    JLabel hint = Parts.quiet(words.get(key));
    hint.setMinimumSize(new Dimension(0, 0));
    options.add(hint);
  }

  @Override
  public Dimension getPreferredSize() {
    return new Dimension(super.getPreferredSize().width, Space.px(HEIGHT));
  }

  @Override
  public Dimension getMinimumSize() {
    return new Dimension(0, Space.px(HEIGHT));
  }
}
