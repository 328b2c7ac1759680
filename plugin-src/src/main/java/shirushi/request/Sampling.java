package shirushi.request;

/**
 * How to paint it.
 *
 * @param scheduler a scheduler's name, or null for the model's own
 * @param steps 1 … 1000
 * @param guidance 0 … 50; 1 and less follow the prompt without contrast to the negative
 * @param seed of the first picture; each further picture counts one up
 * @param count of pictures, 1 … 64
 * @param width in pixels, 16 … 8192; null, together with {@code height}, for the model's native
 *     size or that of the source picture
 * @param height as {@code width}
 */
public record Sampling(
    String scheduler,
    int steps,
    float guidance,
    long seed,
    int count,
    Integer width,
    Integer height) {
  private static final int SMALLEST_SIDE = 16;
  private static final int LARGEST_SIDE = 8192;

  public Sampling {
    if (scheduler != null && scheduler.isBlank()) {
      throw new IllegalArgumentException("the scheduler has no name");
    }
    within("steps", steps, 1, 1000);
    if (!(guidance >= 0 && guidance <= 50)) {
      throw new IllegalArgumentException("guidance " + guidance + " is out of range: 0 to 50");
    }
    within("count", count, 1, 64);
    if ((width == null) != (height == null)) {
      throw new IllegalArgumentException("a size needs both width and height");
    }
    if (width != null) {
      within("width", width, SMALLEST_SIDE, LARGEST_SIDE);
      within("height", height, SMALLEST_SIDE, LARGEST_SIDE);
    }
  }

  private static void within(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s %d is out of range: %d to %d".formatted(what, value, least, most));
    }
  }
}
