package shirushi.origin.c2pa;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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

  /** The assertion in a box; empty where it cannot be read. */
  static Optional<IngredientAssertion> in(Box box) {
    try {
      return Optional.of(of(Manifest.map(box).orElse(Map.of())));
    } catch (CredentialException e) {
      return Optional.empty();
    }
  }

  private static IngredientAssertion of(Map<?, ?> map) throws CredentialException {
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

  /** The assertion about an ingredient, whose store is carried on where it can be read. */
  static Map<String, Object> write(Ingredient ingredient, CarriedStores carried) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("dc:title", ingredient.title());
    if (!ingredient.format().isEmpty()) {
      map.put("dc:format", ingredient.format());
    }
    map.put("relationship", ingredient.relationship().term());
    Optional<Manifest> active = ingredient.store().flatMap(carried::carry);
    if (active.isPresent()) {
      Manifest manifest = active.get();
      String path = "/c2pa/" + manifest.label();
      String signature = path + "/" + Manifest.SIGNATURE;
      map.put("validationResults", results(ingredient));
      map.put("activeManifest", HashedUri.to(path, manifest.box().whole()).toMap());
      map.put("claimSignature", HashedUri.to(signature, manifest.signatureBox().whole()).toMap());
    } else if (ingredient.store().isPresent()) {
      map.put("description", "its Content Credentials could not be carried on" + fault(ingredient));
    }
    return map;
  }

  private static String fault(Ingredient ingredient) {
    return ingredient
        .credential()
        .filter(each -> !each.faults().isEmpty())
        .map(each -> ": " + each.faults().get(0))
        .orElse("");
  }

  private static Map<String, Object> results(Ingredient ingredient) {
    Validation found = ingredient.credential().map(Credential::validation).orElse(Validation.NONE);
    Map<String, Object> codes = new LinkedHashMap<>();
    codes.put("success", statuses(found.success()));
    codes.put("informational", statuses(found.informational()));
    codes.put("failure", statuses(found.failure()));
    return Map.of("activeManifest", codes);
  }

  private static List<Map<String, Object>> statuses(List<Status> found) {
    List<Map<String, Object>> maps = new ArrayList<>();
    for (Status status : found) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("code", status.code());
      map.put("url", status.url());
      map.put("explanation", status.explanation());
      maps.add(map);
    }
    return maps;
  }

  private static String key(Map<?, ?> status) {
    return (Cbor.text(status, "code") + " " + Cbor.text(status, "url")).strip();
  }
}
