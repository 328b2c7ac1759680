package shirushi.canvas;

import java.util.Objects;

/**
 * What of a layer or a group shows: its alpha is multiplied by the mask's value over 255.
 *
 * @param x column of the canvas at which the values begin; may be negative
 * @param y row of the canvas at which the values begin; may be negative
 * @param values 0 (hidden) to 255 (shown)
 * @param outside the value where there are none: 0…255
 * @param enabled a mask that is switched off is kept and not applied
 */
public record LayerMask(int x, int y, Mask values, int outside, boolean enabled) {

  /**
   * @throws IllegalArgumentException where the outside is no value
   */
  public LayerMask {
    Objects.requireNonNull(values, "values");
    if (outside < 0 || outside > 255) {
      throw new IllegalArgumentException("a mask's value of " + outside + " is not in 0…255");
    }
  }

  /** The same mask elsewhere. */
  public LayerMask moved(int dx, int dy) {
    return new LayerMask(x + dx, y + dy, values, outside, enabled);
  }

  /** The value at a point of the canvas, whether enabled or not: 0…255. */
  public int at(int canvasX, int canvasY) {
    long column = (long) canvasX - x;
    long row = (long) canvasY - y;
    boolean inside = column >= 0 && row >= 0 && column < values.width() && row < values.height();
    return inside ? values.at((int) column, (int) row) : outside;
  }
}
