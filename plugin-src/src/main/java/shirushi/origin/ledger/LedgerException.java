package shirushi.origin.ledger;

import java.io.IOException;
import shirushi.origin.Text;

/** A ledger, proof or stamp that cannot be used; the message is one plain sentence. */
public final class LedgerException extends IOException {
  public LedgerException(String message) {
    super(Text.oneLine(message));
  }

  public LedgerException(String message, Throwable cause) {
    super(Text.oneLine(message), cause);
  }
}
