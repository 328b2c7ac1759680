package shirushi.origin.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of the key that signs a ledger's checkpoints, with its name: an Ed25519 verifier
 * key of C2SP signed-note, written {@code name+id+base64(0x01 ‖ key)}.
 */
public final class VerifierKey {
  private static final byte ED25519 = 1;
  private static final int KEY_BYTES = 32;

  /** What an X.509 SubjectPublicKeyInfo of Ed25519 begins with (RFC 8410). */
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String name;
  private final byte[] raw;
  private final PublicKey key;

  private VerifierKey(String name, byte[] raw) throws LedgerException {
    this.name = name;
    this.raw = raw;
    try {
      key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509()));
    } catch (GeneralSecurityException e) {
      throw new LedgerException("this is no Ed25519 public key", e);
    }
  }

  /** A ledger's own name comes from its key, so that a proof that names the log names the key. */
  static VerifierKey ofLedger(PublicKey key) throws LedgerException {
    byte[] x509 = key.getEncoded();
    return ofLedger(Arrays.copyOfRange(x509, x509.length - KEY_BYTES, x509.length));
  }

  private static VerifierKey ofLedger(byte[] raw) throws LedgerException {
    String hash = HexFormat.of().formatHex(Hashes.sha256().digest(raw), 0, 16);
    return new VerifierKey("shirushi-ledger/" + hash, raw);
  }

  PublicKey publicKey() {
    return key;
  }

  /**
   * Reads {@link #toString}, or {@link #toPem} of a ledger's key, whose name follows from the key.
   *
   * @throws LedgerException where it is none, or its id is not that of its key
   */
  public static VerifierKey parse(String text) throws LedgerException {
    if (text.contains("-----BEGIN ")) {
      return ofPem(text);
    }
    String[] parts = text.strip().split("\\+", 3);
    try {
      byte[] typed = Base64.getDecoder().decode(parts.length == 3 ? parts[2] : "");
      if (typed.length == KEY_BYTES + 1 && typed[0] == ED25519 && isName(parts[0])) {
        VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (key.hexId().equals(parts[1])) {
          return key;
        }
      }
    } catch (IllegalArgumentException e) {
      throw new LedgerException("this is no verifier key: " + abridged(text), e);
    }
    throw new LedgerException("this is no verifier key: " + abridged(text));
  }

  private static VerifierKey ofPem(String text) throws LedgerException {
    try {
      byte[] x509 = Pem.read("PUBLIC KEY", text).orElse(new byte[0]);
      int raw = x509.length - KEY_BYTES;
      if (raw == X509.length && Arrays.equals(x509, 0, raw, X509, 0, raw)) {
        return ofLedger(Arrays.copyOfRange(x509, raw, x509.length));
      }
    } catch (IllegalArgumentException e) {
      throw new LedgerException("this PEM is no Ed25519 public key", e);
    }
    throw new LedgerException("this PEM is no Ed25519 public key");
  }

  private static String abridged(String text) {
    return text.length() > 80 ? text.substring(0, 80) + " …" : text;
  }

  static boolean isName(String name) {
    return !name.isEmpty()
        && name.codePoints()
            .noneMatch(c -> c == '+' || c < ' ' || Character.isSpaceChar(c) || c == 0x85);
  }

  public String name() {
    return name;
  }

  /** The first four bytes of SHA-256 of name, line break, type and key. */
  byte[] id() {
    MessageDigest sha256 = Hashes.sha256();
    sha256.update(name.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) '\n');
    sha256.update(ED25519);
    return Arrays.copyOf(sha256.digest(raw), 4);
  }

  private String hexId() {
    return HexFormat.of().formatHex(id());
  }

  /** Whether this is the Ed25519 signature of exactly these bytes. */
  public boolean verify(byte[] text, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(text);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      // A signature of the wrong length or form, which is a wrong one.
      return false;
    }
  }

  private byte[] x509() {
    byte[] encoded = Arrays.copyOf(X509, X509.length + KEY_BYTES);
    System.arraycopy(raw, 0, encoded, X509.length, KEY_BYTES);
    return encoded;
  }

  /** For {@code openssl}. */
  public String toPem() {
    return Pem.write("PUBLIC KEY", x509());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey key && toString().equals(key.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    byte[] typed = new byte[KEY_BYTES + 1];
    typed[0] = ED25519;
    System.arraycopy(raw, 0, typed, 1, KEY_BYTES);
    return name + "+" + hexId() + "+" + Base64.getEncoder().encodeToString(typed);
  }
}
