package shirushi.host.easel.view;

import java.awt.MouseInfo;
import java.awt.Point;
import java.awt.PointerInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Where the pointer went between two events: while the event thread is busy, the platform keeps
 * only the last point of a movement, and a fast stroke would get corners. Looks itself from a
 * thread of its own, from {@link #begin} to {@link #end}. Event thread only.
 */
final class Trace {
  private static final long EVERY_MILLIS = 4;

  private record Seen(Point at, long millis) {}

  private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
  private Thread watcher;

  void begin() {
    end();
    watcher = new Thread(this::watch, "easel-pointer");
    watcher.setDaemon(true);
    watcher.start();
  }

  void end() {
    if (watcher != null) {
      watcher.interrupt();
      watcher = null;
    }
    seen.clear();
  }

  private void watch() {
    Point last = null;
    while (!Thread.currentThread().isInterrupted()) {
      PointerInfo pointer = MouseInfo.getPointerInfo();
      if (pointer != null && !pointer.getLocation().equals(last)) {
        last = pointer.getLocation();
        seen.add(new Seen(last, System.currentTimeMillis()));
      }
      try {
        Thread.sleep(EVERY_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /**
   * The points before an event that no event told of, in the screen's coordinates.
   *
   * @param when of the event; what was seen later waits for the next
   */
  List<Point> until(long when) {
    List<Point> points = new ArrayList<>();
    while (!seen.isEmpty() && seen.peek().millis() < when) {
      points.add(seen.remove().at());
    }
    return points;
  }
}
