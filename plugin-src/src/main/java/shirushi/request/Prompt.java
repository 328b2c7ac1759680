package shirushi.request;

/**
 * What to paint and what to avoid, as the artist wrote it.
 *
 * @param text never blank, at most {@link #LONGEST} characters
 * @param negative may be empty; null reads as empty
 */
public record Prompt(String text, String negative) {
  /** Characters (UTF-16 units) in each of the two. */
  public static final int LONGEST = 20_000;

  public Prompt {
    negative = negative == null ? "" : negative;
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("the prompt is empty: say what to paint");
    }
    bounded("prompt", text);
    bounded("negative prompt", negative);
  }

  private static void bounded(String which, String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "the %s has %d characters: the limit is %d".formatted(which, text.length(), LONGEST));
    }
  }
}
