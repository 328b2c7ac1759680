package shirushi.ui;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import shirushi.origin.c2pa.ArtistKey;
import shirushi.origin.c2pa.Certificates;
import shirushi.origin.c2pa.CredentialException;
import shirushi.origin.c2pa.KeyCertificates;
import shirushi.origin.c2pa.KeyFile;

/**
 * Who sits before the palette, by their key.
 *
 * @param password of the key; empty for none
 */
public record Artist(KeyFile keys, Supplier<char[]> password) {

  /**
   * The key's fingerprint; the key is made where there is none.
   *
   * @throws CredentialException where it cannot be opened, as with a wrong password
   */
  String fingerprint() throws IOException, CredentialException {
    return fingerprint(key().certificates());
  }

  String name() throws IOException, CredentialException {
    return key().name();
  }

  /**
   * Whether this fingerprint is the key's, or one's that it was before it was renewed.
   *
   * @throws CredentialException where the key cannot be opened: who can't is not taken for its
   *     owner
   */
  boolean owns(String fingerprint) throws IOException, CredentialException {
    if (!keys.exists()) {
      return false;
    }
    return Stream.concat(Stream.of(key().certificates()), keys.earlier().stream())
        .anyMatch(certificates -> fingerprint(certificates).equals(fingerprint));
  }

  private ArtistKey key() throws IOException, CredentialException {
    return keys.open("", password.get());
  }

  private static String fingerprint(KeyCertificates certificates) {
    X509Certificate leaf = certificates.leaf();
    return Certificates.fingerprint(leaf);
  }
}
