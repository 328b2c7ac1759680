package shirushi.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import shirushi.canvas.Layer;
import shirushi.format.Fingerprint;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.OriginTag;

/**
 * One layer on the sheet.
 *
 * @param layer as the file has it
 * @param print what its pixels are known by
 * @param image how it looks alone
 * @param date when it was made, where that is known
 * @param painted the ledger's entry in which the palette painted exactly these pixels
 * @param written the ledger's entry of a file into which it wrote exactly these pixels, with AI in
 *     them
 * @param marked the ledger's entry that its tag comes from, whatever became of the pixels since
 * @param inserted the entries that name this layer
 */
record LayerFacts(
    Layer layer,
    Fingerprint print,
    Image image,
    Optional<Instant> date,
    OptionalLong painted,
    OptionalLong written,
    OptionalLong marked,
    List<Long> inserted) {

  LayerFacts {
    inserted = List.copyOf(inserted);
  }

  /** A layer, and what the ledger says of it. */
  static LayerFacts of(Layer layer, Fingerprint print, Image image, History history) {
    List<Match> naming = history.naming(layer.id().toString());
    Optional<Instant> date =
        layer
            .tag()
            .map(OriginTag::time)
            .filter(time -> !time.equals(Instant.EPOCH))
            .or(() -> naming.stream().map(match -> match.entry().time()).findFirst());
    OptionalLong painted = history.painted(print.hashes());
    OptionalLong written = history.written(print.hashes());
    OptionalLong marked = layer.tag().map(history::marked).orElse(OptionalLong.empty());
    List<Long> inserted = naming.stream().map(Match::index).toList();
    return new LayerFacts(layer, print, image, date, painted, written, marked, inserted);
  }

  /** Hash of all its pixels. */
  String pixels() {
    return print.pixels();
  }

  Optional<OriginTag> tag() {
    return layer.tag();
  }

  /** Whether the ledger has an entry of it. */
  boolean isRecorded() {
    return isKnown() || marked.isPresent() || !inserted.isEmpty();
  }

  /** Whether the ledger knows its very pixels, as AI's or with AI in them. */
  private boolean isKnown() {
    return painted.isPresent() || written.isPresent();
  }

  /** Whether its mark is gone or says otherwise than the ledger, which knows its pixels. */
  boolean isUnmarked() {
    return !isAi() && isKnown();
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
