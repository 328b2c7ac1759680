package shirushi.job;

import java.util.Objects;
import shirushi.host.Border;
import shirushi.request.Request;

/**
 * A request and where on the canvas its pictures belong.
 *
 * @param x column of the canvas at which they begin; negative in a border to the left
 * @param y row of the canvas at which they begin; negative in a border above
 * @param border what the canvas grows by when they are applied
 */
public record Task(Request request, int x, int y, Border border) {
  public Task {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(border, "border");
  }

  /** For the whole canvas. */
  public static Task whole(Request request) {
    return new Task(request, 0, 0, Border.NONE);
  }
}
