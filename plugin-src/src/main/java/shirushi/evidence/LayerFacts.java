package shirushi.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import shirushi.canvas.Layer;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.OriginTag;

/**
 * One layer on the sheet.
 *
 * @param layer as the file has it
 * @param pixels hash of its pixels
 * @param image how it looks alone
 * @param date when it was made, where that is known
 * @param painted the ledger's entry in which the palette painted exactly these pixels
 * @param marked the ledger's entry that its tag comes from, whatever became of the pixels since
 * @param inserted the entries that name this layer
 */
record LayerFacts(
    Layer layer,
    String pixels,
    Image image,
    Optional<Instant> date,
    OptionalLong painted,
    OptionalLong marked,
    List<Long> inserted) {

  LayerFacts {
    inserted = List.copyOf(inserted);
  }

  /** A layer, and what the ledger says of it. */
  static LayerFacts of(Layer layer, String pixels, Image image, History history) {
    List<Match> naming = history.naming(layer.id().toString());
    Optional<Instant> date =
        layer
            .tag()
            .map(OriginTag::time)
            .filter(time -> !time.equals(Instant.EPOCH))
            .or(() -> naming.stream().map(match -> match.entry().time()).findFirst());
    OptionalLong painted = history.painted(pixels);
    OptionalLong marked = layer.tag().map(history::marked).orElse(OptionalLong.empty());
    List<Long> inserted = naming.stream().map(Match::index).toList();
    return new LayerFacts(layer, pixels, image, date, painted, marked, inserted);
  }

  Optional<OriginTag> tag() {
    return layer.tag();
  }

  /** Whether the ledger has an entry of it. */
  boolean isRecorded() {
    return painted.isPresent() || marked.isPresent() || !inserted.isEmpty();
  }

  boolean isAi() {
    return tag().filter(OriginTag::isAi).isPresent();
  }

  /** Whether nothing is known of where it comes from; never to be read as "by hand". */
  boolean isUnknown() {
    return tag().map(OriginTag::digitalSourceType).orElse(DigitalSourceType.UNKNOWN)
        == DigitalSourceType.UNKNOWN;
  }
}
