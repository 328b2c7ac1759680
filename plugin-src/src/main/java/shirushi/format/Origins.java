package shirushi.format;

import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Raster;
import shirushi.origin.OriginException;
import shirushi.origin.OriginTag;
import shirushi.origin.Xmp;

/** Between a file's XMP packet and the tag. */
final class Origins {
  private Origins() {}

  /**
   * The tag in a packet. A packet nobody can parse must not keep the artist from opening the
   * picture, and must not hide AI either: if its text speaks of AI, so does the tag.
   */
  static Optional<OriginTag> in(Optional<String> xmp) {
    if (xmp.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Xmp.read(xmp.get());
    } catch (OriginException e) {
      return Xmp.mentionsAi(xmp.get()) ? Optional.of(OriginTag.UNKNOWN_AI) : Optional.empty();
    }
  }

  /** The tag of the flattened canvas; a united one is given the hash of the flattened pixels. */
  static Optional<OriginTag> of(Canvas canvas, Raster flat) {
    return canvas
        .origin()
        .map(tag -> tag.sources().isEmpty() ? tag : tag.withPixelHash(flat.sha256()));
  }
}
