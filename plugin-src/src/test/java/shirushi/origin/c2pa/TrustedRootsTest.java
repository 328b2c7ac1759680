package shirushi.origin.c2pa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedRootsTest {
  @TempDir Path folder;
  private TrustedRoots roots;
  private ArtistCertificates ann;

  @BeforeEach
  void nobodyYet() throws Exception {
    roots = new TrustedRoots(folder.resolve("config").resolve("trusted"));
    ann = ArtistCertificates.make("Ann", Instant.now());
  }

  private X509Certificate root() {
    return ann.chain().get(1);
  }

  private Path pem(String text) throws Exception {
    return Files.writeString(folder.resolve("given.pem"), text);
  }

  private List<TrustedRoots.Trusted> all() throws Exception {
    return roots.all(
        fault -> {
          throw new AssertionError(fault);
        });
  }

  @Test
  void aRootIsTrustedByANameAndForgottenByIt() throws Exception {
    assertThat(all()).isEmpty();
    X509Certificate read = TrustedRoots.read(pem("Ann's, 2026\n" + Certificates.pem(root())));
    roots.trust(read, " アン, my friend ");
    assertThat(all()).hasSize(1);
    assertThat(all().get(0).name()).isEqualTo("アン, my friend");
    assertThat(all().get(0).ownName()).isEqualTo("Ann (root)");
    assertThat(all().get(0).root()).isEqualTo(root());
    roots.distrust("アン, my friend");
    assertThat(all()).isEmpty();
    assertThatThrownBy(() -> roots.distrust("アン, my friend"))
        .isInstanceOf(CredentialException.class)
        .hasMessage("nobody is trusted as 'アン, my friend'");
  }

  @Test
  void aNameIsOnesAlone() throws Exception {
    roots.trust(root(), "Ann");
    X509Certificate other = ArtistCertificates.make("Ann", Instant.now()).chain().get(1);
    assertThatThrownBy(() -> roots.trust(other, "Ann"))
        .hasMessage("'Ann' is another certificate already: choose another name");
    assertThatThrownBy(() -> roots.trust(root(), "Bea"))
        .hasMessage("that certificate is trusted already, as 'Ann'");
    for (String name : List.of("", " ", "a\nb", "\u001b[2J", "n".repeat(101))) {
      assertThatThrownBy(() -> roots.trust(other, name))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(all()).hasSize(1);
  }

  @Test
  void onlyAValidRootAloneIsAccepted() throws Exception {
    Instant then = Instant.now().minusSeconds(30L * 365 * 86400);
    X509Certificate ended = ArtistCertificates.make("Ann", then).chain().get(1);
    Instant later = Instant.now().plusSeconds(30L * 86400);
    X509Certificate early = ArtistCertificates.make("Ann", later).chain().get(1);
    refused(Certificates.pem(ann.chain().get(0)), "the certificate is not a root's: it may not");
    refused(Certificates.pem(ended), "the certificate ended on ");
    refused(Certificates.pem(early), "the certificate begins on ");
    refused("hello", "no certificate in PEM; one is wanted, the root's");
    refused("", "no certificate in PEM; one is wanted, the root's");
    refused(
        Certificates.pem(root()) + Certificates.pem(ended),
        "2 certificates in PEM; one is wanted, the root's");
    refused(
        new String(
            KeyPem.write(new ArtistKey(ann.key(), ann.chain()), new char[0]),
            StandardCharsets.US_ASCII),
        "there is a secret key in it, which its owner should give to nobody");
    String pem = Certificates.pem(root());
    refused(pem.substring(0, pem.length() / 2), "its certificate is damaged");
    refused(pem.replaceFirst("\n....", "\n!?%&"), "its certificate is damaged");
    refused(pem.replaceFirst("\n....", "\nAAAA"), "its certificate is damaged");
    assertThat(all()).isEmpty();
  }

  private void refused(String text, String why) throws Exception {
    Path file = pem(text);
    assertThatThrownBy(() -> TrustedRoots.read(file))
        .isInstanceOf(CredentialException.class)
        .hasMessageStartingWith(file + ": " + why);
  }

  @Test
  void oneDamagedFileCostsNobodyElseTheirTrust() throws Exception {
    Path file = roots.trust(root(), "Ann").file();
    Path broken = Files.writeString(file.resolveSibling("broken.pem"), "Trusted as: Eve\nnothing");
    List<String> said = new ArrayList<>();
    assertThat(roots.all(said::add)).extracting(TrustedRoots.Trusted::name).containsExactly("Ann");
    assertThat(said).containsExactly(broken + ": damaged, so nobody is trusted by it");
  }

  @Test
  void theFileIsOneThatOpensslReadsToo() throws Exception {
    assertThat(Files.readString(roots.trust(root(), "Ann").file()))
        .isEqualTo("Trusted as: Ann\n" + Certificates.pem(root()));
    assertThat(Certificates.fingerprint(root())).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
  }
}
