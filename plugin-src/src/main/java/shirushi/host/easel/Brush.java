package shirushi.host.easel;

/**
 * How a stroke looks.
 *
 * @param diameter in pixels of the canvas, 1 to {@link #LARGEST}
 * @param hardness the part of the radius that is fully covered, in [0,1]
 * @param opacity of the whole stroke, in [0,1]
 * @param argb the colour; its alpha multiplies the opacity
 * @param erases whether it takes paint away instead
 */
public record Brush(float diameter, float hardness, float opacity, int argb, boolean erases) {
  public static final float LARGEST = 2000;

  /**
   * @throws IllegalArgumentException where something is out of its range
   */
  public Brush {
    boolean round = diameter >= 1 && diameter <= LARGEST;
    if (!round || !(hardness >= 0 && hardness <= 1) || !(opacity >= 0 && opacity <= 1)) {
      throw new IllegalArgumentException(
          "a brush of %s px, hardness %s, opacity %s".formatted(diameter, hardness, opacity));
    }
  }
}
