package shirushi.origin;

import java.util.Objects;

/**
 * What the artist says a layer may be used for.
 *
 * @param words the artist's own, empty where there are none
 */
public record Usage(Scope scope, String words) {

  /** How far it may go, the strictest first. */
  public enum Scope {
    /** Not outside the artist's own work. */
    NO_USE,
    PERSONAL,
    COMMERCIAL,
    UNSTATED
  }

  public static final Usage UNSTATED = new Usage(Scope.UNSTATED, "");

  public Usage {
    scope = Objects.requireNonNullElse(scope, Scope.UNSTATED);
    words = Text.orEmpty(words);
  }
}
