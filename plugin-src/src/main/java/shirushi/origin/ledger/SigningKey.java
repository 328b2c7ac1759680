package shirushi.origin.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** The key that signs a ledger's checkpoints: a PEM file that its user alone can read. */
public final class SigningKey {
  private final PrivateKey secret;
  private final VerifierKey verifier;

  private SigningKey(PrivateKey secret, VerifierKey verifier) {
    this.secret = secret;
    this.verifier = verifier;
  }

  static SigningKey create(Path file) throws IOException {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      String pem =
          Pem.write("PRIVATE KEY", pair.getPrivate().getEncoded())
              + Pem.write("PUBLIC KEY", pair.getPublic().getEncoded());
      Files.createDirectories(file.toAbsolutePath().getParent());
      SmallFile.replaceSecret(file, pem.getBytes(StandardCharsets.US_ASCII));
      return new SigningKey(pair.getPrivate(), VerifierKey.ofLedger(pair.getPublic()));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK from 15 on has Ed25519", e);
    }
  }

  /**
   * @throws LedgerException where the file is there and holds no key
   */
  static SigningKey read(Path file) throws IOException {
    String pem = SmallFile.readText(file);
    try {
      byte[] secret = Pem.read("PRIVATE KEY", pem).orElseThrow(() -> noKey(file, null));
      byte[] open = Pem.read("PUBLIC KEY", pem).orElseThrow(() -> noKey(file, null));
      KeyFactory keys = KeyFactory.getInstance("Ed25519");
      return new SigningKey(
          keys.generatePrivate(new PKCS8EncodedKeySpec(secret)),
          VerifierKey.ofLedger(keys.generatePublic(new X509EncodedKeySpec(open))));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw noKey(file, e);
    }
  }

  private static LedgerException noKey(Path file, Exception cause) {
    return new LedgerException(file + ": not an Ed25519 key pair this can read", cause);
  }

  VerifierKey verifier() {
    return verifier;
  }

  /** The Ed25519 key by which others check what was signed. */
  public PublicKey publicKey() {
    return verifier.publicKey();
  }

  /** Ed25519 (RFC 8032): 64 bytes. */
  public byte[] sign(byte[] text) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(secret);
      signer.update(text);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("an Ed25519 key signs", e);
    }
  }
}
