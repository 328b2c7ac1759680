package shirushi.canvas;

import java.util.Arrays;

/** Immutable: where to repaint, row by row from the top left, 0 (keep) to 255 (repaint). */
public final class Mask {
  private final int width;
  private final int height;
  private final byte[] values;

  private Mask(int width, int height, byte[] values) {
    this.width = width;
    this.height = height;
    this.values = values;
  }

  /**
   * A mask of unsigned bytes. The array is copied.
   *
   * @throws IllegalArgumentException where a side is below 1 or the array's length is not their
   *     product
   */
  public static Mask of(int width, int height, byte[] values) {
    if (width < 1 || height < 1 || values.length != (long) width * height) {
      throw new IllegalArgumentException(
          "a mask of " + width + "×" + height + " with " + values.length + " values");
    }
    return new Mask(width, height, values.clone());
  }

  /** White is repainted: Rec. 709 luminance of the sRGB values times alpha. */
  public static Mask of(Raster raster) {
    int[] pixels = raster.argb();
    byte[] values = new byte[pixels.length];
    for (int i = 0; i < values.length; i++) {
      int p = pixels[i];
      double luminance = 0.2126 * (p >> 16 & 255) + 0.7152 * (p >> 8 & 255) + 0.0722 * (p & 255);
      values[i] = (byte) Math.round(luminance * (p >>> 24) / 255);
    }
    return new Mask(raster.width(), raster.height(), values);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** The value at column {@code x}, row {@code y}: 0…255. */
  public int at(int x, int y) {
    if (x < 0 || x >= width) {
      throw new IndexOutOfBoundsException("column " + x + " of " + width);
    }
    return values[y * width + x] & 255;
  }

  /** A copy of all values, unsigned. */
  public byte[] values() {
    return values.clone();
  }

  /** Whether nothing at all is repainted. */
  public boolean isEmpty() {
    for (byte value : values) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  /** The same mask in another size, each value from the nearest centre. */
  public Mask scaled(int newWidth, int newHeight) {
    byte[] scaled = new byte[Math.multiplyExact(newWidth, newHeight)];
    for (int y = 0; y < newHeight; y++) {
      int row = (int) ((2L * y + 1) * height / (2L * newHeight)) * width;
      for (int x = 0; x < newWidth; x++) {
        scaled[y * newWidth + x] = values[row + (int) ((2L * x + 1) * width / (2L * newWidth))];
      }
    }
    return of(newWidth, newHeight, scaled);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mask mask
        && width == mask.width
        && height == mask.height
        && Arrays.equals(values, mask.values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + Arrays.hashCode(values);
  }
}
