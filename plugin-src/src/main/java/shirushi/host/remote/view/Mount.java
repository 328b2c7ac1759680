package shirushi.host.remote.view;

import java.util.OptionalLong;
import javax.swing.JComponent;
import shirushi.host.HostException;

/** Where the panel is seen. Event thread only. */
public sealed interface Mount permits Docked, Floating, Rehearsed {
  /**
   * Shows the panel.
   *
   * @param native window that it goes into; empty for a window of its own
   * @param width in pixels of the screen
   * @param height in pixels of the screen
   * @throws HostException where it cannot go into that window
   */
  static Mount of(OptionalLong window, int width, int height, String title, JComponent panel)
      throws HostException {
    if (Boolean.getBoolean("shirushi.rehearsal")) {
      return new Rehearsed(width, height, panel);
    }
    return window.isPresent()
        ? new Docked(window.getAsLong(), width, height, panel)
        : new Floating(title, panel);
  }

  /** Whether this is the place for a panel in that window. */
  boolean isIn(OptionalLong window);

  /** The window around it has another size. */
  void size(int width, int height);

  void visible(boolean seen);

  /** Gives the keyboard to the panel: the artist asked for it. */
  void focus();

  /** Takes the panel out; it may then be put elsewhere. */
  void close();
}
