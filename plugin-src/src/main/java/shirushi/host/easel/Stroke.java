package shirushi.host.easel;

import java.awt.Rectangle;

/** A stroke on its way; one step of the history when it is committed. Event thread only. */
public final class Stroke {
  Stroke() {}

  /**
   * Goes on to a point of the canvas.
   *
   * @return the part of the canvas that looks different now; empty where none does
   */
  public Rectangle extend(float x, float y) {
    throw new UnsupportedOperationException();
  }

  /**
   * Ends it.
   *
   * @return as {@link #extend}
   */
  public Rectangle commit() {
    throw new UnsupportedOperationException();
  }

  /** Takes it back as if it had never begun. */
  public void cancel() {
    throw new UnsupportedOperationException();
  }
}
