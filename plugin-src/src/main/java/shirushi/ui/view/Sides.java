package shirushi.ui.view;

import java.awt.GridLayout;
import javax.swing.JPanel;
import shirushi.host.Border;
import shirushi.language.Words;
import shirushi.style.Space;
import shirushi.ui.Edges;

/** By how much the canvas grows at each of its sides. */
final class Sides extends JPanel {
  private static final int MOST = 4096;
  private static final int STEP = 64;

  private final Words labels;
  private final Edges edges;
  private final Stepper left;
  private final Stepper right;
  private final Stepper top;
  private final Stepper bottom;

  Sides(Words labels, Edges edges) {
    super(new GridLayout(2, 2, Space.near(), Space.near()));
    this.labels = labels;
    this.edges = edges;
    setOpaque(false);
    left = side("label.border.left");
    right = side("label.border.right");
    top = side("label.border.top");
    bottom = side("label.border.bottom");
  }

  private Stepper side(String key) {
    String name = labels.get(key);
    Stepper stepper = new Stepper(name, 0, MOST, STEP, "0", value -> grow());
    add(new Field(name, stepper));
    return stepper;
  }

  private void grow() {
    edges.border(new Border(left.whole(), top.whole(), right.whole(), bottom.whole()));
  }

  /** Shows what there is; tells nobody. */
  void show(Border border) {
    left.show(border.left());
    right.show(border.right());
    top.show(border.top());
    bottom.show(border.bottom());
  }
}
