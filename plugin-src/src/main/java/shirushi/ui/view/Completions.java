package shirushi.ui.view;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import shirushi.style.Colours;
import shirushi.style.Space;
import shirushi.style.Type;
import shirushi.ui.Completion;

/** The words that could stand where the caret is. It never takes the focus from the prompt. */
final class Completions extends JPanel {
  private static final int MOST = 7;

  private final DefaultListModel<Completion> words = new DefaultListModel<>();
  private final JList<Completion> list = new JList<>(words);

  /**
   * @param chosen is told which one the artist clicked
   */
  Completions(String name, Consumer<Completion> chosen) {
    super(new Column(0));
    list.setFocusable(false);
    list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    list.setCellRenderer(new Row());
    list.setOpaque(false);
    list.getAccessibleContext().setAccessibleName(name);
    list.addMouseListener(
        new MouseAdapter() {
          @Override
          public void mousePressed(MouseEvent event) {
            int row = list.locationToIndex(event.getPoint());
            if (row >= 0) {
              chosen.accept(words.get(row));
            }
          }
        });
    setOpaque(false);
    add(new Framed(list).raised());
    setVisible(false);
  }

  /** Shows these, the first one chosen; hides where there are none. */
  void show(List<Completion> completions) {
    words.clear();
    completions.stream().limit(MOST).forEach(words::addElement);
    if (!words.isEmpty()) {
      list.setSelectedIndex(0);
    }
    setVisible(!words.isEmpty());
  }

  /** Goes to the next or the one before; around at the ends. */
  void step(int by) {
    int row = Math.floorMod(list.getSelectedIndex() + by, words.size());
    list.setSelectedIndex(row);
  }

  Completion chosen() {
    return list.getSelectedValue();
  }

  /** A word, and at the line's end what it is about. */
  private static final class Row extends JPanel implements ListCellRenderer<Completion> {
    private final JLabel word = new JLabel();
    private final JLabel about = new JLabel();

    Row() {
      super(new BorderLayout(Space.near(), 0));
      setBorder(Space.border(3, 6, 3, 6));
      add(word, BorderLayout.CENTER);
      add(about, BorderLayout.LINE_END);
    }

    @Override
    public Component getListCellRendererComponent(
        JList<? extends Completion> in, Completion one, int row, boolean chosen, boolean focus) {
      Colours colours = Colours.now();
      word.setFont(Type.body());
      about.setFont(Type.small());
      word.setText(one.matched().isEmpty() ? one.text() : one.text() + " (" + one.matched() + ")");
      about.setText(one.category());
      setOpaque(chosen);
      setBackground(colours.accent());
      word.setForeground(chosen ? colours.onAccent() : colours.text());
      about.setForeground(chosen ? colours.onAccent() : colours.quiet());
      getAccessibleContext().setAccessibleName(word.getText() + ", " + one.category());
      return this;
    }
  }
}
