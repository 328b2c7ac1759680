package shirushi.canvas;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Immutable pixels: sRGB with straight alpha, {@code 0xAARRGGBB}, row by row from the top left.
 *
 * <p>{@link #painted} says that an AI made these pixels or part of them. Every raster derived from
 * a painted one is painted; there is no way back.
 */
public final class Raster {
  private final int width;
  private final int height;
  private final int[] argb;
  private final boolean painted;

  private Raster(int width, int height, int[] argb, boolean painted) {
    this.width = width;
    this.height = height;
    this.argb = argb;
    this.painted = painted;
  }

  /**
   * Pixels that no AI is known to have made. The array is copied.
   *
   * @throws IllegalArgumentException where a side is below 1 or the array's length is not their
   *     product
   */
  public static Raster of(int width, int height, int[] argb) {
    check(width, height);
    if (argb.length != (long) width * height) {
      throw new IllegalArgumentException(
          "expected " + (long) width * height + " pixels, got " + argb.length);
    }
    return new Raster(width, height, argb.clone(), false);
  }

  /** Pixels that an AI made. The array is copied; checks as in {@link #of}. */
  public static Raster painted(int width, int height, int[] argb) {
    return of(width, height, argb).asPainted();
  }

  /** Fully transparent pixels. */
  public static Raster transparent(int width, int height) {
    check(width, height);
    return new Raster(width, height, new int[Math.multiplyExact(width, height)], false);
  }

  /** Takes over the array: for pixels made in this package. */
  static Raster own(int width, int height, int[] argb, boolean painted) {
    check(width, height);
    return new Raster(width, height, argb, painted);
  }

  private static void check(int width, int height) {
    if (width < 1 || height < 1 || (long) width * height > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("a raster of " + width + "×" + height + " pixels");
    }
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Whether an AI made these pixels or part of them. */
  public boolean painted() {
    return painted;
  }

  /** The pixel at column {@code x}, row {@code y}. */
  public int argb(int x, int y) {
    if (x < 0 || x >= width) {
      throw new IndexOutOfBoundsException("column " + x + " of " + width);
    }
    return argb[y * width + x];
  }

  /** A copy of all pixels. */
  public int[] argb() {
    return argb.clone();
  }

  /** Copies row {@code y} into an array of at least {@link #width} elements. */
  public void row(int y, int[] into) {
    System.arraycopy(argb, y * width, into, 0, width);
  }

  /** The pixels themselves, not a copy: to be read in this package only. */
  int[] pixels() {
    return argb;
  }

  /** The same pixels, marked as made by an AI. */
  public Raster asPainted() {
    return painted ? this : new Raster(width, height, argb, true);
  }

  /** Whether every pixel has alpha 255. */
  public boolean opaque() {
    return Arrays.stream(argb).allMatch(pixel -> pixel >>> 24 == 255);
  }

  /**
   * The same picture in another size: area average down, Catmull-Rom up, in premultiplied alpha on
   * sRGB values, as painting programs do.
   */
  public Raster scaled(int newWidth, int newHeight) {
    check(newWidth, newHeight);
    if (newWidth == width && newHeight == height) {
      return this;
    }
    return own(newWidth, newHeight, Resampler.resample(this, newWidth, newHeight), painted);
  }

  /**
   * The part of {@code cropWidth}×{@code cropHeight} pixels whose top left is at ({@code x},{@code
   * y}); what lies outside this raster is transparent.
   */
  public Raster crop(int x, int y, int cropWidth, int cropHeight) {
    check(cropWidth, cropHeight);
    int[] part = new int[cropWidth * cropHeight];
    int left = Math.max(0, -x);
    int right = (int) Math.min(cropWidth, (long) width - x);
    for (int row = Math.max(0, -y); row < Math.min(cropHeight, (long) height - y); row++) {
      if (right > left) {
        System.arraycopy(
            argb, (y + row) * width + x + left, part, row * cropWidth + left, right - left);
      }
    }
    return own(cropWidth, cropHeight, part, painted);
  }

  /**
   * This raster with {@code top} composited over it (source-over), its top left at ({@code
   * x},{@code y}), its alpha multiplied by {@code opacity} in [0,1]. The size stays.
   */
  public Raster over(Raster top, int x, int y, float opacity) {
    int[] result = argb.clone();
    Compositor.composite(result, width, height, top, x, y, opacity, CompositeOp.SRC_OVER);
    return own(width, height, result, painted || top.painted);
  }

  /** Lower-case hex SHA-256 of width, height and all pixels as big-endian 32-bit integers. */
  public String sha256() {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    digest.update(ByteBuffer.allocate(8).putInt(width).putInt(height).flip());
    ByteBuffer row = ByteBuffer.allocate(4 * width);
    for (int y = 0; y < height; y++) {
      row.clear().asIntBuffer().put(argb, y * width, width);
      digest.update(row);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Equal where size, pixels and {@link #painted} are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Raster raster
        && width == raster.width
        && height == raster.height
        && painted == raster.painted
        && Arrays.equals(argb, raster.argb);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + Arrays.hashCode(argb);
  }

  @Override
  public String toString() {
    return "Raster[" + width + "×" + height + (painted ? ", painted]" : "]");
  }
}
