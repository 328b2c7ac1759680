package shirushi.host;

import java.util.Objects;
import shirushi.canvas.Raster;

/**
 * A picture shown over the canvas without being part of it.
 *
 * @param pixels sRGB, straight alpha; stretched to {@code width}×{@code height}
 * @param x column of the canvas at which it begins; may be negative
 * @param y row of the canvas at which it begins; may be negative
 * @param width in pixels of the canvas
 * @param height in pixels of the canvas
 */
public record Ghost(Raster pixels, int x, int y, int width, int height) {
  /**
   * @throws IllegalArgumentException where it has no size
   */
  public Ghost {
    Objects.requireNonNull(pixels, "pixels");
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a ghost of " + width + "×" + height + " pixels");
    }
  }
}
