package shirushi.origin.c2pa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
  @TempDir Path folder;
  private KeyFile file;

  @BeforeEach
  void inAFolderThatIsNotThereYet() {
    file = new KeyFile(folder.resolve("config").resolve("signing"));
  }

  @Test
  void firstUseMakesTheKeyAndLaterUsesFindIt() throws Exception {
    assertThat(file.exists()).isFalse();
    ArtistKey made = file.open(" 花子, \"H\" ", new char[0]);
    ArtistKey found = file.open("somebody else", new char[0]);
    assertThat(found.root()).isEqualTo(made.root());
    assertThat(found.name()).isEqualTo("花子, \"H\"");
    assertThat(Stores.read(Stores.store(found)).signer()).isEqualTo("花子, \"H\"");
    assertThat(Files.list(file.folder())).containsExactly(file.path());
  }

  @Test
  void whoGivesNoNameIsALocalArtist() throws Exception {
    assertThat(file.open(" ", new char[0]).name()).isEqualTo("local artist");
  }

  @Test
  void onlyTheOwnerMayReadIt() throws Exception {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
        "no POSIX permissions here");
    file.open("", new char[0]);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
  }

  @Test
  void thePasswordIsAskedFor() throws Exception {
    file.open("Hana", "秘密".toCharArray());
    assertThat(file.open("Hana", "秘密".toCharArray()).name()).isEqualTo("Hana");
    assertThatThrownBy(() -> file.open("Hana", "wrong".toCharArray()))
        .isInstanceOf(CredentialException.class)
        .hasMessage(file.path() + ": the password for the signing key is wrong");
    assertThatThrownBy(() -> file.open("Hana", new char[0]))
        .isInstanceOf(CredentialException.class)
        .hasMessage(file.path() + ": the signing key needs a password");
  }

  @Test
  void aDamagedFileIsNamedAndNotReplaced() throws Exception {
    file.open("Hana", new char[0]);
    byte[] whole = Files.readAllBytes(file.path());
    for (int length : new int[] {0, 1, 100, whole.length / 2, whole.length - 30}) {
      byte[] cut = Arrays.copyOf(whole, length);
      Files.write(file.path(), cut);
      assertThatThrownBy(() -> file.open("Hana", new char[0]))
          .isInstanceOf(CredentialException.class)
          .hasMessage(file.path() + ": the signing key's file is damaged");
      assertThat(Files.readAllBytes(file.path())).isEqualTo(cut);
    }
  }

  @Test
  void thePasswordIsSetChangedAndRemovedAndTheKeyStays() throws Exception {
    ArtistKey made = file.open("Hana", new char[0]);
    assertThat(file.certificates().locked()).isFalse();
    file.changePassword(new char[0], "one".toCharArray());
    assertThat(file.certificates().locked()).isTrue();
    file.changePassword("one".toCharArray(), "二".toCharArray());
    assertThatThrownBy(() -> file.open("", "one".toCharArray()))
        .hasMessage(file.path() + ": the password for the signing key is wrong");
    assertThat(file.open("", "二".toCharArray()).encoded()).isEqualTo(made.encoded());
    file.changePassword("二".toCharArray(), new char[0]);
    ArtistKey after = file.open("", new char[0]);
    assertThat(after.encoded()).isEqualTo(made.encoded());
    assertThat(after.chain()).isEqualTo(made.chain());
    assertThat(Files.list(file.folder())).containsExactly(file.path());
  }

  @Test
  void aWrongPasswordChangesNothing() throws Exception {
    file.open("Hana", "one".toCharArray());
    byte[] before = Files.readAllBytes(file.path());
    assertThatThrownBy(() -> file.changePassword("two".toCharArray(), new char[0]))
        .isInstanceOf(CredentialException.class)
        .hasMessage(file.path() + ": the password for the signing key is wrong");
    assertThatThrownBy(() -> file.renew("Hana", "two".toCharArray()))
        .isInstanceOf(CredentialException.class);
    assertThat(Files.readAllBytes(file.path())).isEqualTo(before);
    assertThat(Files.list(file.folder())).containsExactly(file.path());
  }

  @Test
  void aKeyBehindALinkIsChangedWhereItLies() throws Exception {
    file.open("Hana", new char[0]);
    Path elsewhere = Files.move(file.path(), folder.resolve("vault.pem"));
    try {
      Files.createSymbolicLink(file.path(), elsewhere);
    } catch (UnsupportedOperationException e) {
      Assumptions.abort("no links here");
    }
    file.changePassword(new char[0], "one".toCharArray());
    assertThat(file.path()).isSymbolicLink();
    assertThat(Files.readString(elsewhere)).contains("ENCRYPTED PRIVATE KEY");
  }

  @Test
  void aRenewedKeyIsKeptBesideTheNewOne() throws Exception {
    ArtistKey old = file.open("Hana", "one".toCharArray());
    Path aside = file.renew("花子", "one".toCharArray());
    ArtistKey fresh = file.open("", "one".toCharArray());
    assertThat(fresh.name()).isEqualTo("花子");
    assertThat(fresh.root()).isNotEqualTo(old.root());
    assertThat(file.earlier()).extracting(KeyCertificates::root).containsExactly(old.root());
    assertThat(KeyPem.read(Files.readAllBytes(aside), "one".toCharArray(), "").encoded())
        .isEqualTo(old.encoded());
  }

  @Test
  void aKeyWhoseCertificateEndedDoesNotSignAndCanBeRenewed() throws Exception {
    Instant then = Instant.now().minusSeconds(30L * 365 * 86400);
    ArtistCertificates made = ArtistCertificates.make("Hana", then);
    byte[] pem = KeyPem.write(new ArtistKey(made.key(), made.chain()), new char[0]);
    OwnerFile.create(file.path(), pem);
    assertThatThrownBy(() -> file.open("", new char[0]))
        .isInstanceOf(CredentialException.class)
        .hasMessageContaining("the certificate ended on 20")
        .hasMessageContaining("key renew");
    file.renew("Hana", new char[0]);
    ArtistKey fresh = file.open("", new char[0]);
    Credential read = Stores.read(Stores.store(fresh));
    assertThat(read.state()).isEqualTo(Credential.State.VALID_UNTRUSTED);
    assertThat(read.signer()).isEqualTo("Hana");
  }

  @Test
  void theRootVouchesForTheSignerAndForNobodyElse() throws Exception {
    ArtistCertificates made = ArtistCertificates.make("Hana", Instant.now());
    ArtistCertificates other = ArtistCertificates.make("Hana", Instant.now());
    X509Certificate leaf = made.chain().get(0);
    X509Certificate root = made.chain().get(1);
    leaf.verify(root.getPublicKey());
    assertThat(leaf.getBasicConstraints()).isEqualTo(-1);
    assertThat(root.getBasicConstraints()).isZero();
    Signer signer = new Signer(made.chain());
    Instant now = Instant.now();
    assertThat(signer.mayBe()).isTrue();
    assertThat(new Signer(List.of(root)).mayBe()).isFalse();
    assertThat(signer.trustedBy(List.of(root), now)).isTrue();
    assertThat(signer.trustedBy(List.of(other.chain().get(1)), now)).isFalse();
    assertThat(signer.trustedBy(List.of(), now)).isFalse();
    assertThat(signer.validAt(now)).isTrue();
    assertThat(signer.validAt(now.plusSeconds(40L * 365 * 86400))).isFalse();
  }
}
