package shirushi.origin.c2pa;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXCertPathValidatorResult;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who signed, by certificates. Source: C2PA 2.2, section 14.5.
 *
 * @param chain the signer's certificate, then those above it
 */
record Signer(List<X509Certificate> chain) {
  private static final String ANY_USE = "2.5.29.37.0";

  /**
   * Whether the certificate may sign claims at all: no authority, for signatures, for a purpose.
   */
  boolean mayBe() {
    X509Certificate leaf = chain.get(0);
    boolean[] usage = leaf.getKeyUsage();
    try {
      List<String> purposes = leaf.getExtendedKeyUsage();
      return leaf.getVersion() == 3
          && leaf.getBasicConstraints() < 0
          && usage != null
          && usage[0]
          && purposes != null
          && !purposes.contains(ANY_USE);
    } catch (CertificateParsingException e) {
      return false;
    }
  }

  boolean validAt(Instant time) {
    X509Certificate leaf = chain.get(0);
    return !time.isBefore(leaf.getNotBefore().toInstant())
        && !time.isAfter(leaf.getNotAfter().toInstant());
  }

  boolean trustedBy(Collection<X509Certificate> roots, Instant time) {
    return voucher(roots, time).isPresent();
  }

  /** The one of these roots that vouches for the signer. */
  Optional<X509Certificate> voucher(Collection<X509Certificate> roots, Instant time) {
    if (roots.isEmpty()) {
      return Optional.empty();
    }
    if (roots.contains(chain.get(0))) {
      return Optional.of(chain.get(0));
    }
    Set<TrustAnchor> anchors = new HashSet<>();
    List<X509Certificate> path = new ArrayList<>();
    Set<PublicKey> keys = new HashSet<>();
    for (X509Certificate root : roots) {
      anchors.add(new TrustAnchor(root, null));
      keys.add(root.getPublicKey());
    }
    chain.stream().takeWhile(each -> !keys.contains(each.getPublicKey())).forEach(path::add);
    try {
      CertPath certPath = CertificateFactory.getInstance("X.509").generateCertPath(path);
      PKIXParameters parameters = new PKIXParameters(anchors);
      parameters.setRevocationEnabled(false); // it would need a network
      parameters.setDate(Date.from(time));
      PKIXCertPathValidatorResult result =
          (PKIXCertPathValidatorResult)
              CertPathValidator.getInstance("PKIX").validate(certPath, parameters);
      return Optional.of(result.getTrustAnchor().getTrustedCert());
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** The signer's name as the certificate says it. */
  String name() {
    String subject = chain.get(0).getSubjectX500Principal().getName();
    for (String part : subject.split("(?<!\\\\),")) {
      if (part.startsWith("CN=")) {
        return part.substring(3).replace("\\", "");
      }
    }
    return subject;
  }
}
