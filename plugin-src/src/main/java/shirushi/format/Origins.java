package shirushi.format;

import java.util.List;
import java.util.Optional;
import shirushi.canvas.Canvas;
import shirushi.canvas.Layer;
import shirushi.canvas.Raster;
import shirushi.origin.OriginException;
import shirushi.origin.OriginTag;
import shirushi.origin.Xmp;
import shirushi.origin.XmpPacket;
import shirushi.origin.marks.Carrier;
import shirushi.origin.marks.Evidence;
import shirushi.origin.marks.Marks;
import shirushi.origin.marks.Pixels;

/** Between what a file holds and the tag. */
final class Origins {
  private static final String OUR_TAG = ", our tag";

  private Origins() {}

  /**
   * The tag in a packet. A packet nobody can parse must not keep the artist from opening the
   * picture, and must not hide AI either: if its text speaks of AI, so does the tag.
   */
  static Optional<OriginTag> in(Optional<String> xmp) {
    return Marks.origin(Evidence.of(List.of(), xmp));
  }

  /** The tag of a picture: ours, or what the marks of others say, those in its pixels included. */
  static Optional<OriginTag> in(Evidence evidence, Raster raster) {
    return Marks.origin(evidence.withPixels(pixels(raster)));
  }

  /** The tag stated elsewhere in the file, to which a mark may only add AI. */
  static Optional<OriginTag> in(Optional<OriginTag> stated, Evidence evidence, Raster raster) {
    Optional<OriginTag> found = in(evidence, raster);
    if (stated.isEmpty() || found.isEmpty()) {
      return stated.or(() -> found);
    }
    boolean more = found.get().isAi() && !stated.get().isAi();
    return more ? stated.map(found.get()::union) : stated;
  }

  /** The tag of the flattened canvas; a united one is given the hash of the flattened pixels. */
  static Optional<OriginTag> of(Canvas canvas, Raster flat) {
    return canvas
        .origin()
        .map(tag -> tag.sources().isEmpty() ? tag : tag.withPixelHash(flat.sha256()));
  }

  /**
   * The hash of the pixels that are written, where the tag's own is of others: of a layer that was
   * moved or made fainter, or of more bits. A picture of one whole layer keeps to the tag's.
   */
  static Optional<String> written(Canvas canvas, Raster flat) {
    boolean single = canvas.origin().filter(tag -> tag.sources().isEmpty()).isPresent();
    boolean whole = canvas.layers().stream().anyMatch(layer -> layer.pixels() == flat);
    return single && !whole ? Optional.of(flat.sha256()) : Optional.empty();
  }

  /** The packet to write, with the hash of the pixels beside it where the tag's is of others. */
  static Optional<String> packet(
      Optional<OriginTag> tag, Optional<String> rights, Optional<String> pixels) {
    return tag.map(it -> Xmp.write(it, rights, pixels)).or(() -> rights);
  }

  /** The packet to write: the tag's, over what was known of rights before. */
  static Optional<String> packet(Optional<OriginTag> tag, Optional<String> rights) {
    return tag.map(it -> Xmp.write(it, rights)).or(() -> rights);
  }

  /** The carrier in a packet. */
  static Carrier carrier(Optional<String> xmp) {
    return carrier("XMP", xmp);
  }

  /** The carrier in a packet of that name. */
  static Carrier carrier(String packet, Optional<String> xmp) {
    String name = packet + OUR_TAG;
    if (xmp.isEmpty()) {
      return Carrier.missing(name);
    }
    try {
      return record(name, Xmp.own(XmpPacket.parse(xmp.get())));
    } catch (OriginException e) {
      return Carrier.damaged(name, e.getMessage());
    }
  }

  /** The carrier of a tag that was found there, or was not. */
  static Carrier record(String name, Optional<OriginTag> tag) {
    return tag.map(it -> Carrier.found(name, it)).orElseGet(() -> Carrier.missing(name));
  }

  /** The carrier in a layer's name. */
  static Carrier nameCarrier(String name) {
    String carrier = Inspection.LAYER_NAME;
    return Layer.tagFound(name, Optional.empty())
        .map(
            tag ->
                new Carrier(
                    carrier,
                    Carrier.State.FOUND,
                    List.of(Layer.AI_PREFIX.strip()),
                    "",
                    Optional.of(tag)))
        .orElseGet(() -> Carrier.missing(carrier));
  }

  static Pixels pixels(Raster raster) {
    return new Pixels() {
      @Override
      public int width() {
        return raster.width();
      }

      @Override
      public int height() {
        return raster.height();
      }

      @Override
      public int argb(int x, int y) {
        return raster.argb(x, y);
      }
    };
  }
}
