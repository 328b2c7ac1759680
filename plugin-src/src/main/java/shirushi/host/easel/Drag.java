package shirushi.host.easel;

import java.awt.Rectangle;

/**
 * A layer, or what is selected of it, being moved; one step of the history when it is committed.
 * Event thread only.
 */
public final class Drag {
  Drag() {}

  /**
   * Shows it moved by so much from where it began.
   *
   * @return the part of the canvas that looks different now
   */
  public Rectangle to(int dx, int dy) {
    throw new UnsupportedOperationException();
  }

  /** Leaves it there. */
  public void commit() {
    throw new UnsupportedOperationException();
  }

  /** Puts it back. */
  public void cancel() {
    throw new UnsupportedOperationException();
  }
}
