package shirushi.diffusion;

import shirushi.canvas.Raster;

/**
 * One finished picture.
 *
 * @param pixels of the size asked for; inpainted ones are transparent outside the mask
 * @param seed what paints it again
 * @param scheduler the one that was used, by its command line name
 * @param effectivePrompt the prompt as the model saw it, brackets taken off
 */
public record Painting(Raster pixels, long seed, String scheduler, String effectivePrompt) {}
