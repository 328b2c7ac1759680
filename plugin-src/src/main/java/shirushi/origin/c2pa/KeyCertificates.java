package shirushi.origin.c2pa;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * What a key's file says without its password.
 *
 * @param chain the signer's certificate, then those above it; the last is the root
 * @param locked whether the key itself needs a password
 */
public record KeyCertificates(List<X509Certificate> chain, boolean locked) {
  public KeyCertificates {
    chain = List.copyOf(chain);
  }

  /** The artist's name as the certificate says it. */
  public String name() {
    return new Signer(chain).name();
  }

  /** What signs. */
  public X509Certificate leaf() {
    return chain.get(0);
  }

  /** The certificate to give to those who want to trust this signer. */
  public X509Certificate root() {
    return chain.get(chain.size() - 1);
  }

  /** When the first of them ends. */
  public Instant end() {
    return chain.stream()
        .map(certificate -> certificate.getNotAfter().toInstant())
        .min(Instant::compareTo)
        .orElseThrow();
  }
}
