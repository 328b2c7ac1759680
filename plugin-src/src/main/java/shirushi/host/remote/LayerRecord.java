package shirushi.host.remote;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import shirushi.canvas.Raster;
import shirushi.origin.OriginTag;

/**
 * What is on record of an AI layer. It stays when the layer goes: undo brings a layer back.
 *
 * @param name that the artist gave it last
 * @param pixels {@code Raster.sha256} of its pixels as the program gave them last, which differs
 *     from the tag's where the document has other colours; empty where it had none, or nobody knows
 * @param at where those lay and what they looked like; empty where it had none, or nobody knows
 * @param gone when it was missed first; empty while it is there
 */
record LayerRecord(
    OriginTag tag, String name, String pixels, Optional<Trace> at, Optional<Instant> gone) {
  LayerRecord {
    Objects.requireNonNull(tag, "tag");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(pixels, "pixels");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(gone, "gone");
  }

  /**
   * Of a layer that is there.
   *
   * @param pixels the layer's, in the rectangle that holds them; empty where it has none
   */
  static LayerRecord of(RemoteLayer layer, OriginTag tag, Optional<Raster> pixels) {
    return new LayerRecord(
        tag,
        layer.name(),
        pixels.map(Raster::sha256).orElse(""),
        pixels.map(it -> Trace.of(layer, it)),
        Optional.empty());
  }

  /** The layer is there, with that name and in that place. */
  LayerRecord following(RemoteLayer layer) {
    Optional<Trace> now = at.map(it -> it.following(layer));
    return new LayerRecord(tag, layer.name(), pixels, now, Optional.empty());
  }

  LayerRecord gone(Instant when) {
    return new LayerRecord(tag, name, pixels, at, Optional.of(when));
  }

  /** With pixels that are not those on record: the artist changed them, where there are any. */
  LayerRecord with(String now, Trace place, Instant when) {
    boolean same = pixels.isEmpty() || pixels.equals(now);
    return new LayerRecord(same ? tag : tag.edited(now, when), name, now, Optional.of(place), gone);
  }
}
