package shirushi.origin.c2pa;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A signature over a claim that stands elsewhere. Source: RFC 9052 section 4.2, RFC 9360.
 *
 * @param protectedHeader the signed header, as bytes
 * @param algorithm empty where it is none of C2PA's
 * @param chain the signer's certificate, then those above it
 */
record CoseSign1(
    byte[] protectedHeader,
    Optional<CoseAlgorithm> algorithm,
    List<X509Certificate> chain,
    byte[] signature) {
  private static final long TAG = 18;
  private static final long ALG = 1;
  private static final long X5CHAIN = 33;
  private static final int MOST_CERTIFICATES = 16;

  /**
   * Reads the content of a signature box.
   *
   * @throws CredentialException where it is no such structure or has no certificates
   */
  static CoseSign1 read(byte[] bytes) throws CredentialException {
    Object value = Cbor.read(bytes);
    if (value instanceof Cbor.Tagged tagged && tagged.tag() == TAG) {
      value = tagged.value();
    }
    if (!(value instanceof List<?> parts)
        || parts.size() != 4
        || !(parts.get(0) instanceof byte[] header)
        || !(parts.get(1) instanceof Map<?, ?> open)
        || !(parts.get(3) instanceof byte[] signature)) {
      throw new CredentialException("the signature is no COSE_Sign1 structure");
    }
    Map<?, ?> signed = Cbor.readMap(header, "the signature's header");
    return new CoseSign1(header, CoseAlgorithm.of(signed.get(ALG)), chain(signed, open), signature);
  }

  /** Whether the signer's key signed this claim. */
  boolean signs(byte[] claim) {
    if (algorithm.isEmpty() || !algorithm.get().fits(chain.get(0).getPublicKey())) {
      return false;
    }
    try {
      Signature verifier = algorithm.get().signature();
      verifier.initVerify(chain.get(0).getPublicKey());
      verifier.update(toBeSigned(protectedHeader, claim));
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // of a form that this key cannot have made
    }
  }

  /** Signs a claim with ES256; the result's length depends on the certificates alone. */
  static byte[] sign(PrivateKey key, List<X509Certificate> chain, byte[] claim)
      throws GeneralSecurityException {
    List<byte[]> certificates = new ArrayList<>();
    for (X509Certificate certificate : chain) {
      certificates.add(certificate.getEncoded());
    }
    Map<Object, Object> header = new LinkedHashMap<>();
    header.put(ALG, CoseAlgorithm.ES256.id());
    header.put(X5CHAIN, certificates);
    byte[] protectedHeader = Cbor.write(header);
    Signature signer = CoseAlgorithm.ES256.signature();
    signer.initSign(key);
    signer.update(toBeSigned(protectedHeader, claim));
    List<Object> parts = new ArrayList<>(List.of(protectedHeader, Map.of()));
    parts.add(null);
    parts.add(signer.sign());
    return Cbor.write(new Cbor.Tagged(TAG, parts));
  }

  private static byte[] toBeSigned(byte[] header, byte[] claim) {
    return Cbor.write(List.of("Signature1", header, new byte[0], claim));
  }

  /** One certificate or a list of them; older writers put it, by name, where it is not signed. */
  private static List<X509Certificate> chain(Map<?, ?> signed, Map<?, ?> open)
      throws CredentialException {
    Object found = null;
    for (Map<?, ?> header : List.of(signed, open)) {
      for (Object key : List.of(X5CHAIN, "x5chain")) {
        found = found == null ? header.get(key) : found;
      }
    }
    List<?> encoded =
        found instanceof List<?> list ? list : found == null ? List.of() : List.of(found);
    if (encoded.isEmpty() || encoded.size() > MOST_CERTIFICATES) {
      throw new CredentialException("the signature has " + encoded.size() + " certificates");
    }
    List<X509Certificate> chain = new ArrayList<>();
    for (Object each : encoded) {
      chain.add(certificate(each));
    }
    return List.copyOf(chain);
  }

  private static X509Certificate certificate(Object encoded) throws CredentialException {
    try {
      if (encoded instanceof byte[] der) {
        Certificate certificate =
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der));
        if (certificate instanceof X509Certificate x509) {
          return x509;
        }
      }
    } catch (CertificateException e) {
      throw new CredentialException("a certificate of the signature cannot be read", e);
    }
    throw new CredentialException("a certificate of the signature cannot be read");
  }
}
