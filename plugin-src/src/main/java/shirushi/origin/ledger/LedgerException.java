package shirushi.origin.ledger;

import java.io.IOException;

/** A ledger, proof or stamp that cannot be used; the message is one plain sentence. */
public final class LedgerException extends IOException {
  public LedgerException(String message) {
    super(message);
  }

  public LedgerException(String message, Throwable cause) {
    super(message, cause);
  }
}
