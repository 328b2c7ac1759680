package shirushi.ui.view;

import java.awt.AWTEvent;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.AWTEventListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import shirushi.style.Colours;
import shirushi.style.Space;
import shirushi.style.Type;
import shirushi.ui.Completion;

/**
 * The words that could stand where the caret is; none is chosen before the artist goes among them.
 * It never takes the focus from the prompt, and goes when something else is clicked.
 */
final class Completions extends JPanel {
  private static final int MOST = 7;

  private final DefaultListModel<Completion> words = new DefaultListModel<>();
  private final JList<Completion> list = new JList<>(words);
  private final transient AWTEventListener elsewhere = this::pressed;

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

  /** Shows these; hides where there are none. */
  void show(List<Completion> completions) {
    words.clear();
    completions.stream().limit(MOST).forEach(words::addElement);
    setVisible(!words.isEmpty());
  }

  @Override
  public void setVisible(boolean now) {
    super.setVisible(now);
    listen(now);
    if (!now) {
      list.clearSelection();
    }
  }

  @Override
  public void removeNotify() {
    super.removeNotify();
    listen(false);
  }

  private void listen(boolean now) {
    getToolkit().removeAWTEventListener(elsewhere);
    if (now) {
      getToolkit().addAWTEventListener(elsewhere, AWTEvent.MOUSE_EVENT_MASK);
    }
  }

  private void pressed(AWTEvent event) {
    if (event instanceof MouseEvent mouse
        && mouse.getID() == MouseEvent.MOUSE_PRESSED
        && !contains(SwingUtilities.convertPoint(mouse.getComponent(), mouse.getPoint(), this))) {
      setVisible(false);
    }
  }

  /** Goes into it, and to the next or the one before; around at the ends. */
  void step(int by) {
    int row = Math.floorMod(list.getSelectedIndex() + by, words.size());
    list.setSelectedIndex(row);
  }

  /** The one that the artist went to; empty where it was none. */
  Optional<Completion> chosen() {
    return Optional.ofNullable(list.getSelectedValue());
  }

  /** The one that is offered first; there is one while this is visible. */
  Completion first() {
    return words.get(0);
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
