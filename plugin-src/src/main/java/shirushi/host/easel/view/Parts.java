package shirushi.host.easel.view;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;

/** Pieces that several parts of the window are made of. */
final class Parts {
  private Parts() {}

  /** A button of an icon alone; its words are read out and shown as a tooltip. */
  static JButton button(Icon icon, String words, Runnable does) {
    JButton button = new JButton(icon);
    button.addActionListener(e -> does.run());
    return flat(button, words, 28);
  }

  /** A toggle that shows by its ground and its ink that it is on. */
  static JToggleButton toggle(Glyph glyph, String words, int side) {
    JToggleButton button = flat(new JToggleButton(glyph.icon(20)), words, side);
    button.setSelectedIcon(glyph.icon(20, Colours.now().accentInk()));
    chosen(button);
    return button;
  }

  static void chosen(JToggleButton button) {
    Color ground = Colours.now().chosen();
    button.putClientProperty(
        "FlatLaf.style", "toolbar.selectedBackground: #%06x".formatted(ground.getRGB() & 0xFFFFFF));
  }

  private static <B extends AbstractButton> B flat(B button, String words, int side) {
    button.putClientProperty("JButton.buttonType", "toolBarButton");
    button.setToolTipText(words);
    button.getAccessibleContext().setAccessibleName(words);
    button.setFocusable(true);
    Dimension size = new Dimension(Space.px(side), Space.px(side));
    button.setPreferredSize(size);
    button.setMinimumSize(size);
    button.setMaximumSize(size);
    return button;
  }

  static JLabel quiet(String text) {
    JLabel label = new JLabel(text);
    label.setFont(Type.small());
    label.setForeground(Colours.now().quiet());
    return label;
  }

  static JLabel head(String text) {
    JLabel label = new JLabel(text);
    label.setFont(Type.strong());
    return label;
  }

  /** A part with a fine line at some of its sides. */
  static JComponent lined(JComponent part, int top, int before, int bottom, int after) {
    JPanel panel = new JPanel(new BorderLayout());
    panel.setBorder(
        BorderFactory.createMatteBorder(top, before, bottom, after, Colours.now().line()));
    panel.add(part);
    return panel;
  }

  static JPanel clear(JPanel panel) {
    panel.setOpaque(false);
    return panel;
  }

  /** A key of a component that has the focus, or of one inside. */
  static void key(JComponent component, String keys, Runnable does) {
    int when = JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT;
    component.getInputMap(when).put(KeyStroke.getKeyStroke(keys), keys);
    component
        .getActionMap()
        .put(
            keys,
            new AbstractAction() {
              @Override
              public void actionPerformed(ActionEvent e) {
                does.run();
              }
            });
  }
}
