package shirushi.origin.policy;

/**
 * What the artist states about a picture they want to use, with their name or words; it goes on
 * record.
 */
public record Declaration(Kind kind, String words) {

  public static final Declaration NONE = new Declaration(Kind.NONE, "");

  /** How far a statement goes. */
  public enum Kind {
    NONE,
    /** The conditions were read, and this use meets them. It does not lift a refusal. */
    CONDITIONS_MET,
    /** The picture is the artist's own, whose wishes are for others. */
    OWN_WORK
  }

  /**
   * @throws IllegalArgumentException where something is declared without words
   */
  public Declaration {
    words = words.strip();
    if (kind != Kind.NONE && words.isEmpty()) {
      throw new IllegalArgumentException("a statement that goes on record needs words");
    }
  }

  /** As it stands on record. */
  @Override
  public String toString() {
    return switch (kind) {
      case NONE -> "";
      case CONDITIONS_MET -> "the maker's conditions are met: " + words;
      case OWN_WORK -> "own work of " + words;
    };
  }
}
