package shirushi.origin.c2pa;

import shirushi.origin.Text;

/** A credential or a key that is not what it should be; the message is one plain sentence. */
public final class CredentialException extends Exception {
  public CredentialException(String message) {
    super(Text.oneLine(message));
  }

  public CredentialException(String message, Throwable cause) {
    super(Text.oneLine(message), cause);
  }
}
