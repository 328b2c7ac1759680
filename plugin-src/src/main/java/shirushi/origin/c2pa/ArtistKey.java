package shirushi.origin.c2pa;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** The key with which the artist signs; usable from any thread. {@link KeyFile} keeps it. */
public final class ArtistKey {
  private final PrivateKey key;
  private final List<X509Certificate> chain;

  ArtistKey(PrivateKey key, List<X509Certificate> chain) {
    this.key = key;
    this.chain = List.copyOf(chain);
  }

  /** What everybody may know of it. */
  public KeyCertificates certificates() {
    return new KeyCertificates(chain, false);
  }

  /** The artist's name as the certificate says it. */
  public String name() {
    return new Signer(chain).name();
  }

  /** The certificate to give to those who want to trust this signer. */
  public X509Certificate root() {
    return chain.get(chain.size() - 1);
  }

  /** The root as a PEM file's text. */
  public String rootPem() {
    return Certificates.pem(root());
  }

  /** The signer's certificate and those above it, as a PEM file's text. */
  public String chainPem() {
    StringBuilder text = new StringBuilder();
    chain.forEach(certificate -> text.append(Certificates.pem(certificate)));
    return text.toString();
  }

  List<X509Certificate> chain() {
    return chain;
  }

  /** The secret itself, as PKCS#8. */
  byte[] encoded() {
    return key.getEncoded();
  }

  /** The COSE structure that signs a claim. */
  byte[] sign(byte[] claim) {
    try {
      return CoseSign1.sign(key, chain, claim);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key of P-256 cannot sign", e);
    }
  }
}
