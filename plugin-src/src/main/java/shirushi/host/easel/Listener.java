package shirushi.host.easel;

import java.awt.Rectangle;
import shirushi.host.Host;

/** Hears on the event thread of what has changed. */
@FunctionalInterface
public interface Listener {
  /**
   * @param dirty the part of the canvas that may look different now, to be kept and not written to;
   *     empty where none does
   */
  void changed(Host.Change change, Rectangle dirty);
}
