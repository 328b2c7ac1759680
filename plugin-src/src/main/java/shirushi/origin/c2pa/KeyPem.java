package shirushi.origin.c2pa;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
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

  private KeyPem() {}

  /**
   * @param password empty for none
   */
  static byte[] write(PrivateKey key, List<X509Certificate> chain, char[] password) {
    StringWriter text = new StringWriter();
    try (PemWriter pem = new PemWriter(text)) {
      pem.writeObject(
          password.length == 0
              ? new PemObject(PLAIN, key.getEncoded())
              : new PKCS8Generator(
                      PrivateKeyInfo.getInstance(key.getEncoded()), encryptor(password))
                  .generate());
      for (X509Certificate certificate : chain) {
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
    byte[] key = null;
    List<X509Certificate> chain = new ArrayList<>();
    try (PemReader pem =
        new PemReader(new StringReader(new String(file, StandardCharsets.US_ASCII)))) {
      for (PemObject next = pem.readPemObject(); next != null; next = pem.readPemObject()) {
        switch (next.getType()) {
          case PLAIN -> key = next.getContent();
          case ENCRYPTED -> key = decrypted(next.getContent(), password, name);
          case CERTIFICATE -> chain.add(certificate(next.getContent()));
          default -> throw damaged(name, null);
        }
      }
      if (key == null || !rootReached(chain)) {
        throw damaged(name, null);
      }
      PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(key);
      return new ArtistKey(KeyFactory.getInstance("EC").generatePrivate(spec), chain);
    } catch (IOException | GeneralSecurityException | IllegalStateException e) {
      throw damaged(name, e); // BouncyCastle's base64 throws the last of them
    }
  }

  private static CredentialException damaged(String name, Exception cause) {
    return new CredentialException(name + ": the signing key's file is damaged", cause);
  }

  private static X509Certificate certificate(byte[] der) throws GeneralSecurityException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
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
      throws IOException, CredentialException {
    if (password.length == 0) {
      throw new CredentialException(name + ": the signing key needs a password");
    }
    PKCS8EncryptedPrivateKeyInfo encrypted = new PKCS8EncryptedPrivateKeyInfo(key);
    try {
      return encrypted
          .decryptPrivateKeyInfo(
              new JceOpenSSLPKCS8DecryptorProviderBuilder()
                  .setProvider(new BouncyCastleProvider())
                  .build(password))
          .getEncoded();
    } catch (PKCSException | OperatorCreationException e) {
      throw new CredentialException(name + ": the password for the signing key is wrong", e);
    }
  }
}
