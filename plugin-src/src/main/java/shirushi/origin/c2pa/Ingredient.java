package shirushi.origin.c2pa;

import java.util.Optional;

/**
 * A picture that went into the one to be signed.
 *
 * @param title what people call it
 * @param format its media type; empty where it is no file
 * @param relationship how it went in
 * @param store the manifest store it carried, which will be carried on; not to be changed
 * @param credential what that store was worth when it went in
 */
public record Ingredient(
    String title,
    String format,
    Relationship relationship,
    Optional<byte[]> store,
    Optional<Credential> credential) {
  /** How an ingredient went in, in C2PA's words. */
  public enum Relationship {
    /** The picture is a later state of it; there can be one. */
    PARENT_OF("parentOf"),
    /** It is a part of the picture. */
    COMPONENT_OF("componentOf");

    private final String term;

    Relationship(String term) {
      this.term = term;
    }

    String term() {
      return term;
    }
  }

  /** One without credentials of its own. */
  public static Ingredient plain(String title, Relationship relationship) {
    return new Ingredient(title, "", relationship, Optional.empty(), Optional.empty());
  }

  /** Whether its credentials say that an AI had a part in it. */
  boolean saysAi() {
    return credential.map(each -> each.findings().ai()).orElse(false);
  }
}
