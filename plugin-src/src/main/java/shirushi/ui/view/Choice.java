package shirushi.ui.view;

import java.awt.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;
import shirushi.style.Type;

/**
 * One of several, in a list that drops down.
 *
 * @param <T> what is chosen from
 */
final class Choice<T> extends JComboBox<T> {
  private final transient Consumer<T> told;
  private List<T> shown = List.of();
  private boolean showing;

  /**
   * @param words what an item is called
   * @param told what the artist chose
   */
  Choice(String name, Function<T, String> words, Consumer<T> told) {
    this.told = told;
    setFont(Type.body());
    getAccessibleContext().setAccessibleName(name);
    setRenderer(
        new DefaultListCellRenderer() {
          @Override
          @SuppressWarnings("unchecked")
          public Component getListCellRendererComponent(
              JList<?> list, Object item, int row, boolean chosen, boolean focus) {
            String text = item == null ? " " : words.apply((T) item);
            return super.getListCellRendererComponent(list, text, row, chosen, focus);
          }
        });
    addActionListener(event -> tell());
  }

  private void tell() {
    int row = getSelectedIndex();
    if (!showing && row >= 0) {
      told.accept(getItemAt(row));
    }
  }

  /** Shows what there is and what is chosen; tells nobody. */
  void show(List<T> items, Optional<T> chosen) {
    showing = true;
    if (!items.equals(shown)) {
      shown = List.copyOf(items);
      DefaultComboBoxModel<T> model = new DefaultComboBoxModel<>();
      model.addAll(items);
      setModel(model);
    }
    setSelectedItem(chosen.orElse(null));
    setEnabled(!items.isEmpty());
    showing = false;
  }
}
