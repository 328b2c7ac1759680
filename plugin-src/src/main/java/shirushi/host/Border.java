package shirushi.host;

/** What a canvas grows by at each side, in pixels, 0 or more. */
public record Border(int left, int top, int right, int bottom) {
  public static final Border NONE = new Border(0, 0, 0, 0);

  /**
   * @throws IllegalArgumentException where a side is negative
   */
  public Border {
    if (left < 0 || top < 0 || right < 0 || bottom < 0) {
      throw new IllegalArgumentException(
          "a border of %d, %d, %d, %d pixels".formatted(left, top, right, bottom));
    }
  }

  public boolean isNone() {
    return equals(NONE);
  }
}
