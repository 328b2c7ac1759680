package shirushi.host.remote;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import shirushi.origin.OriginTag;

/**
 * What is on record of an AI layer. It stays when the layer goes: undo brings a layer back.
 *
 * @param name that the artist gave it last
 * @param pixels {@code Raster.sha256} of its pixels as the program gave them last, which differs
 *     from the tag's where the document has other colours; empty where it had none, or nobody knows
 * @param gone when it was missed first; empty while it is there
 */
record LayerRecord(OriginTag tag, String name, String pixels, Optional<Instant> gone) {
  LayerRecord {
    Objects.requireNonNull(tag, "tag");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(pixels, "pixels");
    Objects.requireNonNull(gone, "gone");
  }

  LayerRecord named(String other) {
    return new LayerRecord(tag, other, pixels, gone);
  }

  LayerRecord gone(Optional<Instant> when) {
    return new LayerRecord(tag, name, pixels, when);
  }

  /** With pixels that are not those on record: the artist changed them, where there are any. */
  LayerRecord with(String now, Instant when) {
    return new LayerRecord(pixels.isEmpty() ? tag : tag.edited(now, when), name, now, gone);
  }
}
