package shirushi.host.easel.view;

import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;

/** The pointer that goes with a tool. */
final class Cursors {
  /** The radius of a tip, in units of the view, from which its outline stands for the pointer. */
  static final double LEAST = 4;

  private static Cursor none;

  private Cursors() {}

  static Cursor of(Tool tool, boolean panning, double tipOnScreen) {
    if (panning || tool == Tool.HAND) {
      return Cursor.getPredefinedCursor(Cursor.HAND_CURSOR);
    }
    if (tool == Tool.MOVE) {
      return Cursor.getPredefinedCursor(Cursor.MOVE_CURSOR);
    }
    return tool.paints() && tipOnScreen / 2 >= LEAST
        ? none()
        : Cursor.getPredefinedCursor(Cursor.CROSSHAIR_CURSOR);
  }

  /** A cursor without a picture; the crosshair where the platform has none of its own. */
  private static Cursor none() {
    if (none == null) {
      Toolkit toolkit = Toolkit.getDefaultToolkit();
      Dimension size = toolkit.getBestCursorSize(16, 16);
      none =
          size.width == 0
              ? Cursor.getPredefinedCursor(Cursor.CROSSHAIR_CURSOR)
              : toolkit.createCustomCursor(
                  new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_ARGB),
                  new Point(),
                  "none");
    }
    return none;
  }
}
