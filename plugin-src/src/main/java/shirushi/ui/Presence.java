package shirushi.ui;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import shirushi.host.Listed;
import shirushi.job.PaletteFolder.Origin;
import shirushi.origin.OriginTag;

/** Whether a layer that the palette made is in a document, be it as a part of another one. */
final class Presence {
  private Presence() {}

  static Origin origin(OriginTag tag) {
    return new Origin(tag.ledgerIndex().orElse(-1), tag.seed().orElse(-1));
  }

  /**
   * @param id of the layer as it was inserted
   * @param ours whether a layer is one of the palette's: as it was inserted, it is none but itself
   */
  static boolean of(String id, Origin origin, List<Listed> layers, Predicate<String> ours) {
    return layers.stream()
        .anyMatch(
            layer -> {
              String other = layer.id().toString();
              boolean itself =
                  ours.test(other) && layer.tag().filter(Presence::painted).isPresent();
              return other.equals(id)
                  || !itself && layer.tag().filter(tag -> holds(tag, origin)).isPresent();
            });
  }

  /** Whether the pixels are those of one job, whatever it began from. */
  private static boolean painted(OriginTag tag) {
    return tag.ledgerIndex().isPresent();
  }

  /** Whether a picture is in a layer: a copy of it, or one made of several, or painted on. */
  private static boolean holds(OriginTag tag, Origin origin) {
    Stream<OriginTag> parts = painted(tag) ? Stream.of(tag) : tag.sources().stream();
    return origin.job() >= 0 && parts.anyMatch(it -> origin(it).equals(origin));
  }
}
