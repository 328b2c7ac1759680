package shirushi.request;

import shirushi.canvas.Raster;

/**
 * Image to image: paints over the source.
 *
 * @param strength (0, 1]: how much of the source is noised away; 1 leaves nothing
 */
public record Refine(Prompt prompt, Sampling sampling, Raster source, float strength)
    implements Request {
  public Refine {
    Request.require("prompt", prompt);
    Request.require("sampling", sampling);
    Request.require("source", source);
    Request.checkStrength(strength);
  }
}
