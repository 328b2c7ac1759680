package shirushi.host.easel.view;

import java.awt.Dimension;
import java.awt.FontMetrics;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSlider;
import shirushi.style.Space;
import shirushi.style.Type;

/** A named slider with its value in words beside it. */
final class Dial extends JPanel {
  private final JSlider slider;
  private final JLabel value = new JLabel();
  private final IntFunction<String> written;
  private final IntUnaryOperator meaning;
  private boolean showing;

  /**
   * @param steps of the slider, from 0
   * @param meaning the value for a step
   * @param written how a value reads
   * @param widest the longest such text
   * @param turned told of each value that the artist turns to
   */
  Dial(
      String name,
      int steps,
      IntUnaryOperator meaning,
      IntFunction<String> written,
      String widest,
      IntConsumer turned) {
    setLayout(new BoxLayout(this, BoxLayout.X_AXIS));
    setOpaque(false);
    this.written = written;
    this.meaning = meaning;
    slider = new JSlider(0, steps, 0);
    slider.setOpaque(false);
    slider.getAccessibleContext().setAccessibleName(name);
    slider.setPreferredSize(new Dimension(Space.px(112), slider.getPreferredSize().height));
    slider.setMinimumSize(new Dimension(Space.px(32), slider.getPreferredSize().height));
    slider.addChangeListener(
        e -> {
          if (!showing) {
            value.setText(written.apply(meaning.applyAsInt(slider.getValue())));
            turned.accept(meaning.applyAsInt(slider.getValue()));
          }
        });
    value.setFont(Type.body());
    FontMetrics metrics = value.getFontMetrics(value.getFont());
    Dimension size = new Dimension(metrics.stringWidth(widest), metrics.getHeight());
    value.setPreferredSize(size);
    value.setMinimumSize(size);
    value.setHorizontalAlignment(JLabel.LEADING);
    JLabel label = Parts.quiet(name);
    label.setLabelFor(slider);
    add(label);
    add(Box.createHorizontalStrut(Space.tight()));
    add(slider);
    add(Box.createHorizontalStrut(Space.tight()));
    add(value);
  }

  /** Whether it is being turned, and another value may come. */
  boolean turning() {
    return slider.getValueIsAdjusting();
  }

  /** Shows a value without telling of it. */
  void show(int wanted) {
    value.setText(written.apply(wanted));
    if (meaning.applyAsInt(slider.getValue()) != wanted) {
      showing = true;
      slider.setValue(nearest(wanted));
      showing = false;
    }
  }

  /** The first step that means no less; the meaning never falls. */
  private int nearest(int wanted) {
    int step = slider.getMinimum();
    while (step < slider.getMaximum() && meaning.applyAsInt(step) < wanted) {
      step++;
    }
    return step;
  }

  /** In a row it takes what it needs. */
  @Override
  public Dimension getMaximumSize() {
    return getPreferredSize();
  }
}
