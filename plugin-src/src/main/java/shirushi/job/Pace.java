package shirushi.job;

import java.util.OptionalDouble;

/** How long it will still take, by how long it took so far. */
final class Pace {
  private long began;
  private int before;

  /**
   * @param done 1 … {@code all}, growing from call to call
   */
  OptionalDouble secondsLeft(int done, int all) {
    long now = System.nanoTime();
    if (before == 0) {
      // The first step also stands for what came before it: it tells nothing of the others.
      before = done;
      began = now;
      return OptionalDouble.empty();
    }
    double each = (now - began) / 1e9 / (done - before);
    return OptionalDouble.of(each * (all - done));
  }
}
