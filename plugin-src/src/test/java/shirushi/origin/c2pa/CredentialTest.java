package shirushi.origin.c2pa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shirushi.origin.DigitalSourceType;
import shirushi.origin.Tags;
import shirushi.origin.c2pa.Credential.State;
import shirushi.origin.c2pa.Ingredient.Relationship;

class CredentialTest {
  @TempDir Path folder;
  private ArtistKey key;
  private byte[] store;

  @BeforeEach
  void signed() throws Exception {
    key = Stores.key(folder);
    store = Stores.store(key);
  }

  @Test
  void whatIsSaidIsRead() throws Exception {
    Credential read = Stores.read(store);
    assertThat(read.state()).isEqualTo(State.VALID_UNTRUSTED);
    assertThat(read.faults()).isEmpty();
    assertThat(read.signer()).isEqualTo("Hana");
    Findings findings = read.findings();
    assertThat(findings.tag()).contains(Tags.full());
    assertThat(findings.ai()).isTrue();
    assertThat(findings.title()).isEqualTo("sky.png");
    assertThat(findings.generator()).isEqualTo("Shirushi 0.1.0");
    assertThat(findings.softwareAgents()).containsExactly("suzuri 1.0");
    assertThat(findings.sourceTypes())
        .containsExactly(DigitalSourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA);
    assertThat(findings.trainingMining()).isEqualTo(TrainingMining.noTraining());
  }

  @Test
  void theSizeIsKnownBeforeSigningWhateverThePlaceInTheFile() {
    StoreWriter writer = new StoreWriter(Stores.statement(Tags.full()), key);
    for (long number : new long[] {0, 23, 24, 255, 65536, 1L << 32, Long.MAX_VALUE}) {
      assertThat(writer.sign(new Content.Range(number, number), new byte[32]))
          .hasSize(writer.size());
    }
  }

  @Test
  void aChangedFileIsTampered() throws Exception {
    Credential read = Stores.read(store, "9 pixels".getBytes(StandardCharsets.US_ASCII));
    assertThat(read.state()).isEqualTo(State.TAMPERED);
    assertThat(read.faults())
        .containsExactly("the file was changed after signing (assertion.dataHash.mismatch)");
    assertThat(read.findings().ai()).isTrue();
    assertThat(Stores.read(store, "8 pixels!".getBytes(StandardCharsets.US_ASCII)).state())
        .isEqualTo(State.TAMPERED);
  }

  @Test
  void anAddedOrRemovedAssertionIsNoticed() throws Exception {
    Manifest manifest = ManifestStore.read(store).active();
    byte[] extra = Box.superbox("cbor", "x.y", List.of(Box.box("cbor", Cbor.write(Map.of()))));
    List<byte[]> all =
        new ArrayList<>(manifest.assertions().values().stream().map(Box::whole).toList());
    all.add(extra);
    assertThat(codes(Stores.read(with(manifest, all)))).contains("assertion.undeclared");
    all.remove(extra);
    all.remove(0);
    assertThat(codes(Stores.read(with(manifest, all)))).contains("assertion.missing");
  }

  @Test
  void ofTwoClaimsNoneIsBelieved() throws Exception {
    Manifest manifest = ManifestStore.read(store).active();
    List<byte[]> parts = new ArrayList<>(manifest.box().boxes().stream().map(Box::whole).toList());
    parts.add(manifest.box().child("c2pa.claim.v2").orElseThrow().whole());
    byte[] twice =
        Box.superbox("c2pa", "c2pa", List.of(Box.superbox("c2ma", manifest.label(), parts)));
    assertThat(Stores.read(twice).faults())
        .containsExactly("a manifest has 2 parts that are a claim");
  }

  @Test
  void claimsThatWouldFillTheMemoryAreRefused() throws Exception {
    byte[] claim = Cbor.write(Map.of("alg", "x".repeat(3 << 20)));
    byte[] signature = ManifestStore.read(store).active().signatureBox().whole();
    List<byte[]> manifests = new ArrayList<>();
    for (String label : List.of("a", "b")) {
      byte[] box = Box.superbox("c2cl", "c2pa.claim.v2", List.of(Box.box("cbor", claim)));
      byte[] none = Box.superbox("c2as", "c2pa.assertions", List.of());
      manifests.add(Box.superbox("c2ma", label, List.of(none, box, signature)));
    }
    assertThat(Stores.read(Box.superbox("c2pa", "c2pa", manifests)).faults())
        .containsExactly("claims of more than 4 MB");
  }

  /** A claim of somebody else under our signature. */
  @Test
  void aClaimThatWasNotSignedIsNoticed() throws Exception {
    byte[] other = Stores.store(Stores.statement(null), key);
    Manifest ours = ManifestStore.read(store).active();
    Manifest others = ManifestStore.read(other).active();
    byte[] mixed =
        Box.superbox(
            "c2pa",
            "c2pa",
            List.of(
                Box.superbox(
                    "c2ma",
                    others.label(),
                    List.of(
                        others.box().child("c2pa.assertions").orElseThrow().whole(),
                        others.box().child("c2pa.claim.v2").orElseThrow().whole(),
                        ours.signatureBox().whole()))));
    assertThat(codes(Stores.read(mixed))).contains("claimSignature.mismatch");
  }

  @Test
  void anIngredientsStoreIsCarriedOnByteByByte() throws Exception {
    Ingredient parent =
        new Ingredient(
            "old.png",
            "image/png",
            Relationship.PARENT_OF,
            Optional.of(store),
            Optional.of(Stores.read(store)));
    byte[] next = Stores.store(Stores.statement(null, parent), key);
    Manifest old = ManifestStore.read(store).active();
    assertThat(ManifestStore.read(next).manifests().get(old.label()).box().whole())
        .isEqualTo(old.box().whole());
    Credential read = Stores.read(next);
    assertThat(read.state()).isEqualTo(State.VALID_UNTRUSTED);
    assertThat(read.findings().ai()).isTrue();

    byte[] changed = next.clone();
    int at = new String(next, StandardCharsets.ISO_8859_1).indexOf("c2pa.opened");
    changed[at + 5] ^= 1;
    assertThat(Stores.read(changed).state()).isEqualTo(State.TAMPERED);
    assertThat(codes(Stores.read(changed)))
        .contains("ingredient.manifest.mismatch", "assertion.hashedURI.mismatch");
  }

  @Test
  void anIngredientThatWasTamperedWithBeforeStaysKnownAsThat() throws Exception {
    byte[] pixels = "9 pixels".getBytes(StandardCharsets.US_ASCII);
    byte[] broken = store.clone();
    int at = new String(store, StandardCharsets.ISO_8859_1).indexOf("c2pa.opened");
    broken[at + 5] ^= 1;
    Credential before = Stores.read(broken, pixels);
    assertThat(before.state()).isEqualTo(State.TAMPERED);
    Ingredient parent =
        new Ingredient(
            "old.png", "", Relationship.PARENT_OF, Optional.of(broken), Optional.of(before));
    Credential after = Stores.read(Stores.store(Stores.statement(null, parent), key));
    assertThat(after.state()).isEqualTo(State.VALID_UNTRUSTED);
    assertThat(after.validation().informational())
        .extracting(Status::code)
        .contains("assertion.hashedURI.mismatch");
  }

  @Test
  void anUnreadableStoreOfAnIngredientIsSpokenOf() throws Exception {
    byte[] cut = Arrays.copyOf(store, 100);
    Ingredient parent =
        new Ingredient(
            "old.png", "", Relationship.PARENT_OF, Optional.of(cut), Optional.of(Stores.read(cut)));
    byte[] next = Stores.store(Stores.statement(null, parent), key);
    assertThat(Stores.read(next).state()).isEqualTo(State.VALID_UNTRUSTED);
    assertThat(new String(next, StandardCharsets.UTF_8))
        .contains("its Content Credentials could not be carried on: a JUMBF box of");
  }

  @Test
  void whatIsLeftOutOfTheHashBesideTheStoreIsNoted() throws Exception {
    StoreWriter writer = new StoreWriter(Stores.statement(null), key);
    int size = writer.size();
    byte[] signed =
        writer.sign(new Content.Range(0, size + Stores.PIXELS.length), HashedUri.sha256().digest());
    Credential read = Stores.read(signed);
    assertThat(read.validation().informational())
        .extracting(Status::code)
        .containsExactly("assertion.dataHash.additionalExclusionsPresent");
  }

  @Test
  void everyPrefixIsUnreadable() throws Exception {
    for (int length = 0; length < store.length; length++) {
      assertThat(Stores.read(Arrays.copyOf(store, length)).state()).isEqualTo(State.UNREADABLE);
    }
  }

  @Test
  void flippedBytesAreNeverValidAndNeverAnythingElseThanACredential() throws Exception {
    Random random = new Random(8);
    Map<State, Integer> seen = new HashMap<>();
    for (int i = 0; i < 1500; i++) {
      byte[] bytes = store.clone();
      for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] ^= 1 << random.nextInt(8);
      }
      if (!Arrays.equals(bytes, store)) {
        seen.merge(Stores.read(bytes).state(), 1, Integer::sum);
      }
    }
    assertThat(seen).doesNotContainKey(State.VALID).containsKeys(State.TAMPERED, State.UNREADABLE);
    // The store's own description and the unsigned header are nobody's word.
    assertThat(seen.getOrDefault(State.VALID_UNTRUSTED, 0)).isLessThan(30);
  }

  private static byte[] with(Manifest manifest, List<byte[]> assertions) {
    return Box.superbox(
        "c2pa",
        "c2pa",
        List.of(
            Box.superbox(
                "c2ma",
                manifest.label(),
                List.of(
                    Box.superbox("c2as", "c2pa.assertions", assertions),
                    manifest.box().child("c2pa.claim.v2").orElseThrow().whole(),
                    manifest.signatureBox().whole()))));
  }

  private static List<String> codes(Credential credential) {
    return credential.validation().failure().stream().map(Status::code).toList();
  }
}
