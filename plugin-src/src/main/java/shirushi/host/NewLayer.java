package shirushi.host;

import java.util.Objects;
import shirushi.canvas.Raster;
import shirushi.origin.OriginTag;

/**
 * An AI layer that is to be.
 *
 * @param name shown after the AI prefix
 * @param x column of the canvas at which the pixels begin; may be negative
 * @param y row of the canvas at which the pixels begin; may be negative
 * @param pixels sRGB, straight alpha
 * @param tag an AI tag
 */
public record NewLayer(String name, int x, int y, Raster pixels, OriginTag tag) {
  /**
   * @throws IllegalArgumentException where the tag is not an AI tag
   */
  public NewLayer {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(pixels, "pixels");
    Objects.requireNonNull(tag, "tag");
    if (!tag.isAi()) {
      throw new IllegalArgumentException("an AI layer's tag cannot be " + tag.digitalSourceType());
    }
  }

  /** At the canvas's top left. */
  public NewLayer(String name, Raster pixels, OriginTag tag) {
    this(name, 0, 0, pixels, tag);
  }
}
