package shirushi.ui.view;

import java.awt.BorderLayout;
import java.util.function.DoubleConsumer;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import shirushi.style.Space;

/** A share between nothing and all, as a slider with its name and its value over it. */
final class Strength extends JPanel {
  private static final int LEAST = 5;

  private final JSlider slider;
  private final JLabel label;
  private final JLabel value = Buttons.quiet("");
  private boolean showing;

  /**
   * @param told what the artist chose, in [0,1]
   */
  Strength(String name, DoubleConsumer told) {
    super(new BorderLayout(0, Space.px(1)));
    setOpaque(false);
    slider = new JSlider(LEAST, 100);
    slider.getAccessibleContext().setAccessibleName(name);
    label = Buttons.quiet(name);
    label.setLabelFor(slider);
    JPanel over = new JPanel(new BorderLayout());
    over.setOpaque(false);
    over.add(label, BorderLayout.LINE_START);
    over.add(value, BorderLayout.LINE_END);
    add(over, BorderLayout.NORTH);
    add(slider, BorderLayout.CENTER);
    slider.addChangeListener(
        event -> {
          value.setText(slider.getValue() + " %");
          if (!showing) {
            told.accept(slider.getValue() / 100.0);
          }
        });
  }

  @Override
  public void setToolTipText(String text) {
    slider.setToolTipText(text);
  }

  /** Shows a value in [0,1]; tells nobody. */
  void show(double share) {
    showing = true;
    slider.setValue((int) Math.round(share * 100));
    value.setText(slider.getValue() + " %");
    showing = false;
  }

  @Override
  public void setEnabled(boolean enabled) {
    super.setEnabled(enabled);
    slider.setEnabled(enabled);
    label.setEnabled(enabled);
    value.setEnabled(enabled);
  }
}
