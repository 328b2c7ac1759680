package shirushi.ui.view;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Color;
import java.awt.Insets;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JToggleButton;
import javax.swing.SwingConstants;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;

/** The panel's buttons and lines of text, each with a name for who cannot see them. */
final class Buttons {
  private Buttons() {}

  /** With a word on it. */
  static JButton word(String text, Runnable action) {
    JButton button = new JButton(text);
    button.setFont(Type.body());
    button.setMargin(new Insets(2, 8, 2, 8));
    button.addActionListener(event -> action.run());
    return button;
  }

  static JButton word(Glyph glyph, String text, Runnable action) {
    JButton button = word(text, action);
    button.setIcon(glyph.icon());
    button.setIconTextGap(Space.tight());
    return button;
  }

  /** The one that matters most where it stands. */
  static JButton main(Glyph glyph, String text, Runnable action) {
    JButton button = glyph == null ? word(text, action) : word(glyph, text, action);
    Colours colours = Colours.now();
    button.setFont(Type.strong());
    button.setBackground(colours.accent());
    button.setForeground(colours.onAccent());
    // On the accent, the look's own mark of the focus, which is of the accent, would not be seen.
    button.putClientProperty(
        FlatClientProperties.STYLE,
        "borderColor: %s; focusColor: %s; focusedBorderColor: %s; innerFocusWidth: 1"
            .formatted(hex(colours.accent()), hex(colours.text()), hex(colours.onAccent())));
    return button;
  }

  /** What may be done, but that nobody is asked to do: words alone. */
  static JButton quiet(String text, Runnable action) {
    JButton button = word(text, action);
    button.putClientProperty(
        FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_BORDERLESS);
    button.setForeground(Colours.now().accentInk());
    return button;
  }

  /** An icon alone, without a frame; its name shows when the pointer rests on it. */
  static JButton icon(Glyph glyph, String name, Runnable action) {
    JButton button = new JButton(glyph.icon());
    button.putClientProperty(
        FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
    named(button, name);
    button.setFocusable(true);
    button.addActionListener(event -> action.run());
    return button;
  }

  /** The margin of what is pressed most; the look scales it. */
  static Insets large() {
    return new Insets(7, 8, 7, 8);
  }

  static void named(AbstractButton button, String name) {
    button.setToolTipText(name);
    button.getAccessibleContext().setAccessibleName(name);
  }

  /** An icon that stays down. */
  static JToggleButton toggle(Glyph glyph, String name) {
    JToggleButton button = new JToggleButton(glyph.icon());
    button.putClientProperty(
        FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
    named(button, name);
    return button;
  }

  static JLabel label(String text) {
    JLabel label = new JLabel(text);
    label.setFont(Type.body());
    return label;
  }

  static JLabel quiet(String text) {
    JLabel label = new JLabel(text);
    label.setFont(Type.small());
    label.setForeground(Colours.now().quiet());
    return label;
  }

  static JLabel head(String text) {
    JLabel label = new JLabel(text, SwingConstants.LEADING);
    label.setFont(Type.strong());
    return label;
  }

  static String hex(Color colour) {
    return "#%06x".formatted(colour.getRGB() & 0xFFFFFF);
  }
}
