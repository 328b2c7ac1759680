package shirushi.ui;

import java.util.Optional;
import shirushi.host.Border;

/** By how much the canvas is to be extended, as the host shows it. Event thread only. */
final class Outlined {
  private final Hub hub;
  private Border wanted = Border.NONE;
  private Optional<There> there = Optional.empty();
  private boolean inSight = true;
  private boolean busy;

  /** What a document shows. */
  private record There(String document, Border border) {}

  Outlined(Hub hub) {
    this.hub = hub;
  }

  /** Whether the artist sees what it is set by, and may extend this canvas. */
  void inSight(boolean now) {
    inSight = now;
    show();
  }

  /**
   * {@link Border#NONE} where nothing is to be. The host is told of the last one only.
   *
   * @return whether it is one that has not been wanted before
   */
  boolean show(Border border) {
    boolean fresh = !border.isNone() && !border.equals(wanted);
    wanted = border;
    show();
    return fresh;
  }

  private void show() {
    There now = new There(hub.seen().document().id(), inSight ? wanted : Border.NONE);
    boolean same = there.isEmpty() ? now.border().isNone() : there.get().equals(now);
    if (busy || same) {
      return;
    }
    busy = true;
    hub.call(
        () -> {
          hub.workplace().host().outline(now.border());
          return null;
        },
        nothing -> {
          busy = false;
          there = Optional.of(now);
          show();
        },
        () -> busy = false);
  }
}
