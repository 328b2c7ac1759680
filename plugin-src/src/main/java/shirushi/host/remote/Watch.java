package shirushi.host.remote;

import java.util.concurrent.atomic.AtomicInteger;

/** Whether the program tells of changes. Any thread may call, and waits for nobody. */
final class Watch {
  private final AtomicInteger gaps = new AtomicInteger();
  private volatile boolean on = true;

  void off() {
    on = false;
    gaps.incrementAndGet();
  }

  /** Gives whether it was off. */
  boolean on() {
    boolean back = !on;
    if (back) {
      on = true;
      gaps.incrementAndGet();
    }
    return back;
  }

  /**
   * Another number than the last time where something may have been done since of which nobody was
   * told: always while it is off.
   */
  int gaps() {
    return on ? gaps.get() : gaps.incrementAndGet();
  }
}
