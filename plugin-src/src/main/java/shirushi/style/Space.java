package shirushi.style;

import com.formdev.flatlaf.util.UIScale;
import javax.swing.BorderFactory;
import javax.swing.border.Border;

/** The distances, in steps of four pixels at the usual text size, growing with it. */
public final class Space {
  private Space() {}

  /** Within a thing: icon and word. */
  public static int tight() {
    return px(4);
  }

  /** Between things that belong together. */
  public static int near() {
    return px(8);
  }

  /** Between groups, and from the edge. */
  public static int far() {
    return px(12);
  }

  /** So many pixels at the usual text size. */
  public static int px(int pixels) {
    return UIScale.scale(pixels);
  }

  /** An empty border. */
  public static Border border(int top, int left, int bottom, int right) {
    return BorderFactory.createEmptyBorder(px(top), px(left), px(bottom), px(right));
  }
}
