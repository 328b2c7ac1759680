package shirushi.origin.c2pa;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;
import java.util.stream.Stream;

/** The signature algorithms C2PA allows, all in the JDK. Source: C2PA 2.2, section 13.2. */
enum CoseAlgorithm {
  ES256(-7, "EC", "SHA256withECDSAinP1363Format", null),
  ES384(-35, "EC", "SHA384withECDSAinP1363Format", null),
  ES512(-36, "EC", "SHA512withECDSAinP1363Format", null),
  PS256(-37, "RSA", "RSASSA-PSS", pss("SHA-256", MGF1ParameterSpec.SHA256, 32)),
  PS384(-38, "RSA", "RSASSA-PSS", pss("SHA-384", MGF1ParameterSpec.SHA384, 48)),
  PS512(-39, "RSA", "RSASSA-PSS", pss("SHA-512", MGF1ParameterSpec.SHA512, 64)),
  EDDSA(-8, "EdDSA", "Ed25519", null);

  private final long id;
  private final String keys;
  private final String jdk;
  private final AlgorithmParameterSpec parameters;

  CoseAlgorithm(long id, String keys, String jdk, AlgorithmParameterSpec parameters) {
    this.id = id;
    this.keys = keys;
    this.jdk = jdk;
    this.parameters = parameters;
  }

  /** Its number in COSE's registry. */
  long id() {
    return id;
  }

  static Optional<CoseAlgorithm> of(Object id) {
    return Stream.of(values()).filter(each -> Long.valueOf(each.id).equals(id)).findFirst();
  }

  /** A JDK signature, not yet initialised with a key. */
  Signature signature() throws GeneralSecurityException {
    Signature signature = Signature.getInstance(jdk);
    if (parameters != null) {
      signature.setParameter(parameters);
    }
    return signature;
  }

  /** Whether the key is of the kind this algorithm needs. */
  boolean fits(PublicKey key) {
    return key.getAlgorithm().equals(keys)
        || keys.equals("RSA") && key.getAlgorithm().equals("RSASSA-PSS")
        || keys.equals("EdDSA") && key.getAlgorithm().equals("Ed25519");
  }

  private static AlgorithmParameterSpec pss(String hash, MGF1ParameterSpec mask, int salt) {
    return new PSSParameterSpec(hash, "MGF1", mask, salt, 1);
  }
}
