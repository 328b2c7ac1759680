package shirushi.origin.c2pa;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/**
 * A signing key and its certificates as PEM (RFC 7468), which openssl reads: the key in PKCS#8,
 * encrypted where there is a password, then the signer's certificate and those above it. Not
 * PKCS#12: that is encrypted even without a password, and the JDK's ciphers make sockets when they
 * are first used.
 */
final class KeyPem {
  private static final String PLAIN = "PRIVATE KEY";
  private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";
  private static final String CERTIFICATE = "CERTIFICATE";

  /** Of PBKDF2: what makes each guess at a password slow. */
  private static final int ITERATIONS = 200_000;

  /** What a file holds. */
  private record Parts(byte[] key, boolean locked, List<X509Certificate> chain) {}

  private KeyPem() {}

  /**
   * @param password empty for none
   */
  static byte[] write(ArtistKey key, char[] password) {
    StringWriter text = new StringWriter();
    try (PemWriter pem = new PemWriter(text)) {
      pem.writeObject(
          password.length == 0
              ? new PemObject(PLAIN, key.encoded())
              : new PKCS8Generator(PrivateKeyInfo.getInstance(key.encoded()), encryptor(password))
                  .generate());
      for (X509Certificate certificate : key.chain()) {
        pem.writeObject(new PemObject(CERTIFICATE, certificate.getEncoded()));
      }
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("this Java cannot write a signing key", e);
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static OutputEncryptor encryptor(char[] password) throws OperatorCreationException {
    return new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
        .setProvider(new BouncyCastleProvider()) // the JDK's names its padding otherwise
        .setPRF(PKCS8Generator.PRF_HMACSHA256)
        .setIterationCount(ITERATIONS)
        .setPassword(password)
        .build();
  }

  /**
   * @param name of the file, for messages
   * @throws CredentialException where the password is wrong or the file is damaged
   */
  static ArtistKey read(byte[] file, char[] password, String name) throws CredentialException {
    Parts parts = parts(file, name);
    byte[] secret = parts.locked ? decrypted(parts.key, password, name) : parts.key;
    try {
      PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(secret);
      return new ArtistKey(KeyFactory.getInstance("EC").generatePrivate(spec), parts.chain);
    } catch (GeneralSecurityException e) {
      throw damaged(name, e);
    }
  }

  /** As {@link #read}, as far as no password is needed. */
  static KeyCertificates certificates(byte[] file, String name) throws CredentialException {
    Parts parts = parts(file, name);
    return new KeyCertificates(parts.chain, parts.locked);
  }

  private static Parts parts(byte[] file, String name) throws CredentialException {
    byte[] key = null;
    boolean locked = false;
    List<X509Certificate> chain = new ArrayList<>();
    try (PemReader pem =
        new PemReader(new StringReader(new String(file, StandardCharsets.US_ASCII)))) {
      for (PemObject next = pem.readPemObject(); next != null; next = pem.readPemObject()) {
        switch (next.getType()) {
          case PLAIN, ENCRYPTED -> {
            key = next.getContent();
            locked = next.getType().equals(ENCRYPTED);
          }
          case CERTIFICATE -> chain.add(Certificates.of(next.getContent()));
          default -> throw damaged(name, null);
        }
      }
    } catch (IOException | GeneralSecurityException | IllegalStateException e) {
      throw damaged(name, e); // BouncyCastle's base64 throws the last of them
    }
    if (key == null || !rootReached(chain)) {
      throw damaged(name, null);
    }
    return new Parts(key, locked, chain);
  }

  private static CredentialException damaged(String name, Exception cause) {
    return new CredentialException(name + ": the signing key's file is damaged", cause);
  }

  /** Whether each is issued by the next, and the last by itself. */
  private static boolean rootReached(List<X509Certificate> chain) {
    for (int i = 0; i < chain.size(); i++) {
      X509Certificate issuer = chain.get(Math.min(i + 1, chain.size() - 1));
      if (!chain.get(i).getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
        return false;
      }
    }
    return !chain.isEmpty();
  }

  private static byte[] decrypted(byte[] key, char[] password, String name)
      throws CredentialException {
    if (password.length == 0) {
      throw new CredentialException(name + ": the signing key needs a password");
    }
    PKCS8EncryptedPrivateKeyInfo encrypted;
    try {
      encrypted = new PKCS8EncryptedPrivateKeyInfo(key);
    } catch (IOException e) {
      throw damaged(name, e);
    }
    try {
      return encrypted
          .decryptPrivateKeyInfo(
              new JceOpenSSLPKCS8DecryptorProviderBuilder()
                  .setProvider(new BouncyCastleProvider())
                  .build(password))
          .getEncoded();
    } catch (PKCSException | OperatorCreationException | IOException e) {
      throw new CredentialException(name + ": the password for the signing key is wrong", e);
    }
  }
}
