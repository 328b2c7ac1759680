package shirushi.ui.view;

import java.awt.event.MouseWheelEvent;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import javax.swing.JComponent;
import javax.swing.JFormattedTextField;
import javax.swing.JSpinner;
import javax.swing.SpinnerModel;
import javax.swing.SpinnerNumberModel;
import shirushi.style.Type;

/** A number to be typed, stepped with the arrow keys or rolled with the wheel. */
final class Stepper extends JSpinner {
  private boolean showing;

  /**
   * Brings what is typed into its range, where a model with bounds would take the last value back
   * without a word. Knows its pattern before there is an editor: one that is made first and
   * replaced costs time.
   */
  private static final class Numbers extends SpinnerNumberModel {
    private final double least;
    private final double most;
    private final String pattern;

    Numbers(double from, double to, double step, String pattern) {
      super(Double.valueOf(from), null, null, Double.valueOf(step));
      least = from;
      most = to;
      this.pattern = pattern;
    }

    @Override
    public void setValue(Object value) {
      double asked = ((Number) value).doubleValue();
      double within = Math.max(least, Math.min(most, asked));
      super.setValue(within);
      if (within != asked) {
        fireStateChanged(); // also where it was at this end before: the editor shows what was typed
      }
    }

    @Override
    public Object getNextValue() {
      return allowed(super.getNextValue());
    }

    @Override
    public Object getPreviousValue() {
      return allowed(super.getPreviousValue());
    }

    private Object allowed(Object value) {
      double number = ((Number) value).doubleValue();
      return number < least || number > most ? null : value;
    }
  }

  /**
   * @param pattern of {@link DecimalFormat}
   * @param told what the artist chose
   */
  Stepper(String name, double from, double to, double step, String pattern, DoubleConsumer told) {
    super(new Numbers(from, to, step, pattern));
    JFormattedTextField field = ((NumberEditor) getEditor()).getTextField();
    field.setColumns(Math.max(3, pattern.length() + 1));
    field.getAccessibleContext().setAccessibleName(name);
    setFont(Type.body());
    getAccessibleContext().setAccessibleName(name);
    addChangeListener(
        event -> {
          if (!showing) {
            told.accept(((Number) getValue()).doubleValue());
          }
        });
    addMouseWheelListener(this::roll);
  }

  @Override
  protected JComponent createEditor(SpinnerModel model) {
    NumberEditor editor = new NumberEditor(this, ((Numbers) model).pattern);
    editor.getFormat().setDecimalFormatSymbols(DecimalFormatSymbols.getInstance(Locale.ROOT));
    return editor;
  }

  private void roll(MouseWheelEvent event) {
    Object next = event.getWheelRotation() < 0 ? getNextValue() : getPreviousValue();
    if (isEnabled() && next != null) {
      setValue(next);
    }
  }

  void tip(String text) {
    setToolTipText(text);
    ((NumberEditor) getEditor()).getTextField().setToolTipText(text);
  }

  int whole() {
    return ((Number) getValue()).intValue();
  }

  /** Shows a value; tells nobody. */
  void show(double value) {
    if (((Number) getValue()).doubleValue() != value) {
      showing = true;
      setValue(value);
      showing = false;
    }
  }
}
