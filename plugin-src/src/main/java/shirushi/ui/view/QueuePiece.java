package shirushi.ui.view;

import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import shirushi.job.Order;
import shirushi.language.Words;
import shirushi.style.Colours;
import shirushi.style.Glyph;
import shirushi.style.Space;
import shirushi.style.Type;
import shirushi.ui.Orders;
import shirushi.ui.Part;

/** What waits: sooner, later, or not at all. */
final class QueuePiece extends JPanel implements Piece {
  private final PalettePanel panel;
  private final JPanel rows = new JPanel(new Column(Space.px(2)));
  private final JLabel head;
  private List<Waiting> shown = List.of();

  /** An order as it is shown. */
  private record Waiting(Order order, Optional<String> elsewhere) {}

  QueuePiece(PalettePanel panel) {
    super(new Column(Space.tight()));
    this.panel = panel;
    setOpaque(false);
    rows.setOpaque(false);
    head = Buttons.head(panel.labels().get("queue.title"));
    add(head);
    add(rows);
    panel.keep(this);
  }

  @Override
  public void show(Part part) {
    if (part == Part.QUEUE) {
      Orders orders = panel.model().orders();
      List<Waiting> waiting =
          orders.waiting().stream().map(it -> new Waiting(it, orders.elsewhere(it))).toList();
      setVisible(!waiting.isEmpty());
      if (!waiting.equals(shown) || rows.getComponentCount() == 0) {
        shown = List.copyOf(waiting);
        head.setText(panel.labels().get("queue.title") + "  " + waiting.size());
        rows.removeAll();
        for (int i = 0; i < waiting.size(); i++) {
          rows.add(row(waiting.get(i), i == 0, i == waiting.size() - 1));
        }
        revalidate();
        repaint();
      }
    }
  }

  private Framed row(Waiting waiting, boolean first, boolean last) {
    Orders orders = panel.model().orders();
    Order order = waiting.order;
    Words labels = panel.labels();
    String words = order.prompt().isBlank() ? labels.get("mode." + order.mode()) : order.prompt();
    JPanel text = new JPanel(new Column(0));
    text.setOpaque(false);
    text.add(new OneLine(words, Type.body(), Colours.now().text()));
    waiting.elsewhere.ifPresent(
        title ->
            text.add(
                new OneLine(
                    labels.get("queue.elsewhere", title), Type.small(), Colours.now().quiet())));
    JPanel line = new JPanel(new Across(0, text));
    line.setOpaque(false);
    line.setBorder(Space.border(1, 8, 1, 2));
    text.setBorder(Space.border(4, 0, 4, 0));
    line.add(text);
    line.add(
        button(Glyph.UP, labels.get("button.up") + ": " + words, first, () -> orders.up(order)));
    line.add(
        button(
            Glyph.DOWN, labels.get("button.down") + ": " + words, last, () -> orders.down(order)));
    line.add(
        button(
            Glyph.DISCARD,
            labels.get("button.remove") + ": " + words,
            false,
            () -> orders.remove(order)));
    return new Framed(line).raised();
  }

  private static JButton button(Glyph glyph, String name, boolean off, Runnable action) {
    JButton button = Buttons.icon(glyph, name, action);
    button.setEnabled(!off);
    return button;
  }
}
