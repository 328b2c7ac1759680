package shirushi.host.easel.view;

import java.awt.Shape;
import java.awt.geom.Point2D;
import shirushi.host.HostException;

/** What a tool does from the moment the button is pressed. Points are those of the picture. */
interface Gesture {
  void to(Point2D.Double point);

  /**
   * @throws HostException where the picture refuses what has been done
   */
  void end() throws HostException;

  /** Leaves everything as it was before. */
  void cancel();

  /** What is to be selected, in pixels of the picture; null where nothing is. */
  default Shape outline() {
    return null;
  }
}
