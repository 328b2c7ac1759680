package shirushi.scan;

import java.util.List;
import java.util.stream.Stream;
import shirushi.canvas.Layer;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.marks.Carrier;

/**
 * One statement of origin in a file.
 *
 * @param layer of which layer it is said, from 0 at the bottom; {@link #WHOLE} of all of it
 * @param carrier where it stands and what it says; found or damaged
 * @param type what it says in IPTC's words; unknown where that is nothing, or damaged
 */
public record Known(int layer, Carrier carrier, DigitalSourceType type) {
  public static final int WHOLE = -1;

  /** What a place says of the whole picture. */
  static Known of(Carrier carrier) {
    return of(WHOLE, carrier);
  }

  /** A carrier tells its tag's source type as one of its phrases, an AI layer's name as a mark. */
  static Known of(int layer, Carrier carrier) {
    List<String> facts = carrier.facts();
    if (carrier.state() != Carrier.State.FOUND) {
      return new Known(layer, carrier, DigitalSourceType.UNKNOWN);
    }
    DigitalSourceType named =
        facts.contains(Layer.AI_PREFIX.strip())
            ? DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA
            : DigitalSourceType.UNKNOWN;
    return new Known(
        layer,
        carrier,
        Stream.of(DigitalSourceType.values())
            .filter(type -> facts.contains(type.toString()))
            .findFirst()
            .orElse(named));
  }

  boolean damaged() {
    return carrier.state() == Carrier.State.DAMAGED;
  }

  /** Whether it states that a person made it. */
  boolean hand() {
    return type.isByHand();
  }

  /** Whether it states that there is more than AI alone. */
  boolean more() {
    return hand() || type.isAi() && type != DigitalSourceType.TRAINED_ALGORITHMIC_MEDIA;
  }
}
