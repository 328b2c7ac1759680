package shirushi.ui.view;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.RoundRectangle2D;
import shirushi.style.Colours;
import shirushi.style.Space;

/** The mark of what has the keyboard's focus, where the look has none that is seen. */
final class Ring {
  private Ring() {}

  /**
   * Within these bounds; a second one in the ground's colour, inside, sets it off from what it is
   * drawn on.
   */
  static void paint(Graphics2D g, int width, int height, int arc) {
    int thick = Space.px(2);
    paint(g, Colours.now().text(), 0, thick, width, height, arc);
    paint(g, Colours.now().ground(), thick, Space.px(1), width, height, arc);
  }

  private static void paint(
      Graphics2D g, Color colour, int in, int thick, int width, int height, int arc) {
    Area ring = new Area(box(in, width, height, arc));
    ring.subtract(new Area(box(in + thick, width, height, arc)));
    g.setColor(colour);
    g.fill(ring);
  }

  private static RoundRectangle2D box(int in, int width, int height, int arc) {
    int round = Math.max(0, arc - in);
    return new RoundRectangle2D.Float(in, in, width - 2 * in, height - 2 * in, round, round);
  }
}
