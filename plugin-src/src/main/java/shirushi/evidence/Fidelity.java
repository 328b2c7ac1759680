package shirushi.evidence;

import shirushi.canvas.Raster;

/** How much of a picture is in the pack. */
enum Fidelity {
  /** Every pixel as it was. */
  EXACT,
  /** Every pixel, in 8 bits a sample instead of 16. */
  EIGHT_BITS,
  /** Scaled down, and of 8 bits. */
  SMALLER;

  /** Of a copy that is scaled or of fewer bits, or neither. */
  static Fidelity of(Raster original, Raster copy) {
    if (original.width() != copy.width() || original.height() != copy.height()) {
      return SMALLER;
    }
    return original.deep() ? EIGHT_BITS : EXACT;
  }
}
