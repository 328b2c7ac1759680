package shirushi.request;

import shirushi.canvas.Mask;
import shirushi.canvas.Raster;

/**
 * Repaints the masked part of the source.
 *
 * @param mask of the source's size; white is repainted
 * @param strength (0, 1]: how much of the masked part is noised away
 */
public record Inpaint(Prompt prompt, Sampling sampling, Raster source, Mask mask, float strength)
    implements Request {
  public Inpaint {
    Request.require("prompt", prompt);
    Request.require("sampling", sampling);
    Request.require("source", source);
    Request.require("mask", mask);
    Request.checkStrength(strength);
    if (mask.width() != source.width() || mask.height() != source.height()) {
      throw new IllegalArgumentException(
          "mask is %d×%d, picture is %d×%d: they must match"
              .formatted(mask.width(), mask.height(), source.width(), source.height()));
    }
  }
}
