package shirushi.origin.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashes of RFC 6962, section 2.1: 32 bytes of SHA-256, with leaves and nodes kept apart by
 * their first byte. One thread each.
 */
final class Hashes {
  static final int BYTES = 32;

  private final MessageDigest sha256 = sha256();

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  byte[] leaf(byte[] data, int from, int to) {
    sha256.update((byte) 0);
    sha256.update(data, from, to - from);
    return sha256.digest();
  }

  byte[] leaf(byte[] data) {
    return leaf(data, 0, data.length);
  }

  byte[] node(byte[] left, byte[] right) {
    sha256.update((byte) 1);
    sha256.update(left);
    sha256.update(right);
    return sha256.digest();
  }

  /** The root of a tree without leaves. */
  byte[] empty() {
    return sha256.digest();
  }
}
