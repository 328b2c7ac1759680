package shirushi.ui;

import java.util.Optional;
import shirushi.origin.policy.Declaration;

/**
 * What the maker of the document's picture says about machines that read it, judged by {@link
 * shirushi.origin.policy.Policy}. Event thread only.
 */
public final class Wishes {
  private final Hub hub;

  Wishes(Hub hub) {
    this.hub = hub;
  }

  /** Why the canvas must not go into a model; empty where it may. */
  public Optional<Phrase> refusal() {
    return Optional.empty();
  }

  /** What the artist stated of this document's picture; it goes on record with each order. */
  public Declaration declaration() {
    return Declaration.NONE;
  }

  /** States something, until the document is closed or this is called with {@code NONE}. */
  public void declare(Declaration declaration) {
    throw new UnsupportedOperationException();
  }
}
