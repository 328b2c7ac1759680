package shirushi.host.easel;

import java.awt.Rectangle;

/** A change on its way, which is seen but not yet a step of the history. */
interface Pending {
  Rectangle commit();

  void cancel();
}
