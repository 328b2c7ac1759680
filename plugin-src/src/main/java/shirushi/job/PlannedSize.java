package shirushi.job;

/**
 * A size and what a model paints it at.
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param paintedWidth at which the model paints before the picture is brought to its size
 * @param paintedHeight at which the model paints
 */
public record PlannedSize(int width, int height, int paintedWidth, int paintedHeight) {}
