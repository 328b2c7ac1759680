package shirushi.host.easel.view;

import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import shirushi.style.Colours;
import shirushi.style.Space;

/**
 * The canvas, and at its right columns that can be made wider and narrower at their left edges.
 * They leave the canvas half of the room as far as they can, or what the artist left it, where that
 * is less: in a smaller window, what they were made wider by gives way.
 */
final class Columns extends JPanel {
  private static final int EDGE = 5;

  /** By which the canvas's own width is remembered. */
  private static final String CANVAS = "canvas";

  private final JComponent canvas;
  private final Widths widths;
  private final List<Column> columns = new ArrayList<>();
  private int left; // for the canvas, by the artist

  /** How wide the artist made the columns, in pixels. */
  interface Widths {
    /** Empty where nobody did. */
    OptionalInt of(String column);

    void set(String column, int pixels);
  }

  /** What stands there, with the edge before it. */
  private final class Column {
    private final String name;
    private final JComponent part;
    private final Edge edge;
    private OptionalInt chosen;
    private int width;

    Column(String name, JComponent part) {
      this.name = name;
      this.part = part;
      edge = new Edge(this);
      chosen = widths.of(name);
    }

    int least() {
      return part.getMinimumSize().width;
    }

    int wanted() {
      return Math.max(least(), chosen.orElse(part.getPreferredSize().width));
    }
  }

  Columns(JComponent canvas, Widths widths) {
    super(null);
    this.canvas = canvas;
    this.widths = widths;
    left = widths.of(CANVAS).orElse(Integer.MAX_VALUE);
    add(canvas);
  }

  /**
   * Adds one at the right, as wide as it prefers until somebody wants it otherwise.
   *
   * @param name by which its width is remembered
   */
  void add(String name, JComponent part) {
    Column column = new Column(name, part);
    columns.add(column);
    add(column.edge);
    add(part);
  }

  private List<Column> shown() {
    return columns.stream().filter(each -> each.part.isVisible()).toList();
  }

  @Override
  public void doLayout() {
    List<Column> shown = shown();
    measure(shown);
    int right = getWidth();
    for (int i = shown.size() - 1; i >= 0; i--) {
      Column column = shown.get(i);
      column.part.setBounds(right - column.width, 0, column.width, getHeight());
      right -= column.width + Space.px(EDGE);
      column.edge.setBounds(right, 0, Space.px(EDGE), getHeight());
    }
    columns.forEach(each -> each.edge.setVisible(each.part.isVisible()));
    canvas.setBounds(0, 0, Math.max(0, right), getHeight());
  }

  private void measure(List<Column> shown) {
    shown.forEach(each -> each.width = each.wanted());
    int room = getWidth() - shown.size() * Space.px(EDGE);
    narrow(shown.stream().filter(each -> each.chosen.isEmpty()).toList(), shown, room / 2);
    narrow(shown, shown, room - Math.min(room / 2, left));
    narrow(shown, shown, room - canvas.getMinimumSize().width);
  }

  /** Takes from some columns what all have too much, from each as it has more than it needs. */
  private static void narrow(List<Column> some, List<Column> all, int room) {
    int over = all.stream().mapToInt(each -> each.width).sum() - room;
    int spare = some.stream().mapToInt(each -> each.width - each.least()).sum();
    if (over > 0 && spare > 0) {
      double part = Math.min(1, (double) over / spare);
      some.forEach(each -> each.width -= (int) Math.ceil(part * (each.width - each.least())));
    }
  }

  /** Makes a column so much wider, at the cost of the canvas. */
  private void widen(Column column, int by) {
    int most = column.width + canvas.getWidth() - canvas.getMinimumSize().width;
    int wanted = Math.max(column.least(), Math.min(most, column.width + by));
    // The others stay as they are seen, whatever they would like.
    left = canvas.getWidth() - wanted + column.width;
    shown().forEach(each -> each.chosen = OptionalInt.of(each == column ? wanted : each.width));
    revalidate();
    validate();
  }

  @Override
  public Dimension getMinimumSize() {
    int least = canvas.getMinimumSize().width;
    for (Column each : shown()) {
      least += each.least() + Space.px(EDGE);
    }
    return new Dimension(least, canvas.getMinimumSize().height);
  }

  /** What is dragged to make a column wider or narrower. */
  final class Edge extends JPanel {
    private boolean near;
    private Point from;

    Edge(Column column) {
      setCursor(Cursor.getPredefinedCursor(Cursor.E_RESIZE_CURSOR));
      MouseAdapter hand =
          new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
              from = SwingUtilities.isLeftMouseButton(e) ? e.getPoint() : null;
            }

            /**
             * The edge itself moves along, so that the point is always counted from where it is.
             */
            @Override
            public void mouseDragged(MouseEvent e) {
              if (from != null) {
                widen(column, from.x - e.getX());
              }
            }

            @Override
            public void mouseReleased(MouseEvent e) {
              from = null;
              shown().forEach(each -> each.chosen.ifPresent(to -> widths.set(each.name, to)));
              widths.set(CANVAS, left);
              near(contains(e.getPoint()));
            }

            @Override
            public void mouseEntered(MouseEvent e) {
              near(true);
            }

            @Override
            public void mouseExited(MouseEvent e) {
              near(from != null);
            }
          };
      addMouseListener(hand);
      addMouseMotionListener(hand);
    }

    private void near(boolean is) {
      near = is;
      repaint();
    }

    @Override
    protected void paintComponent(Graphics g) {
      super.paintComponent(g);
      Color line = near ? Colours.now().accentInk() : Colours.now().line();
      g.setColor(line);
      g.fillRect(0, 0, near ? Space.px(2) : 1, getHeight());
    }
  }
}
