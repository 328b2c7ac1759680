package shirushi.evidence;

import java.io.IOException;

/** A pack that cannot be made or read; the message is one plain sentence. */
public final class EvidenceException extends IOException {
  public EvidenceException(String message) {
    super(message);
  }

  public EvidenceException(String message, Throwable cause) {
    super(message, cause);
  }
}
