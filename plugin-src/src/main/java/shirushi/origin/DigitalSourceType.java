package shirushi.origin;

import java.util.Optional;
import java.util.stream.Stream;

/** The terms used here of IPTC's vocabulary {@code cv.iptc.org/newscodes/digitalsourcetype}. */
public enum DigitalSourceType {
  /** Made by a model alone. */
  TRAINED_ALGORITHMIC_MEDIA("trainedAlgorithmicMedia", true),
  /** AI and something else in one picture. */
  COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA("compositeWithTrainedAlgorithmicMedia", true),
  /** The older term for a composite with a synthetic element; such a picture may hold AI. */
  COMPOSITE_SYNTHETIC("compositeSynthetic", true),
  ALGORITHMICALLY_ENHANCED("algorithmicallyEnhanced", false),
  DIGITAL_CREATION("digitalCreation", false),
  HUMAN_EDITS("humanEdits", false),
  /** Nothing was said: this is not a claim of human origin, and it has no IPTC term. */
  UNKNOWN("", false);

  private static final String VOCABULARY = "http://cv.iptc.org/newscodes/digitalsourcetype/";

  /** Made by a model alone too, and said of what is no picture or sound in itself. */
  private static final String DATA = "trainedAlgorithmicData";

  private final String term;
  private final boolean ai;

  DigitalSourceType(String term, boolean ai) {
    this.term = term;
    this.ai = ai;
  }

  /** Whether it says that a person made it. */
  public boolean isByHand() {
    return this == DIGITAL_CREATION || this == HUMAN_EDITS;
  }

  /** Whether a picture of this type holds pixels that an AI made. */
  public boolean isAi() {
    return ai;
  }

  /** IPTC's word for it. */
  @Override
  public String toString() {
    return term.isEmpty() ? "unknown" : term;
  }

  /** The IPTC concept's URI; empty for {@link #UNKNOWN}. */
  public Optional<String> uri() {
    return term.isEmpty() ? Optional.empty() : Optional.of(VOCABULARY + term);
  }

  /**
   * The type for a URI, a code such as {@code digsrctype:digitalCreation} or a bare term; {@link
   * #UNKNOWN} where it is none of these.
   */
  public static DigitalSourceType of(String uriOrTerm) {
    String wanted = term(uriOrTerm);
    if (wanted.equalsIgnoreCase(DATA)) {
      return TRAINED_ALGORITHMIC_MEDIA;
    }
    return Stream.of(values())
        .filter(type -> type.term.equalsIgnoreCase(wanted))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** The term in a URI or code, as it stands there. */
  static String term(String uriOrTerm) {
    String bare = uriOrTerm.strip().replaceFirst("[/#\\s]+$", "");
    return bare.replaceFirst("^.*[/:#]", "");
  }
}
