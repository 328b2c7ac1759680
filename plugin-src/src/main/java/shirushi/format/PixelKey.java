package shirushi.format;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import shirushi.canvas.Raster;

/**
 * What a layer's pixels are known by after other programs have saved them. Those move the edges of
 * a layer, and clear the colour where nothing is seen; so the key is the hash of the smallest part
 * that holds everything not fully transparent, with all that is fully transparent as zero. Unlike
 * it, {@link Raster#sha256} is of all pixels as they are.
 */
final class PixelKey {
  private PixelKey() {}

  /**
   * Lower-case hex SHA-256 of the part's width and height and then its pixels 0xAARRGGBB, row by
   * row, all as big-endian 32-bit integers, deep samples rounded to 8 bits; empty where nothing is
   * seen, since nothing is known by that.
   */
  static String of(Raster raster) {
    Optional<Raster> seen = seen(raster);
    if (seen.isEmpty()) {
      return "";
    }
    Raster part = seen.get();
    MessageDigest digest = sha256();
    digest.update(ByteBuffer.allocate(8).putInt(part.width()).putInt(part.height()).flip());
    int[] row = new int[part.width()];
    ByteBuffer bytes = ByteBuffer.allocate(4 * part.width());
    for (int y = 0; y < part.height(); y++) {
      part.row(y, row);
      bytes.clear();
      for (int argb : row) {
        bytes.putInt(argb >>> 24 == 0 ? 0 : argb);
      }
      digest.update(bytes.flip());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The smallest part that holds everything not fully transparent; absent where nothing is. */
  static Optional<Raster> seen(Raster raster) {
    int left = raster.width();
    int right = 0;
    int top = raster.height();
    int bottom = 0;
    int[] row = new int[raster.width()];
    for (int y = 0; y < raster.height(); y++) {
      raster.row(y, row);
      int first = 0;
      while (first < row.length && row[first] >>> 24 == 0) {
        first++;
      }
      if (first < row.length) {
        int last = row.length - 1;
        while (row[last] >>> 24 == 0) {
          last--;
        }
        left = Math.min(left, first);
        right = Math.max(right, last + 1);
        top = Math.min(top, y);
        bottom = y + 1;
      }
    }
    if (left >= right) {
      return Optional.empty();
    }
    boolean whole = right - left == raster.width() && bottom - top == raster.height();
    return Optional.of(whole ? raster : raster.crop(left, top, right - left, bottom - top));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
