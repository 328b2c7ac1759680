package shirushi.canvas;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Immutable pixels: sRGB with straight alpha, row by row from the top left, with 8 or 16 bits a
 * sample. Whatever the depth, they can be seen as {@code 0xAARRGGBB}; a deep raster also gives its
 * own samples, and what is derived from it is deep.
 *
 * <p>{@link #painted} says that an AI made these pixels or part of them. Every raster derived from
 * a painted one is painted; there is no way back.
 */
public final class Raster {
  private final int width;
  private final int height;
  private final Samples samples;
  private final boolean painted;

  /** Taken when it is asked for first; null before. */
  private volatile String sha256;

  /** The same for {@link #opaque}. */
  private volatile Boolean opaque;

  private Raster(int width, int height, Samples samples, boolean painted) {
    this.width = width;
    this.height = height;
    this.samples = samples;
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
    return own(width, height, argb.clone(), false);
  }

  /**
   * Deep pixels that no AI is known to have made: red, green, blue, alpha of each, unsigned 16 bits
   * in sRGB, straight alpha. The array is copied.
   *
   * @throws IllegalArgumentException where a side is below 1 or the array's length is not four
   *     times their product
   */
  public static Raster deep(int width, int height, short[] rgba) {
    check(width, height);
    if (rgba.length != 4L * width * height) {
      throw new IllegalArgumentException(
          "expected " + 4L * width * height + " samples, got " + rgba.length);
    }
    return own(width, height, rgba.clone(), false);
  }

  /** Pixels that an AI made. The array is copied; checks as in {@link #of}. */
  public static Raster painted(int width, int height, int[] argb) {
    return of(width, height, argb).asPainted();
  }

  /** All of one colour, in little memory. */
  public static Raster plain(int width, int height, int argb) {
    check(width, height);
    int[] tile = new int[TiledSamples.AREA];
    Arrays.fill(tile, argb);
    return own(width, height, TiledSamples.of(width, height, new ShallowSamples(tile)), false);
  }

  /** Fully transparent pixels. */
  public static Raster transparent(int width, int height) {
    check(width, height);
    return own(width, height, new int[Math.multiplyExact(width, height)], false);
  }

  /** Takes over the array: for pixels made in this package. */
  static Raster own(int width, int height, int[] argb, boolean painted) {
    check(width, height);
    return new Raster(width, height, new ShallowSamples(argb), painted);
  }

  /** Takes over the array: for deep pixels made in this package. */
  static Raster own(int width, int height, short[] rgba, boolean painted) {
    check(width, height);
    return new Raster(width, height, new DeepSamples(rgba), painted);
  }

  static Raster own(int width, int height, Samples samples, boolean painted) {
    check(width, height);
    return new Raster(width, height, samples, painted);
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

  /** Whether there are 16 bits a sample; otherwise there are 8. */
  public boolean deep() {
    return samples.deep();
  }

  /** The pixel at column {@code x}, row {@code y}; deep samples are rounded. */
  public int argb(int x, int y) {
    if (x < 0 || x >= width) {
      throw new IndexOutOfBoundsException("column " + x + " of " + width);
    }
    return samples.argb(y * width + x);
  }

  /** A copy of all pixels; deep samples are rounded. */
  public int[] argb() {
    int[] argb = new int[width * height];
    samples.argb(0, argb, 0, argb.length);
    return argb;
  }

  /** Copies row {@code y} into an array of at least {@link #width} elements. */
  public void row(int y, int[] into) {
    samples.argb(y * width, into, 0, width);
  }

  /**
   * Copies row {@code y} into an array of at least 4·{@link #width} elements: red, green, blue,
   * alpha of each pixel, unsigned 16 bits; an 8-bit sample times 257.
   */
  public void row(int y, short[] into) {
    samples.rgba(y * width, into, 0, width);
  }

  Samples samples() {
    return samples;
  }

  /** The same pixels, marked as made by an AI. */
  public Raster asPainted() {
    return painted ? this : new Raster(width, height, samples, true);
  }

  /** The same pixels in 8 bits a sample. */
  public Raster shallow() {
    return deep() ? own(width, height, argb(), painted) : this;
  }

  /** Whether every pixel has full alpha. */
  public boolean opaque() {
    Boolean known = opaque;
    if (known == null) {
      known = opaqueRows(0, 0, width, height);
      opaque = known;
    }
    return known;
  }

  /** Whether every pixel of a part has full alpha. */
  boolean opaque(int x, int y, int partWidth, int partHeight) {
    boolean all = partWidth == width && partHeight == height;
    return all ? opaque() : opaqueRows(x, y, partWidth, partHeight);
  }

  private boolean opaqueRows(int x, int y, int partWidth, int partHeight) {
    for (int row = y; row < y + partHeight; row++) {
      if (!samples.opaque(row * width + x, partWidth)) {
        return false;
      }
    }
    return true;
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
    if (x == 0 && y == 0 && cropWidth == width && cropHeight == height) {
      return this;
    }
    Samples part = samples.blank(Math.multiplyExact(cropWidth, cropHeight));
    int left = Math.max(0, -x);
    int right = (int) Math.min(cropWidth, (long) width - x);
    for (int row = Math.max(0, -y); row < Math.min(cropHeight, (long) height - y); row++) {
      if (right > left) {
        int from = (y + row) * width + x + left;
        samples.copy(from, part, row * cropWidth + left, right - left);
      }
    }
    return own(cropWidth, cropHeight, part, painted);
  }

  /** The same pixels with transparent ones around; what was and is plain is not copied. */
  public Raster grown(int left, int top, int right, int bottom) {
    int newWidth = Math.addExact(width, Math.addExact(left, right));
    int newHeight = Math.addExact(height, Math.addExact(top, bottom));
    check(newWidth, newHeight);
    Samples tile = samples.blank(TiledSamples.AREA);
    return own(newWidth, newHeight, TiledSamples.of(newWidth, newHeight, tile), painted)
        .with(left, top, this);
  }

  /**
   * This raster with the pixels of another in the place of its own, the other's top left at ({@code
   * x},{@code y}); what lies outside is dropped. Both rasters share the pixels that stay.
   *
   * @throws IllegalArgumentException where one is deep and the other is not
   */
  public Raster with(int x, int y, Raster part) {
    if (deep() != part.deep()) {
      throw new IllegalArgumentException("pixels of different depths");
    }
    Samples result = TiledSamples.on(samples, width, height).with(x, y, part);
    return own(width, height, result, painted || part.painted);
  }

  /**
   * This raster under a colour, or without what the colour's alpha takes away.
   *
   * @param strength as large as this raster; multiplies the colour's alpha
   * @param erases whether alpha is taken away instead
   * @throws IllegalArgumentException where the sizes differ
   */
  public Raster toned(Mask strength, int argb, boolean erases) {
    if (strength.width() != width || strength.height() != height) {
      throw new IllegalArgumentException("a mask of another size");
    }
    Samples result = samples.blank(width * height);
    float[] colour = new float[4];
    new ShallowSamples(new int[] {argb}).load(0, colour, 0, 1);
    float[] source = new float[4 * width];
    for (int x = 0; x < width; x++) {
      System.arraycopy(colour, 0, source, 4 * x, 4);
    }
    Samples plain = samples.blank(width);
    plain.store(source.clone(), 0, width);
    boolean covers = argb >>> 24 == 255 && !erases;
    float[] backdrop = new float[4 * width];
    CompositeOp op = erases ? CompositeOp.DST_OUT : CompositeOp.SRC_OVER;
    for (int y = 0; y < height; y++) {
      for (int x = 0, end; x < width; x = end) {
        int kind = kind(strength, x, y, covers);
        end = x + 1;
        while (end < width && kind(strength, end, y, covers) == kind) {
          end++;
        }
        if (kind == 0) {
          samples.copy(y * width + x, result, y * width + x, end - x);
        } else if (kind == 255) {
          plain.copy(x, result, y * width + x, end - x);
        } else {
          samples.load(y * width + x, backdrop, 0, end - x);
          for (int i = 0; i < end - x; i++) {
            source[4 * i] = colour[0] * strength.at(x + i, y) / 255;
          }
          Compositor.mix(backdrop, source, 0, end - x, 1, op);
          result.store(backdrop, y * width + x, end - x);
        }
      }
    }
    return own(width, height, result, painted);
  }

  /** 0 where nothing is to be done, 255 where only the colour is left, 1 where they mix. */
  private static int kind(Mask strength, int x, int y, boolean covers) {
    int value = strength.at(x, y);
    return value == 0 || value == 255 && covers ? value : 1;
  }

  /**
   * This raster with {@code top} composited over it (source-over), its top left at ({@code
   * x},{@code y}), its alpha multiplied by {@code opacity} in [0,1]. The size stays.
   */
  public Raster over(Raster top, int x, int y, float opacity) {
    Samples result = (deep() ? samples : top.samples).blank(width * height);
    float[] backdrop = new float[4 * width];
    float[] source = new float[4 * width];
    for (int row = 0; row < height; row++) {
      samples.load(row * width, backdrop, 0, width);
      Compositor.place(backdrop, source, width, row, top, x, y, opacity);
      result.store(backdrop, row * width, width);
    }
    return own(width, height, result, painted || top.painted);
  }

  /**
   * Lower-case hex SHA-256 of width and height as big-endian 32-bit integers and then all pixels:
   * with 8 bits a sample each as one big-endian 32-bit integer {@code 0xAARRGGBB}; with 16 bits a
   * sample each as four big-endian 16-bit integers, red, green, blue, alpha.
   */
  public String sha256() {
    String known = sha256;
    if (known == null) {
      known = hashed();
      sha256 = known;
    }
    return known;
  }

  private String hashed() {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    digest.update(ByteBuffer.allocate(8).putInt(width).putInt(height).flip());
    ByteBuffer row = ByteBuffer.allocate((deep() ? 8 : 4) * width);
    for (int y = 0; y < height; y++) {
      samples.put(row.clear(), y * width, width);
      digest.update(row.flip());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Equal where size, depth, pixels and {@link #painted} are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Raster raster
        && width == raster.width
        && height == raster.height
        && painted == raster.painted
        && deep() == raster.deep()
        && (samples == raster.samples || samePixels(raster));
  }

  private boolean samePixels(Raster other) {
    short[] mine = new short[4 * width];
    short[] others = new short[4 * width];
    for (int y = 0; y < height; y++) {
      row(y, mine);
      other.row(y, others);
      if (!Arrays.equals(mine, others)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int[] row = new int[width];
    int hash = 31 * width + height;
    for (int y = 0; y < height; y++) {
      row(y, row);
      hash = 31 * hash + Arrays.hashCode(row);
    }
    return hash;
  }

  @Override
  public String toString() {
    return "Raster["
        + width
        + "×"
        + height
        + (deep() ? ", deep" : "")
        + (painted ? ", painted]" : "]");
  }
}
