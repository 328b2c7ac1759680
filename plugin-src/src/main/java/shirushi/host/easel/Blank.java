package shirushi.host.easel;

/**
 * What an empty picture is like: a locked paper and, above it, an empty layer to draw on; where it
 * has no colour, only that.
 *
 * @param width in pixels
 * @param height in pixels
 * @param argb the paper's colour; 0 where there is to be none
 * @param paper what its layer is called
 * @param layer what the layer above is called
 */
public record Blank(int width, int height, int argb, String paper, String layer) {
  /**
   * @throws IllegalArgumentException where it has no size or is over the limit of 64 megapixels
   */
  public Blank {
    check(width, height);
  }

  static void check(int width, int height) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("%d×%d is no size of a picture".formatted(width, height));
    }
    if ((long) width * height > Easel.MOST_PIXELS) {
      throw new IllegalArgumentException(
          "%d×%d is over the limit of %d megapixels"
              .formatted(width, height, Easel.MOST_PIXELS / 1_000_000));
    }
  }

  boolean hasPaper() {
    return argb >>> 24 != 0;
  }
}
