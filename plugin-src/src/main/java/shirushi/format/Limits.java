package shirushi.format;

import java.nio.file.Path;

/** How large a picture may be, checked before any memory is taken for it. */
final class Limits {
  static final long PICTURE_MEGAPIXELS = 64;

  /** All layers of a file together, those of 16 bits counted twice: about 2 GB of pixels. */
  static final long LAYERS_MEGAPIXELS = 512;

  /** A text entry or chunk, in bytes. */
  static final int TEXT_BYTES = 16 << 20;

  private Limits() {}

  static void check(String file, long width, long height) throws FormatException {
    if (width < 1 || height < 1) {
      throw FormatException.unreadable(file, "its size is " + width + "×" + height);
    }
    if (width * height > PICTURE_MEGAPIXELS * 1_000_000) {
      throw new TooLargeException(
          "%s: %d×%d is over the limit of %d megapixels"
              .formatted(file, width, height, PICTURE_MEGAPIXELS));
    }
  }

  /** The name by which messages call a file. */
  static String name(Path file) {
    Path name = file.getFileName();
    return (name == null ? file : name).toString();
  }
}
