package shirushi.origin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A time stamp service in this process, asked over the loopback device only. */
class StampServiceTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @TempDir private Path folder;
  private X509Certificate certificate;
  private KeyPair pair;
  private HttpServer server;
  private StampService service;
  private Answer answer = this::stamp;
  private String asked;

  private interface Answer {
    byte[] to(byte[] request)
        throws IOException, GeneralSecurityException, OperatorCreationException, TSPException;
  }

  @BeforeEach
  void serve() throws Exception {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
    keys.initialize(256);
    pair = keys.generateKeyPair();
    certificate = certificate("CN=Noon Time Stamps", KeyPurposeId.id_kp_timeStamping);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked = exchange.getRequestHeaders().getFirst("Content-Type");
          try (exchange) {
            byte[] body = answer.to(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
          } catch (GeneralSecurityException | OperatorCreationException | TSPException e) {
            throw new IOException(e);
          }
        });
    server.start();
    service =
        new StampService(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsr"));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aStampIsKeptAndVerifiedWithoutTheNetwork() throws Exception {
    Ledger ledger = Ledgers.of(folder, 3);
    TimeStamp stamp = service.stamp(ledger);
    server.stop(0);
    assertThat(asked).isEqualTo("application/timestamp-query");
    assertThat(stamp.time()).isEqualTo(NOON);
    ledger.append(Ledgers.entry(3));
    Verification found = Ledgers.verify(ledger);
    assertThat(found.holds()).isTrue();
    assertThat(found.notes())
        .containsExactly(
            "the first 3 entries existed on 2026-01-02T12:00:00Z, says CN=Noon Time Stamps"
                + " (whether to believe that was not checked)");
    assertThat(verify(ledger, certificate).notes())
        .containsExactly(
            "the first 3 entries existed on 2026-01-02T12:00:00Z, says CN=Noon Time Stamps");
    X509Certificate other = certificate("CN=Else", KeyPurposeId.id_kp_timeStamping);
    assertThat(verify(ledger, other).faults())
        .containsExactly("time stamp 3: none of the trusted authorities made it");
  }

  @Test
  void opensslVerifiesItToo() throws Exception {
    Ledger ledger = Ledgers.of(folder, 2);
    service.stamp(ledger);
    Path pem = folder.resolve("ca.pem");
    Files.writeString(pem, Pem.write("CERTIFICATE", certificate.getEncoded()));
    assertThat(TimeStamp.authorities(pem)).hasSize(1);
    List<String> command =
        List.of("openssl", "ts", "-verify", "-data", "2.checkpoint", "-in", "2.tsr", "-CAfile");
    Process openssl;
    try {
      openssl =
          new ProcessBuilder(command)
              .command(concat(command, pem.toString()))
              .directory(ledger.folder().resolve("stamps").toFile())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      org.junit.jupiter.api.Assumptions.abort("openssl is not here: " + e.getMessage());
      return;
    }
    String said = new String(openssl.getInputStream().readAllBytes());
    assertThat(openssl.waitFor()).as(said).isZero();
    assertThat(said).contains("Verification: OK");
  }

  @Test
  void aStampOfALogWrittenAnewIsNoticed() throws Exception {
    Ledger ledger = Ledgers.of(folder, 3);
    service.stamp(ledger);
    Files.delete(ledger.files().entries());
    Files.delete(ledger.files().checkpoint());
    Ledger anew = Ledgers.in(folder);
    for (int i = 5; i < 10; i++) {
      anew.append(Ledgers.entry(i));
    }
    assertThat(Ledgers.verify(anew).faults())
        .singleElement()
        .asString()
        .startsWith("the time-stamped checkpoint was signed over other entries");
  }

  @Test
  void aChangedStampIsNoticed() throws Exception {
    Ledger ledger = Ledgers.of(folder, 1);
    service.stamp(ledger);
    Path file = ledger.folder().resolve("stamps/1.tsr");
    byte[] right = Files.readAllBytes(file);
    for (int i = 0; i < right.length; i += 11) {
      byte[] wrong = right.clone();
      wrong[i] ^= 0x10;
      Files.write(file, wrong);
      Verification found = Ledgers.verify(ledger);
      // What is not signed, such as the status before the token, may differ; the time may not.
      assertThat(!found.holds() || found.notes().get(0).contains(NOON.toString()))
          .as("byte %d: %s", i, found)
          .isTrue();
    }
    Files.write(file, java.util.Arrays.copyOf(right, right.length / 2));
    assertThat(Ledgers.verify(ledger).holds()).isFalse();
    Files.write(file, right);
    Path checkpoint = ledger.folder().resolve("stamps/1.checkpoint");
    ledger.append(Ledgers.entry(1));
    Files.writeString(checkpoint, ledger.checkpoint().orElseThrow().note());
    assertThat(Ledgers.verify(ledger).faults())
        .containsExactly("time stamp 1: the time stamp is of something else");
  }

  @Test
  void nonsenseRefusalsAndSilenceAreSaidInASentence() throws Exception {
    Ledger ledger = Ledgers.of(folder, 1);
    answer = request -> new byte[0];
    assertRefused(ledger, ": answered with status 404");
    answer = request -> "<html>".getBytes();
    assertRefused(ledger, "the time stamp is wrong (");
    answer = request -> new byte[1 << 20];
    assertRefused(ledger, ": answered with more than a time stamp");
    byte[] another = TimeStamp.request(new byte[1]).getEncoded();
    answer = request -> stamp(another);
    assertRefused(ledger, "the time stamp is wrong (");
    server.stop(0);
    assertRefused(ledger, ": can't be reached (ConnectException)");
    assertThat(ledger.folder().resolve("stamps")).doesNotExist();
    assertThatThrownBy(() -> service.stamp(Ledgers.in(folder.resolve("empty"))))
        .hasMessage("nothing was recorded yet: nothing to stamp");
    assertThatThrownBy(() -> new StampService(URI.create("ftp://x/")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void assertRefused(Ledger ledger, String why) {
    assertThatThrownBy(() -> service.stamp(ledger))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining(why);
  }

  private static List<String> concat(List<String> words, String last) {
    return java.util.stream.Stream.concat(words.stream(), java.util.stream.Stream.of(last))
        .toList();
  }

  private Verification verify(Ledger ledger, X509Certificate trusted) throws Exception {
    return new Verifier(ledger, ledger.key(), Set.of(new TrustAnchor(trusted, null)))
        .verify(Optional.empty());
  }

  private byte[] stamp(byte[] bytes)
      throws IOException, GeneralSecurityException, OperatorCreationException, TSPException {
    TimeStampRequest request = new TimeStampRequest(bytes);
    TimeStampTokenGenerator tokens =
        new TimeStampTokenGenerator(
            new JcaSimpleSignerInfoGeneratorBuilder()
                .build("SHA256withECDSA", pair.getPrivate(), certificate),
            new JcaDigestCalculatorProviderBuilder()
                .build()
                .get(
                    new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                        org.bouncycastle.asn1.nist.NISTObjectIdentifiers.id_sha256)),
            new ASN1ObjectIdentifier("1.2.3.4"));
    tokens.addCertificates(new JcaCertStore(List.of(certificate)));
    return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
        .generate(request, BigInteger.ONE, Date.from(NOON))
        .getEncoded();
  }

  private X509Certificate certificate(String name, KeyPurposeId purpose) throws Exception {
    X500Name subject = new X500Name(name);
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            subject,
            BigInteger.TEN,
            Date.from(NOON.minusSeconds(1000)),
            Date.from(NOON.plusSeconds(1_000_000_000)),
            subject,
            pair.getPublic());
    builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
  }
}
