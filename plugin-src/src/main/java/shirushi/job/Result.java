package shirushi.job;

import java.util.Objects;
import shirushi.canvas.Raster;
import shirushi.host.Ghost;
import shirushi.host.NewLayer;
import shirushi.request.Inpaint;

/**
 * A picture that was painted and is nowhere yet but in memory. A result is itself: two of the same
 * content are two.
 */
public final class Result {
  /** The longer side of a {@link #thumbnail}, in pixels: enough for a screen of twice as many. */
  public static final int THUMBNAIL = 320;

  private final Order order;
  private final Task task;
  private final NewLayer layer;
  private final Raster thumbnail;

  Result(Order order, Task task, NewLayer layer) {
    this.order = Objects.requireNonNull(order);
    this.task = Objects.requireNonNull(task);
    this.layer = Objects.requireNonNull(layer);
    thumbnail = thumbnail(THUMBNAIL);
  }

  /** Of what is painted into a picture, that part of the picture with it. */
  private Raster thumbnail(int side) {
    Raster pixels =
        task.request() instanceof Inpaint inpaint
            ? inpaint.source().over(layer.pixels(), 0, 0, 1)
            : layer.pixels();
    float scale = side / (float) Math.max(pixels.width(), pixels.height());
    if (scale >= 1) {
      return pixels;
    }
    int width = Math.max(1, Math.round(pixels.width() * scale));
    int height = Math.max(1, Math.round(pixels.height() * scale));
    return pixels.scaled(width, height);
  }

  public Order order() {
    return order;
  }

  /** What was asked of the model. */
  public Task task() {
    return task;
  }

  /** What it becomes when it is applied: its name, place, pixels and tag. */
  public NewLayer layer() {
    return layer;
  }

  /** As it will look in the picture; at most {@link #THUMBNAIL} pixels a side. */
  public Raster thumbnail() {
    return thumbnail;
  }

  /** For the history, of which there is much: at most half as large. */
  Raster keepsake() {
    return thumbnail(THUMBNAIL / 2);
  }

  /** As it is shown over the canvas. */
  public Ghost ghost() {
    Raster pixels = layer.pixels();
    return new Ghost(pixels, layer.x(), layer.y(), pixels.width(), pixels.height());
  }
}
