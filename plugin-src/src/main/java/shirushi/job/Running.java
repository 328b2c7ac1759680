package shirushi.job;

import java.util.Optional;
import java.util.OptionalDouble;
import shirushi.canvas.Raster;

/**
 * How an order stands that is being painted.
 *
 * @param picture counting from 1
 * @param pictures how many there will be; 0 before it is known
 * @param step done, of this picture
 * @param steps of each picture; 0 before it is known
 * @param secondsLeft for all pictures; empty before it can be told
 * @param preview of this picture, at the latents' resolution
 */
public record Running(
    Order order,
    State state,
    int picture,
    int pictures,
    int step,
    int steps,
    OptionalDouble secondsLeft,
    Optional<Raster> preview) {

  /** What is being done. */
  public enum State {
    /** The model is loaded. */
    LOADING,
    PAINTING,
    /** It was cancelled, and its engine has not answered yet. */
    STOPPING
  }

  static Running loading(Order order) {
    return new Running(order, State.LOADING, 1, 0, 0, 0, OptionalDouble.empty(), Optional.empty());
  }

  Running painting(int count) {
    State now = state == State.LOADING ? State.PAINTING : state;
    return new Running(order, now, 1, count, 0, 0, OptionalDouble.empty(), Optional.empty());
  }

  Running in(State other) {
    return new Running(order, other, picture, pictures, step, steps, secondsLeft, preview);
  }
}
