package shirushi.origin.c2pa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One manifest of a store: assertions, the claim about them, the signature on that.
 *
 * @param box the manifest's superbox
 * @param assertions by label, in the file's order
 * @param claimBytes what was signed
 * @param claim the same, read
 * @param signature the COSE structure
 */
record Manifest(
    Box box,
    Map<String, Box> assertions,
    byte[] claimBytes,
    Map<?, ?> claim,
    Box signatureBox,
    byte[] signature) {
  static final String ASSERTIONS = "c2pa.assertions";
  static final String CLAIM = "c2pa.claim.v2";
  static final String SIGNATURE = "c2pa.signature";

  /**
   * Reads a manifest's superbox.
   *
   * @throws CredentialException where one of its three parts is missing, twice there or broken
   */
  static Manifest of(Box box) throws CredentialException {
    Box claim = only(box, "c2cl", "claim");
    Box signature = only(box, "c2cs", "signature");
    Box assertionStore = only(box, "c2as", "assertion store");
    Map<String, Box> assertions = new LinkedHashMap<>();
    for (Box assertion : assertionStore.boxes()) {
      if (assertions.put(assertion.label(), assertion) != null) {
        throw new CredentialException("two assertions are called " + assertion.label());
      }
    }
    byte[] claimBytes = cbor(claim);
    return new Manifest(
        box,
        assertions,
        claimBytes,
        Cbor.readMap(claimBytes, "a claim"),
        signature,
        cbor(signature));
  }

  /** Its name in the store, {@code urn:c2pa:…} or {@code urn:uuid:…}. */
  String label() {
    return box.label();
  }

  /** The path of a box in it, as an absolute URI. */
  String uri(String path) {
    return HashedUri.SELF + "/c2pa/" + label() + "/" + path;
  }

  /** The assertions that the claim vouches for. */
  List<HashedUri> claimed() {
    String alg = Cbor.text(claim, "alg");
    String usual = alg.isEmpty() ? "sha256" : alg;
    List<HashedUri> uris = new ArrayList<>();
    for (String key : List.of("created_assertions", "gathered_assertions", "assertions")) {
      Cbor.maps(claim, key).forEach(map -> HashedUri.in(map, usual).ifPresent(uris::add));
    }
    return uris;
  }

  /** The assertions of one name, whatever number stands behind it ({@code …__1}). */
  List<Box> named(String name) {
    return assertions.values().stream()
        .filter(box -> box.label().equals(name) || box.label().startsWith(name + "__"))
        .toList();
  }

  /** The assertions about what went in, of any version. */
  List<Box> ingredients() {
    return assertions.values().stream()
        .filter(box -> box.label().startsWith(IngredientAssertion.NAME))
        .toList();
  }

  /** A CBOR assertion as a map; empty where it is something else. */
  static Optional<Map<?, ?>> map(Box assertion) throws CredentialException {
    Optional<byte[]> cbor = assertion.content("cbor");
    return cbor.isPresent() && Cbor.read(cbor.get()) instanceof Map<?, ?> map
        ? Optional.of(map)
        : Optional.empty();
  }

  /** Of two, one reader might believe the first and another the second. */
  private static Box only(Box manifest, String type, String what) throws CredentialException {
    List<Box> found = manifest.boxes().stream().filter(box -> box.type().equals(type)).toList();
    if (found.size() != 1) {
      throw new CredentialException(
          "a manifest has %d parts that are a %s".formatted(found.size(), what));
    }
    return found.get(0);
  }

  private static byte[] cbor(Box box) throws CredentialException {
    return box.content("cbor")
        .orElseThrow(() -> new CredentialException(box.label() + " is not CBOR"));
  }
}
