package shirushi.origin.c2pa;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes a signing key with a certificate, and the root that vouches for it. The root's own key is
 * thrown away at once: who trusts this root trusts this one signer. Source: C2PA 2.2, section 14.5.
 *
 * @param chain the signer's certificate, then the root
 */
record ArtistCertificates(PrivateKey key, List<X509Certificate> chain) {
  /** No other can be made under its root, and a credential should outlive the program. */
  private static final Duration LIFETIME = Duration.ofDays(25 * 365);

  private static final String ORGANISATION = "self-made by the artist";

  static ArtistCertificates make(String artist, Instant now)
      throws GeneralSecurityException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair root = generator.generateKeyPair();
    KeyPair leaf = generator.generateKeyPair();
    // Clocks differ; a picture signed a minute from now must not be from before its certificate.
    Instant from = now.minus(Duration.ofDays(1));
    X500Name rootName = name(artist + " (root)");
    JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();

    X509v3CertificateBuilder above = builder(rootName, from, rootName, root);
    above.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    above.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
    above.addExtension(
        Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(root.getPublic()));
    X509Certificate rootCertificate = sign(above, root.getPrivate());

    X509v3CertificateBuilder below = builder(rootName, from, name(artist), leaf);
    below.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    below.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    below.addExtension(
        Extension.extendedKeyUsage,
        false,
        new ExtendedKeyUsage(KeyPurposeId.id_kp_emailProtection));
    below.addExtension(
        Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(leaf.getPublic()));
    below.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        ids.createAuthorityKeyIdentifier(root.getPublic()));
    X509Certificate leafCertificate = sign(below, root.getPrivate());
    return new ArtistCertificates(leaf.getPrivate(), List.of(leafCertificate, rootCertificate));
  }

  private static X500Name name(String commonName) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.O, ORGANISATION)
        .addRDN(BCStyle.CN, commonName)
        .build();
  }

  private static X509v3CertificateBuilder builder(
      X500Name issuer, Instant from, X500Name subject, KeyPair keys) {
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(127, new SecureRandom()).add(BigInteger.ONE),
        Date.from(from),
        Date.from(from.plus(LIFETIME)),
        subject,
        keys.getPublic());
  }

  private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
      throws GeneralSecurityException {
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }
}
