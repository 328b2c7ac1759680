package shirushi.origin.marks;

/** Pixels to be looked at: sRGB with straight alpha, {@code 0xAARRGGBB}. */
public interface Pixels {
  int width();

  int height();

  /** The pixel at column {@code x}, row {@code y}. */
  int argb(int x, int y);
}
