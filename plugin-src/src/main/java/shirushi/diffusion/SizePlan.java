package shirushi.diffusion;

import java.util.Optional;

/**
 * What size to paint at so that a picture of the wanted size comes out well. Models repeat
 * themselves far above the size they were trained at and fall apart far below it; sides must be
 * multiples of what the UNet divides by.
 *
 * @param width to paint at, in pixels, as {@code height}
 * @param wantedWidth to scale to afterwards, as {@code wantedHeight}
 */
public record SizePlan(
    int width, int height, int wantedWidth, int wantedHeight, int divisor, int nativeSide) {

  /** The largest area, in native squares. */
  private static final double LARGEST = 1.5;

  /** Up to here scaling is as good as enlarging, and quicker. */
  private static final double SCALABLE = 1.25;

  private static final int MOST_DOUBLINGS = 2;

  /** A proportion that is off is worse than a size that is. */
  private static final double PROPORTION = 8;

  /**
   * Plans a size: the wanted one where the model allows it, otherwise the allowed one that comes
   * nearest in proportion and then in area. What is wanted larger than allowed is painted at about
   * the native area.
   *
   * @param wantedWidth in pixels, or null with {@code wantedHeight} for the native square
   * @param divisor sides are multiples of it, 1 or more
   * @param nativeSide of the square the model was trained at
   */
  public static SizePlan plan(
      Integer wantedWidth, Integer wantedHeight, int divisor, int nativeSide) {
    if (divisor < 1 || nativeSide < divisor) {
      throw new IllegalArgumentException(
          "native side %d, divisor %d".formatted(nativeSide, divisor));
    }
    int square = nativeSide / divisor * divisor;
    int wide = wantedWidth == null ? square : wantedWidth;
    int high = wantedHeight == null ? square : wantedHeight;
    if (wide < 1 || high < 1) {
      throw new IllegalArgumentException("size " + wide + "×" + high + " has no pixels");
    }
    SizePlan wanted = new SizePlan(wide, high, wide, high, divisor, nativeSide);
    return wanted.allowed() ? wanted : wanted.nearest();
  }

  /** The same to paint at, scaled to another size afterwards. */
  SizePlan fittedTo(int otherWidth, int otherHeight) {
    return new SizePlan(width, height, otherWidth, otherHeight, divisor, nativeSide);
  }

  /** Whether the painted picture must be scaled to the wanted size. */
  public boolean scaled() {
    return width != wantedWidth || height != wantedHeight;
  }

  /**
   * How often an upscaler doubles the painted picture's sides, 0 to 2, before the rest is scaled.
   */
  public int doublings() {
    double missing = Math.max((double) wantedWidth / width, (double) wantedHeight / height);
    int doublings = 0;
    while (doublings < MOST_DOUBLINGS && missing > SCALABLE) {
      missing /= 2;
      doublings++;
    }
    return doublings;
  }

  /**
   * One sentence on what is done instead of what was wanted; empty where nothing is.
   *
   * @param upscaler whether there is one for the {@link #doublings}
   */
  public Optional<String> note(String model, boolean upscaler) {
    if (!scaled()) {
      return Optional.empty();
    }
    String what =
        "painting at %d×%d, then %s to %d×%d"
            .formatted(
                width,
                height,
                upscaler && doublings() > 0 ? "enlarging" : "scaling",
                wantedWidth,
                wantedHeight);
    SizePlan wanted =
        new SizePlan(wantedWidth, wantedHeight, wantedWidth, wantedHeight, divisor, nativeSide);
    String why =
        wanted.allowed()
            ? ""
            : ": %s paints at most %s pixels, sides of %d and more in steps of %d"
                .formatted(model, most(), least(), divisor);
    return Optional.of(what + why);
  }

  private long most() {
    return (long) (LARGEST * nativeSide * nativeSide);
  }

  private int least() {
    return Math.max(1, Math.round(nativeSide / 2f / divisor)) * divisor;
  }

  private boolean allowed() {
    return width % divisor == 0
        && height % divisor == 0
        && width >= least()
        && height >= least()
        && (long) width * height <= most();
  }

  private SizePlan nearest() {
    double area = Math.log((double) wantedWidth * wantedHeight);
    double nativeArea = 2 * Math.log(nativeSide);
    double aimed = area > Math.log(most()) ? nativeArea : area;
    double aspect = Math.log((double) wantedWidth / wantedHeight);
    SizePlan best = this;
    double least = Double.POSITIVE_INFINITY;
    for (int w = least(); w <= most() / least(); w += divisor) {
      for (int h = least(); (long) w * h <= most(); h += divisor) {
        double off =
            PROPORTION * Math.abs(Math.log((double) w / h) - aspect)
                + Math.abs(Math.log((double) w * h) - aimed);
        if (off < least) {
          least = off;
          best = new SizePlan(w, h, wantedWidth, wantedHeight, divisor, nativeSide);
        }
      }
    }
    return best;
  }
}
