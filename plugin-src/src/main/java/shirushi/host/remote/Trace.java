package shirushi.host.remote;

import shirushi.canvas.Raster;
import shirushi.format.Fingerprint;

/**
 * Where a layer's pixels lay and what they looked like, by which they are found in another layer.
 *
 * @param x column of the canvas at which they began
 * @param y row of the canvas at which they began
 * @param width of the rectangle that held them, at least 1
 * @param height of the rectangle that held them, at least 1
 * @param core the part of them by which they are known
 * @param look of that part, as {@link Fingerprint#look}
 */
record Trace(int x, int y, int width, int height, Core core, String look) {

  /**
   * @param pixels the layer's, in the rectangle that holds them
   */
  static Trace of(RemoteLayer layer, Raster pixels) {
    Core core = Core.of(pixels);
    String look = look(pixels, core.left(), core.top(), core).look();
    return new Trace(layer.x(), layer.y(), pixels.width(), pixels.height(), core, look);
  }

  private static Fingerprint look(Raster pixels, int left, int top, Core core) {
    return Fingerprint.of(pixels.crop(left, top, core.width(), core.height()));
  }

  /** The same where the layer is now; of one that has another size more than its place changed. */
  Trace following(RemoteLayer layer) {
    return layer.width() == width && layer.height() == height
        ? new Trace(layer.x(), layer.y(), width, height, core, look)
        : this;
  }

  /**
   * Whether a layer has pixels in this place that look like these.
   *
   * @param pixels the layer's, in the rectangle that holds them
   */
  boolean in(RemoteLayer layer, Raster pixels) {
    long left = (long) x - layer.x() + core.left();
    long top = (long) y - layer.y() + core.top();
    boolean inside =
        left >= 0
            && top >= 0
            && left + core.width() <= pixels.width()
            && top + core.height() <= pixels.height();
    return inside && look(pixels, (int) left, (int) top, core).resembles(look);
  }
}
