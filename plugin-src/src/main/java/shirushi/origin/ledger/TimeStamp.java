package shirushi.origin.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Someone else's word that some bytes existed at a time (RFC 3161), read from their response and
 * held to the bytes.
 */
public final class TimeStamp {
  private final TimeStampToken token;
  private final X509Certificate signer;
  private final List<X509Certificate> certificates;

  private TimeStamp(TimeStampToken token, List<X509Certificate> certificates)
      throws LedgerException {
    this.token = token;
    this.certificates = certificates;
    signer =
        certificates.stream()
            .filter(each -> each.getSerialNumber().equals(token.getSID().getSerialNumber()))
            .findFirst()
            .orElseThrow(
                () -> new LedgerException("the time stamp lacks its signer's certificate"));
  }

  /** A request for the SHA-256 of these bytes, with a fresh nonce, asking for certificates. */
  static TimeStampRequest request(byte[] data) throws IOException {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    return generator.generate(
        TSPAlgorithms.SHA256, Hashes.sha256().digest(data), new BigInteger(64, new SecureRandom()));
  }

  /**
   * Reads the response to a request just made.
   *
   * @throws LedgerException where it is a refusal, or of something else
   */
  static TimeStamp read(byte[] response, byte[] data, TimeStampRequest request) throws IOException {
    try {
      new TimeStampResponse(response).validate(request);
    } catch (TSPException | IOException e) {
      throw wrong(e);
    }
    return read(response, data);
  }

  /**
   * Reads a response kept in a file.
   *
   * @throws LedgerException where it is of other bytes, or its signature is wrong
   */
  public static TimeStamp read(byte[] response, byte[] data) throws IOException {
    try {
      TimeStampResponse parsed = new TimeStampResponse(response);
      TimeStampToken token = parsed.getTimeStampToken();
      if (token == null) {
        throw new LedgerException(
            "the time stamp service refused"
                + (parsed.getStatusString() == null ? "" : ": " + parsed.getStatusString()));
      }
      TimeStamp stamp = new TimeStamp(token, certificates(token));
      byte[] imprint = token.getTimeStampInfo().getMessageImprintDigest();
      if (!token.getTimeStampInfo().getMessageImprintAlgOID().equals(TSPAlgorithms.SHA256)
          || !MessageDigest.isEqual(imprint, Hashes.sha256().digest(data))) {
        throw new LedgerException("the time stamp is of something else");
      }
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(stamp.signer));
      return stamp;
    } catch (TSPException | OperatorCreationException | GeneralSecurityException e) {
      throw wrong(e);
    } catch (RuntimeException e) {
      // Bouncy Castle's ASN.1 classes say "not what it should be" so.
      throw wrong(e);
    }
  }

  private static LedgerException wrong(Exception e) {
    return new LedgerException("the time stamp is wrong (" + e.getMessage() + ")", e);
  }

  private static List<X509Certificate> certificates(TimeStampToken token)
      throws GeneralSecurityException, IOException {
    CertificateFactory x509 = CertificateFactory.getInstance("X.509");
    List<X509Certificate> all = new ArrayList<>();
    for (X509CertificateHolder each : token.getCertificates().getMatches(null)) {
      all.add(
          (X509Certificate) x509.generateCertificate(new ByteArrayInputStream(each.getEncoded())));
    }
    return all;
  }

  /** When. */
  public Instant time() {
    return token.getTimeStampInfo().getGenTime().toInstant();
  }

  /** Who, as their certificate calls them. */
  public String authority() {
    return signer.getSubjectX500Principal().getName();
  }

  /** Whether one of these stands behind the signer's certificate, as of the stamp's time. */
  public boolean isTrusted(Set<TrustAnchor> authorities) {
    try {
      X509CertSelector target = new X509CertSelector();
      target.setCertificate(signer);
      PKIXBuilderParameters path = new PKIXBuilderParameters(authorities, target);
      path.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(certificates)));
      path.setDate(Date.from(time()));
      // Asking whether it was revoked would need the network.
      path.setRevocationEnabled(false);
      CertPathBuilder.getInstance("PKIX").build(path);
      return true;
    } catch (GeneralSecurityException e) {
      // No path leads there.
      return false;
    }
  }

  /**
   * Reads the certificates of time stamp authorities.
   *
   * @param pem a file of one or several
   */
  public static Set<TrustAnchor> authorities(Path pem) throws IOException {
    try {
      Collection<? extends java.security.cert.Certificate> all =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(SmallFile.read(pem)));
      Set<TrustAnchor> anchors = new HashSet<>();
      all.forEach(each -> anchors.add(new TrustAnchor((X509Certificate) each, null)));
      if (anchors.isEmpty()) {
        throw new LedgerException(pem + ": holds no certificate");
      }
      return anchors;
    } catch (GeneralSecurityException e) {
      throw new LedgerException(pem + ": holds no certificate this can read", e);
    }
  }
}
