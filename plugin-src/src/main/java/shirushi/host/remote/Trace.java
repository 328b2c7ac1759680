package shirushi.host.remote;

import shirushi.canvas.Raster;
import shirushi.format.Fingerprint;

/**
 * Where a layer's pixels lay and what they looked like, by which they are found in another layer.
 *
 * @param x column of the canvas at which they began
 * @param y row of the canvas at which they began
 * @param width at least 1
 * @param height at least 1
 * @param look as {@link Fingerprint#look}
 */
record Trace(int x, int y, int width, int height, String look) {
  Trace {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a trace of " + width + "×" + height + " pixels");
    }
  }

  /**
   * @param pixels the layer's, in the rectangle that holds them
   */
  static Trace of(RemoteLayer layer, Raster pixels) {
    String look = Fingerprint.of(pixels).look();
    return new Trace(layer.x(), layer.y(), pixels.width(), pixels.height(), look);
  }

  /** The same where the layer is now; of one that has another size more than its place changed. */
  Trace following(RemoteLayer layer) {
    return layer.width() == width && layer.height() == height
        ? new Trace(layer.x(), layer.y(), width, height, look)
        : this;
  }

  /**
   * Whether a layer has pixels in this place that look like these.
   *
   * @param pixels the layer's, in the rectangle that holds them
   */
  boolean in(RemoteLayer layer, Raster pixels) {
    long left = (long) x - layer.x();
    long top = (long) y - layer.y();
    boolean inside =
        left >= 0 && top >= 0 && left + width <= pixels.width() && top + height <= pixels.height();
    return inside
        && Fingerprint.of(pixels.crop((int) left, (int) top, width, height)).resembles(look);
  }
}
