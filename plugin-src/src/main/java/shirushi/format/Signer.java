package shirushi.format;

import java.security.PublicKey;

/** Signs with the artist's own key; whoever owns the key implements this. Any thread. */
public interface Signer {

  /** The Ed25519 key by which others check what was signed. */
  PublicKey publicKey();

  /** The Ed25519 signature over the whole message: 64 bytes. Source: RFC 8032. */
  byte[] sign(byte[] message);
}
