package shirushi.evidence;

import java.util.Set;
import shirushi.format.Fingerprint;
import shirushi.origin.OriginTag;
import shirushi.origin.ledger.Entry;
import shirushi.origin.ledger.Kind;

/**
 * An entry of the ledger by which the palette painted pixels, or wrote them with AI in them.
 *
 * @param index the entry's place
 * @param probable whether the picture only looks like the one of the entry
 */
public record PixelRecord(long index, Entry entry, boolean probable) {

  /** Whether an entry says that AI painted or is in exactly these pixels. */
  static boolean holds(Entry entry, Set<String> hashes) {
    return painted(entry, hashes) || written(entry, hashes);
  }

  static boolean painted(Entry entry, Set<String> hashes) {
    return entry.kind() == Kind.JOB
        && entry.tags().stream().map(OriginTag::pixelHash).anyMatch(hashes::contains);
  }

  static boolean written(Entry entry, Set<String> hashes) {
    return entry.kind() == Kind.EXPORT
        && entry.sha256().entrySet().stream()
            .anyMatch(each -> !each.getKey().equals("file") && hashes.contains(each.getValue()));
  }

  /** Whether an entry is of a written picture that looks like this one. */
  static boolean resembles(Entry entry, Fingerprint picture) {
    return entry.kind() == Kind.EXPORT && picture.resembles(entry.look());
  }

  /** What the entry says of the pixels, in words that follow the picture's or layer's name. */
  public String sentence() {
    if (probable) {
      return "looks like “%s”, which this palette wrote: it may be that picture in another size or"
              .formatted(entry.picture())
          + " encoded anew, or one that resembles it";
    }
    return entry.kind() == Kind.JOB
        ? "this palette painted these pixels"
        : "this palette wrote these pixels, with AI in them, to “%s”".formatted(entry.picture());
  }
}
