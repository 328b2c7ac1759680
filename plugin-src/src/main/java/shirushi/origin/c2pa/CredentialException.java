package shirushi.origin.c2pa;

/** A credential or a key that is not what it should be; the message is one plain sentence. */
public final class CredentialException extends Exception {
  public CredentialException(String message) {
    super(message);
  }

  public CredentialException(String message, Throwable cause) {
    super(message, cause);
  }
}
