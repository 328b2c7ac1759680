package shirushi.origin.c2pa;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a manifest says of a picture that went into it, versions 1 to 3 of the assertion. Source:
 * C2PA 2.2, section 18.16.
 *
 * @param manifest leads to the ingredient's manifest in the same store
 * @param signature leads to that manifest's signature
 * @param knownFailures codes, followed by a blank and the URI where there is one, of what was wrong
 *     with it already when it went in
 */
record IngredientAssertion(
    Optional<HashedUri> manifest, Optional<HashedUri> signature, Set<String> knownFailures) {
  static final String NAME = "c2pa.ingredient";
  static final String LABEL = "c2pa.ingredient.v3";

  static IngredientAssertion of(Map<?, ?> map) throws CredentialException {
    Map<?, ?> uri =
        Cbor.map(map, map.containsKey("activeManifest") ? "activeManifest" : "c2pa_manifest");
    Optional<HashedUri> manifest = HashedUri.in(uri, "sha256");
    if (manifest.isEmpty() && !uri.isEmpty()) {
      throw new CredentialException("an ingredient's manifest has no hash");
    }
    Set<String> failures = new HashSet<>();
    Map<?, ?> results = Cbor.map(map, "validationResults");
    Cbor.maps(Cbor.map(results, "activeManifest"), "failure")
        .forEach(each -> failures.add(key(each)));
    for (Map<?, ?> delta : Cbor.maps(results, "ingredientDeltas")) {
      Cbor.maps(Cbor.map(delta, "validationDeltas"), "failure")
          .forEach(each -> failures.add(key(each)));
    }
    Cbor.maps(map, "validationStatus").forEach(each -> failures.add(key(each)));
    return new IngredientAssertion(
        manifest, HashedUri.in(Cbor.map(map, "claimSignature"), "sha256"), Set.copyOf(failures));
  }

  private static String key(Map<?, ?> status) {
    return (Cbor.text(status, "code") + " " + Cbor.text(status, "url")).strip();
  }
}
