package shirushi.origin;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a maker lets programs learn from a picture: PLUS's vocabulary for {@code plus:DataMining},
 * which IPTC Photo Metadata 2023.1 took over.
 */
public enum DataMining {
  UNSPECIFIED("UNSPECIFIED"),
  ALLOWED("ALLOWED"),
  PROHIBITED_TRAINING("PROHIBITED-AIMLTRAINING"),
  PROHIBITED_GENERATIVE_TRAINING("PROHIBITED-GENAIMLTRAINING"),
  PROHIBITED_EXCEPT_SEARCH("PROHIBITED-EXCEPTSEARCHENGINEINDEXING"),
  PROHIBITED("PROHIBITED"),
  SEE_CONSTRAINT("PROHIBITED-SEECONSTRAINT"),
  SEE_EMBEDDED_RIGHTS("PROHIBITED-SEEEMBEDDEDRIGHTSEXPR"),
  SEE_LINKED_RIGHTS("PROHIBITED-SEELINKEDRIGHTSEXPR");

  private static final String VOCABULARY = "http://ns.useplus.org/ldf/vocab/DMI-";

  private final String term;

  DataMining(String term) {
    this.term = term;
  }

  public String uri() {
    return VOCABULARY + term;
  }

  /** PLUS's code, as {@code DMI-PROHIBITED}. */
  @Override
  public String toString() {
    return "DMI-" + term;
  }

  /**
   * The value for a URI, a code with or without {@code DMI-}; empty where it is none of these. A
   * value PLUS adds later is not known here: see {@link #prohibits}.
   */
  public static Optional<DataMining> of(String uriOrTerm) {
    String term = uriOrTerm.strip();
    term = term.substring(term.lastIndexOf('/') + 1);
    String wanted = term.regionMatches(true, 0, "DMI-", 0, 4) ? term.substring(4) : term;
    return Stream.of(values()).filter(value -> value.term.equalsIgnoreCase(wanted)).findFirst();
  }

  /** Whether a value speaks of a prohibition, also one that is not in this list. */
  public static boolean prohibits(String uriOrTerm) {
    return uriOrTerm.toUpperCase(java.util.Locale.ROOT).contains("PROHIBITED");
  }
}
