package shirushi.ui;

import java.util.Optional;
import shirushi.host.NoAi;

/** “No AI here”. Event thread only. */
public final class DocumentLock {
  private final Hub hub;

  DocumentLock(Hub hub) {
    this.hub = hub;
  }

  public Optional<NoAi> lock() {
    return hub.seen().lock();
  }

  /** Why nothing can be painted here; empty where the document is open to AI. */
  public Optional<Phrase> reason() {
    return Optional.empty();
  }

  /**
   * Closes the document to AI in the artist's name.
   *
   * @param reason in the artist's words; may be empty
   */
  public void lock(String reason) {
    throw new UnsupportedOperationException();
  }

  /** Opens it again, where the artist's key is the one that locked it. */
  public void unlock() {
    throw new UnsupportedOperationException();
  }
}
