package shirushi.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.Raster;
import shirushi.origin.OriginException;
import shirushi.origin.OriginTag;
import shirushi.origin.Xmp;
import shirushi.origin.XmpPacket;
import shirushi.origin.marks.Carrier;

/** Whether the pixels that a tag stands beside are those that it was written for. */
public enum PixelMatch {
  SAME,
  /** Edited or encoded anew since, or the tag was copied from another picture. */
  OTHER;

  private static final int FURTHEST = 1 << 24;
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** Absent where the file carries no tag of this layer, or one that knows no pixels. */
  static Optional<PixelMatch> of(Inspection.Part part, Layer layer, Canvas canvas) {
    Raster pixels = layer.pixels();
    boolean none = pixels.width() == 1 && pixels.height() == 1 && pixels.argb(0, 0) == 0;
    Optional<OriginTag> tag =
        part.own().stream().map(Carrier::tag).flatMap(Optional::stream).findFirst();
    if (none || tag.isEmpty()) {
      return Optional.empty();
    }
    String written = part.evidence().xmp().map(PixelMatch::written).orElse("");
    String hash = written.isEmpty() ? tag.get().pixelHash() : written;
    return SHA256.matcher(hash).matches()
        ? Optional.of(hashes(layer, canvas).anyMatch(hash::equals) ? SAME : OTHER)
        : Optional.empty();
  }

  private static String written(String packet) {
    try {
      return Xmp.pixels(XmpPacket.parse(packet));
    } catch (OriginException e) {
      return ""; // the carrier says that it is damaged
    }
  }

  /** Programs widen a layer by what is transparent, or cut that off. */
  private static Stream<Raster> views(Layer layer, Canvas canvas) {
    Raster pixels = layer.pixels();
    // Nothing is gained by a layer far out, or by a canvas for each of thousands of layers.
    long all = (long) canvas.width() * canvas.height() * canvas.layers().size();
    boolean near = Math.abs((long) layer.x()) <= FURTHEST && Math.abs((long) layer.y()) <= FURTHEST;
    boolean canvasToo = near && all <= Limits.LAYERS_MEGAPIXELS * 1_000_000;
    return List.<Supplier<Raster>>of(
            () -> pixels,
            () ->
                canvasToo
                    ? pixels.crop(-layer.x(), -layer.y(), canvas.width(), canvas.height())
                    : pixels,
            () -> PixelKey.seen(pixels).orElse(pixels))
        .stream()
        .map(Supplier::get);
  }

  /**
   * The hashes that a tag of this layer's pixels may have, the likeliest first. A layer of 8 bits a
   * sample is widened to 16 among others that have those.
   */
  static Stream<String> hashes(Layer layer, Canvas canvas) {
    return views(layer, canvas)
        .flatMap(it -> it.deep() ? Stream.of(it, it.shallow()) : Stream.of(it))
        .map(Raster::sha256);
  }
}
