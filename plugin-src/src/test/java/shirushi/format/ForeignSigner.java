package shirushi.format;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Somebody else's key and certificates, for the C2PA project's own library to sign with. */
record ForeignSigner(String alg, KeyPair keys, X509Certificate leaf, X509Certificate root) {
  static ForeignSigner of(String alg) throws Exception {
    String signature =
        switch (alg) {
          case "es384" -> "SHA384withECDSA";
          case "es512" -> "SHA512withECDSA";
          case "ps256" -> "SHA256withRSA";
          case "ed25519" -> "Ed25519";
          default -> "SHA256withECDSA";
        };
    KeyPair above = keys(alg);
    KeyPair below = keys(alg);
    X509Certificate root = certificate("Root " + alg, "Root " + alg, above, above, signature, true);
    X509Certificate leaf = certificate("Signer", "Root " + alg, below, above, signature, false);
    return new ForeignSigner(alg, below, leaf, root);
  }

  /** A task for the judge: sign a file, with an intent where one is given. */
  Map<String, Object> task(
      String file, String to, String type, Map<String, Object> manifest, Object intent)
      throws GeneralSecurityException {
    Map<String, Object> task = new HashMap<>();
    task.put("sign", file);
    task.put("to", to);
    task.put("type", type);
    task.put("manifest", manifest);
    task.put(
        "chain", pem("CERTIFICATE", leaf.getEncoded()) + pem("CERTIFICATE", root.getEncoded()));
    task.put("key", pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
    task.put("alg", alg);
    if (intent != null) {
      task.put("intent", intent);
    }
    return task;
  }

  /** A manifest that says: an AI made it, and nobody may train on it. */
  static Map<String, Object> aiManifest(int claimVersion) {
    String prefix = claimVersion == 1 ? "c2pa" : "cawg";
    Map<String, Object> created =
        Map.of(
            "action",
            "c2pa.created",
            "digitalSourceType",
            "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
            "softwareAgent",
            claimVersion == 1 ? "Other AI 3" : Map.of("name", "Other AI", "version", "3"));
    return Map.of(
        "claim_version",
        claimVersion,
        "title",
        "theirs",
        "claim_generator_info",
        List.of(Map.of("name", "judge", "version", "1")),
        "assertions",
        List.of(
            Map.of(
                "label",
                claimVersion == 1 ? "c2pa.actions" : "c2pa.actions.v2",
                "data",
                Map.of("actions", List.of(created))),
            Map.of(
                "label",
                prefix + ".training-mining",
                "data",
                Map.of("entries", Map.of(prefix + ".ai_training", Map.of("use", "notAllowed"))))));
  }

  String rootPem() throws GeneralSecurityException {
    return pem("CERTIFICATE", root.getEncoded());
  }

  private static KeyPair keys(String alg) throws GeneralSecurityException {
    KeyPairGenerator generator =
        KeyPairGenerator.getInstance(
            alg.startsWith("es") ? "EC" : alg.equals("ps256") ? "RSA" : "Ed25519");
    switch (alg) {
      case "es256" -> generator.initialize(new ECGenParameterSpec("secp256r1"));
      case "es384" -> generator.initialize(new ECGenParameterSpec("secp384r1"));
      case "es512" -> generator.initialize(new ECGenParameterSpec("secp521r1"));
      case "ps256" -> generator.initialize(2048);
      default -> {}
    }
    return generator.generateKeyPair();
  }

  private static X509Certificate certificate(
      String subject, String issuer, KeyPair keys, KeyPair by, String signature, boolean authority)
      throws Exception {
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            new X500Name("O=Elsewhere,CN=" + issuer),
            BigInteger.valueOf(subject.hashCode() & 0xFFFFL).add(BigInteger.ONE),
            Date.from(Instant.now().minus(Duration.ofDays(1))),
            Date.from(Instant.now().plus(Duration.ofDays(365))),
            new X500Name("O=Elsewhere,CN=" + subject),
            keys.getPublic());
    JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(authority ? KeyUsage.keyCertSign : KeyUsage.digitalSignature));
    if (!authority) {
      builder.addExtension(
          Extension.extendedKeyUsage,
          false,
          new ExtendedKeyUsage(KeyPurposeId.id_kp_emailProtection));
    }
    builder.addExtension(
        Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(keys.getPublic()));
    builder.addExtension(
        Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(by.getPublic()));
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder(signature).build(by.getPrivate())));
  }

  private static String pem(String kind, byte[] der) {
    return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
        .formatted(kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der), kind);
  }
}
