package shirushi.origin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
  /** The key of the example in the documentation of Go's package sumdb/note. */
  private static final String GO =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  @TempDir private Path folder;
  private SigningKey signer;
  private VerifierKey key;
  private Checkpoint checkpoint;

  @BeforeEach
  void sign() throws Exception {
    signer = SigningKey.create(folder.resolve("some/ledger.key"));
    key = signer.verifier();
    checkpoint = Checkpoint.sign(5, new Hashes().leaf(new byte[] {7}), signer);
  }

  @Test
  void anotherProgramsSignatureVerifies() throws Exception {
    VerifierKey go = VerifierKey.parse(GO);
    assertThat(go.toString()).isEqualTo(GO);
    byte[] text =
        ("If you think cryptography is the answer to your problem,\n"
                + "then you don't know what your problem is.\n")
            .getBytes(StandardCharsets.UTF_8);
    byte[] both =
        Base64.getDecoder()
            .decode(
                "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=");
    byte[] signature = java.util.Arrays.copyOfRange(both, 4, both.length);
    assertThat(java.util.Arrays.copyOf(both, 4)).isEqualTo(go.id());
    assertThat(go.verify(text, signature)).isTrue();
    text[0] ^= 1;
    assertThat(go.verify(text, signature)).isFalse();
  }

  @Test
  void aKeyWhoseIdIsNotItsOwnIsNone() {
    assertThatThrownBy(() -> VerifierKey.parse(GO.replace("c74f20a3", "c74f20a4")))
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith("this is no verifier key: PeterNeumann");
    for (String wrong :
        new String[] {"", "a", "a+b", "a+b+c", "a+b+!!", GO + "A", "x ".repeat(999)}) {
      assertThatThrownBy(() -> VerifierKey.parse(wrong)).isInstanceOf(LedgerException.class);
    }
  }

  @Test
  void aKeyReadsBackFromPem() throws Exception {
    assertThat(VerifierKey.parse(key.toPem())).isEqualTo(key);
    String pem = key.toPem();
    for (String wrong :
        new String[] {
          pem.substring(0, 60),
          pem.replace("PUBLIC KEY", "CERTIFICATE"),
          pem.replace("MCowBQYDK2Vw", "MCowBQYDK2Vu"),
          pem.replace("MCow", "!=!="),
          "-----BEGIN PUBLIC KEY-----\n=\n-----END PUBLIC KEY-----\n"
        }) {
      assertThatThrownBy(() -> VerifierKey.parse(wrong))
          .isInstanceOf(LedgerException.class)
          .hasMessage("this PEM is no Ed25519 public key");
    }
  }

  @Test
  void itsFiveLinesReadBack() throws Exception {
    String[] lines = checkpoint.note().split("\n", -1);
    assertThat(lines).hasSize(6);
    assertThat(lines[0]).isEqualTo(key.name()).startsWith("shirushi-ledger/");
    assertThat(lines[1]).isEqualTo("5");
    assertThat(Base64.getDecoder().decode(lines[2])).isEqualTo(checkpoint.rootHash());
    assertThat(lines[3]).isEmpty();
    assertThat(lines[4]).startsWith("— " + key.name() + " ").endsWith(checkpoint.signature());
    assertThat(checkpoint.signature()).hasSize(92);
    assertThat(Checkpoint.parse(checkpoint.note(), key)).isEqualTo(checkpoint);
    assertThat(VerifierKey.parse(key.toString())).isEqualTo(key);
  }

  @Test
  void aChangedByteAnywhereIsNoticed() {
    byte[] note = checkpoint.note().getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < note.length; i++) {
      byte[] changed = note.clone();
      changed[i] ^= 1;
      String text = new String(changed, StandardCharsets.UTF_8);
      assertThatThrownBy(() -> Checkpoint.parse(text, key))
          .as("byte %d", i)
          .isInstanceOf(LedgerException.class);
    }
  }

  @Test
  void aWitnessMayHaveSignedToo() throws Exception {
    String more = checkpoint.note() + "— witness.example AAAAAAAAAAAAAAAA\n";
    assertThat(Checkpoint.parse(more, key).size()).isEqualTo(5);
    assertThatThrownBy(() -> Checkpoint.parse(more.repeat(300), key))
        .isInstanceOf(LedgerException.class);
  }

  @Test
  void anotherKeysCheckpointIsNotBelieved() throws Exception {
    VerifierKey other = SigningKey.create(folder.resolve("other.key")).verifier();
    assertThatThrownBy(() -> Checkpoint.parse(checkpoint.note(), other))
        .hasMessage("the checkpoint is not signed by " + other.name());
  }

  @Test
  void theSecretKeyIsItsUsersAlone() throws Exception {
    Path file = folder.resolve("some/ledger.key");
    if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    assertThat(SigningKey.read(file).verifier()).isEqualTo(key);
    Checkpoint again = Checkpoint.sign(5, checkpoint.rootHash(), SigningKey.read(file));
    assertThat(again).isEqualTo(checkpoint);
    Files.writeString(file, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    assertThatThrownBy(() -> SigningKey.read(file))
        .isInstanceOf(LedgerException.class)
        .hasMessage(file + ": not an Ed25519 key pair this can read");
  }
}
